package dev.jlitmus.result;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A piece of what one JVM under test showed of a test. Pieces add up to an {@link Observation},
 * whatever runs and machines they come from; nothing that was recorded is ever changed.
 */
public sealed interface Piece {

  /**
   * A repetition ended.
   *
   * @param variant how the JVM compiled
   * @param seed of its random decisions
   * @param nanos that it took
   * @param counts samples of each outcome, by jcstress's id
   */
  record Counted(String variant, int seed, long nanos, SortedMap<String, Long> counts)
      implements Piece {
    public Counted {
      counts = Collections.unmodifiableSortedMap(new TreeMap<>(counts));
      if (nanos < 0 || counts.values().stream().anyMatch(count -> count < 0)) {
        throw new IllegalArgumentException("less than nothing was counted");
      }
    }
  }

  /** A turn of the test in a variant ended as it should. */
  record Ended(String variant) implements Piece {}

  /** The test gets no further turn. */
  sealed interface Failure extends Piece {
    String detail();
  }

  /** The JVM under test ended, or the test threw. */
  record Crashed(String detail) implements Failure {}

  /** The test did not end in time. */
  record Stuck(String detail) implements Failure {}

  /** The test got no turn. */
  record Skipped(String reason) implements Piece {}

  /** All turns that the test was to have are over. */
  record Over() implements Piece {}

  /** Whether the test gets no further turn. */
  default boolean endsTest() {
    return switch (this) {
      case Counted counted -> false;
      case Ended ended -> false;
      case Crashed crashed -> true;
      case Stuck stuck -> true;
      case Skipped skipped -> false;
      case Over over -> true;
    };
  }
}
