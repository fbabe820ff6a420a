package dev.jlitmus.result;

import java.time.Duration;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What one JVM showed of one test, over all variants.
 *
 * @param counts samples of each outcome that was seen
 * @param time spent on sampling
 * @param oversubscribed whether the test has more threads than the JVM had CPUs
 * @param end how the last turn of the test ended
 */
public record Observation(
    SortedMap<Outcome, Long> counts, Duration time, boolean oversubscribed, End end) {

  /** How a test's run ended. */
  public sealed interface End {
    /** It ran as long as it was meant to. */
    record Finished() implements End {}

    /** It got no turn: the time was over, or the user stopped the run. */
    record NotRun(String reason) implements End {}

    /** It did not end in time; the child was killed. */
    record Stuck(String detail) implements End {}

    /** The JVM under test ended, or the test threw. */
    record Crashed(String detail) implements End {}
  }

  public Observation {
    counts = Collections.unmodifiableSortedMap(new TreeMap<>(counts));
  }

  public long samples() {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }
}
