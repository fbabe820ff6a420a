package dev.jlitmus.result.verdict;

import dev.jlitmus.result.Outcome;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What one model says of the outcomes of a test.
 *
 * @param verdicts of the outcomes in question; no reasons for what is forbidden
 * @param incomplete why it says nothing definite of what it does not allow
 * @param flags that its executions raise, such as undefined behaviour in C
 * @param bound how often loops were followed round because of what was read; empty unless some
 *     execution goes on in one for longer
 */
public record ModelColumn(
    String model,
    SortedMap<Outcome, Verdict> verdicts,
    Optional<Verdict> incomplete,
    List<String> flags,
    Optional<Integer> bound) {

  public ModelColumn {
    verdicts = Collections.unmodifiableSortedMap(new TreeMap<>(verdicts));
    flags = List.copyOf(flags);
  }

  /** Of a test whose executions all end within the bound. */
  public ModelColumn(
      String model,
      SortedMap<Outcome, Verdict> verdicts,
      Optional<Verdict> incomplete,
      List<String> flags) {
    this(model, verdicts, incomplete, flags, Optional.empty());
  }

  public boolean allows(Outcome outcome) {
    return is(outcome, Verdict.Allowed.class);
  }

  /** Whether it forbids the outcome for certain, however long loops go on. */
  public boolean forbids(Outcome outcome) {
    return bound.isEmpty() && is(outcome, Verdict.Forbidden.class);
  }

  private boolean is(Outcome outcome, Class<? extends Verdict> kind) {
    return Optional.ofNullable(verdicts.get(outcome)).filter(kind::isInstance).isPresent();
  }

  /** How many of the outcomes in question it allows. */
  public long allowed() {
    return verdicts.keySet().stream().filter(this::allows).count();
  }
}
