package dev.jlitmus.run.stock;

import java.time.Duration;
import java.util.Optional;

/**
 * How long jcstress samples. It starts a JVM for each test and configuration, which takes longer
 * than a short run, and before the first of them it probes the machine.
 *
 * @param iterations in one start
 * @param millis of one iteration
 */
record StockPace(int iterations, int millis) {
  /** C2 alone, and C2 with random decisions. */
  static final int CONFIGURATIONS = 2;

  private static final int ITERATIONS = 3;
  private static final int USUAL_MILLIS = 200;
  private static final int SHORTEST_MILLIS = 50;
  private static final int LONGEST_MILLIS = 2_000;

  /** Measured on two cores: what jcstress finds out before it runs a test. */
  private static final int START_MILLIS = 5_000;

  /** Of each JVM: its start, and jcstress's own check of the test. */
  private static final int JVM_MILLIS = 1_100;

  /** A budget below it would end before the first result. */
  static final Duration LEAST = Duration.ofMillis(START_MILLIS + 2 * JVM_MILLIS);

  /**
   * The pace for a number of tests.
   *
   * @param left of the budget, empty where there is none
   * @return empty where not one test would get its turn
   */
  static Optional<StockPace> of(int tests, Optional<Duration> left) {
    if (left.isEmpty()) {
      return Optional.of(new StockPace(ITERATIONS, USUAL_MILLIS));
    }
    if (left.get().compareTo(LEAST) < 0) {
      return Optional.empty();
    }
    long starts = (long) Math.max(1, tests) * CONFIGURATIONS;
    long each = (left.get().toMillis() - START_MILLIS) / starts - JVM_MILLIS;
    long millis = Math.clamp(each / ITERATIONS, SHORTEST_MILLIS, LONGEST_MILLIS);
    return Optional.of(new StockPace(ITERATIONS, (int) millis));
  }
}
