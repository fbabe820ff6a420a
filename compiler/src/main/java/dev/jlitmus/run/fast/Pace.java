package dev.jlitmus.run.fast;

import dev.jlitmus.run.choice.Effort;
import java.time.Duration;
import java.util.Optional;

/**
 * How much each test gets in one start of the JVM under test.
 *
 * <p>Ten repetitions of 20 ms in threads of their own show what an x86 shows; more, shorter ones
 * are better than few long ones, as each meets the compiler in another state. A budget is spent in
 * rounds, the first over all tests, so that even a small one reaches all. Later rounds are longer,
 * as each costs a JVM that starts and compiles anew. The time in which a last round of all would
 * not end goes to those that were sampled least.
 *
 * @param repetitions how many
 * @param millis how long one repetition samples
 * @param slice milliseconds after which no further repetition is begun
 */
record Pace(int repetitions, int millis, int slice) {
  private static final int MILLIS = 20;

  /** A turn on a busy machine takes at most so many times what it takes on an idle one. */
  private static final int SLOWDOWN = 2;

  private static final int SHORTEST_MILLIS = 4;

  /** What comes on top, measured on two busy cores: a JVM's start, a test's loading, threads. */
  static final int START_MILLIS = 400;

  private static final int LOAD_MILLIS = 15;
  private static final int THREADS_MILLIS = 6;

  /**
   * The pace of the next start.
   *
   * @param round 0 for the first turn of each test
   * @param tests how many share the start, at least one
   * @param starts that are left in this round, this one included
   * @param left of the budget, empty where there is none
   * @return empty where the run should end
   */
  static Optional<Pace> next(
      Effort effort, int round, int tests, int starts, Optional<Duration> left) {
    if (round >= effort.rounds(left.isPresent()) || left.filter(Duration::isNegative).isPresent()) {
      return Optional.empty();
    }
    int most = effort.repetitions(round);
    if (left.isEmpty()) {
      return Optional.of(of(most, Long.MAX_VALUE));
    }
    long share = left.get().toMillis() / starts - START_MILLIS;
    long each = share / tests - LOAD_MILLIS;
    long fitting = each / (MILLIS + THREADS_MILLIS);
    if (fitting >= 1) {
      return Optional.of(of((int) Math.min(fitting, most), each));
    }
    if (round > 0) {
      return Optional.empty();
    }
    return Optional.of(new Pace(1, (int) Math.max(each - THREADS_MILLIS, SHORTEST_MILLIS), 1));
  }

  /**
   * How many tests one more start has time for, where a whole round takes too long.
   *
   * @param left of the budget, empty where there is none
   */
  static int affordable(Effort effort, int round, Optional<Duration> left) {
    if (round == 0 || left.isEmpty() || round >= effort.rounds(true)) {
      return 0;
    }
    long share = Math.max(0, left.get().toMillis() - START_MILLIS);
    return Math.toIntExact(share / (LOAD_MILLIS + MILLIS + THREADS_MILLIS));
  }

  /** Whether there is hardly time for a sample of each test. */
  boolean isTight() {
    return repetitions < 2;
  }

  private static Pace of(int repetitions, long most) {
    long slice = (long) SLOWDOWN * repetitions * (MILLIS + THREADS_MILLIS);
    return new Pace(repetitions, MILLIS, (int) Math.min(slice, most));
  }

  /**
   * How long a repetition may go without an end before its test counts as stuck. Generous, as a
   * machine can be busy, but not the whole of a small budget.
   */
  static Duration patience(Optional<Duration> budget) {
    Duration most = Duration.ofSeconds(10);
    Duration least = Duration.ofSeconds(2);
    Duration some = budget.map(whole -> whole.dividedBy(4)).orElse(most);
    return some.compareTo(least) < 0 ? least : some.compareTo(most) > 0 ? most : some;
  }
}
