package dev.jlitmus.result;

import dev.jlitmus.semantic.value.Value;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What one execution of a test leaves behind: a value for each of the test's columns, in their
 * order.
 */
public record Outcome(List<Value> values) implements Comparable<Outcome> {

  private static final Comparator<Value> BY_VALUE =
      (a, b) ->
          a.type().isFloating()
              ? Double.compare(a.asDouble(), b.asDouble())
              : Long.compare(a.bits(), b.bits());

  public Outcome {
    values = List.copyOf(values);
  }

  /** Column by column, by value. */
  @Override
  public int compareTo(Outcome other) {
    Iterator<Value> theirs = other.values.iterator();
    for (Value mine : values) {
      int order = BY_VALUE.compare(mine, theirs.next());
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }

  /** {@code 1, 0}. */
  @Override
  public String toString() {
    return values.stream().map(Value::toString).collect(Collectors.joining(", "));
  }
}
