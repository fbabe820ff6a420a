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

  private static final Comparator<Value> BY_VALUE = Outcome::compare;

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

  /** Numbers by value, references by name, null first. */
  private static int compare(Value a, Value b) {
    return switch (a) {
      case Value.Primitive primitive ->
          primitive.type().isFloating()
              ? Double.compare(a.asDouble(), b.asDouble())
              : Long.compare(primitive.bits(), b.primitive().bits());
      case Value.Reference mine ->
          Comparator.comparing((Value.Reference one) -> !one.isNull())
              .thenComparing(Value.Reference::name)
              .compare(mine, b.reference());
    };
  }

  /** {@code 1, 0}. */
  @Override
  public String toString() {
    return values.stream().map(Value::toString).collect(Collectors.joining(", "));
  }
}
