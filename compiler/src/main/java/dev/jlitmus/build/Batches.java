package dev.jlitmus.build;

import java.time.Duration;
import java.util.Optional;

/**
 * How many tests to compile in one call of the compiler. Many, as a call costs time of its own; but
 * where time is limited no more than will be done in time, going by the calls so far.
 */
final class Batches {
  /** The compiler keeps all classes of a call in memory. */
  private static final int MOST = 200;

  /** Of whose time nothing is known yet. */
  private static final int FIRST = 10;

  /** Of the time that is left a batch is to take so much at most: what it takes varies. */
  private static final double PART = 0.6;

  private final Optional<Duration> time;
  private final long start = System.nanoTime();
  private int tests;

  /**
   * @param time for all of them
   */
  Batches(Optional<Duration> time) {
    this.time = time;
  }

  /** The size of the next; 0 where there should be none. */
  int next() {
    long spent = System.nanoTime() - start;
    return time.map(all -> size(tests, spent, all.toNanos() - spent)).orElse(MOST);
  }

  /** So many tests were compiled. */
  void compiled(int count) {
    tests += count;
  }

  /**
   * The size of a batch.
   *
   * @param done tests that were compiled
   * @param spent nanoseconds that these took
   * @param left nanoseconds
   */
  static int size(int done, long spent, long left) {
    if (left <= 0) {
      return 0;
    }
    if (done == 0) {
      return FIRST;
    }
    double each = Math.max(1.0, (double) spent / done);
    return (int) Math.min(MOST, PART * left / each);
  }
}
