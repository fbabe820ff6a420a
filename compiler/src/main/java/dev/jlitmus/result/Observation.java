package dev.jlitmus.result;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What was seen of one test, over all variants, on one JVM or on several.
 *
 * @param counts samples of each outcome that was seen
 * @param first when each of them was seen first, where that was noted
 * @param time spent on sampling
 * @param oversubscribed whether the test has more threads than the JVM had CPUs
 * @param end how the last turn of the test ended
 */
public record Observation(
    SortedMap<Outcome, Long> counts,
    SortedMap<Outcome, Sighting> first,
    Duration time,
    boolean oversubscribed,
    End end) {

  /**
   * When an outcome was seen for the first time, to the end of a repetition.
   *
   * @param samples of the test till then, on one JVM
   * @param time spent on them
   */
  public record Sighting(long samples, Duration time) {
    /** The one that took fewer samples. */
    static Sighting sooner(Sighting one, Sighting other) {
      return other.samples < one.samples ? other : one;
    }
  }

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
    first = Collections.unmodifiableSortedMap(new TreeMap<>(first));
  }

  /** Where nobody noted when outcomes were seen first. */
  public Observation(
      SortedMap<Outcome, Long> counts, Duration time, boolean oversubscribed, End end) {
    this(counts, new TreeMap<>(), time, oversubscribed, end);
  }

  /**
   * What several JVMs showed, taken together. It ended as badly as the worst of them.
   *
   * @param parts at least one
   */
  public static Observation sum(List<Observation> parts) {
    SortedMap<Outcome, Long> counts = new TreeMap<>();
    SortedMap<Outcome, Sighting> first = new TreeMap<>();
    Duration time = Duration.ZERO;
    Observation worst = parts.getFirst();
    for (Observation part : parts) {
      part.counts.forEach((outcome, count) -> counts.merge(outcome, count, Long::sum));
      part.first.forEach((outcome, sighting) -> first.merge(outcome, sighting, Sighting::sooner));
      time = time.plus(part.time);
      worst = badness(part.end) > badness(worst.end) ? part : worst;
    }
    boolean oversubscribed = parts.stream().anyMatch(Observation::oversubscribed);
    return new Observation(counts, first, time, oversubscribed, worst.end);
  }

  private static int badness(End end) {
    return switch (end) {
      case End.Finished finished -> 0;
      case End.NotRun notRun -> 1;
      case End.Stuck stuck -> 2;
      case End.Crashed crashed -> 3;
    };
  }

  public long samples() {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }
}
