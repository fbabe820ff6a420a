package dev.jlitmus.run.child;

import dev.jlitmus.harness.wire.Plan;
import java.time.Duration;
import java.util.Optional;

/** When a run must be over, if ever. */
public final class Deadline {
  /** Between the kill and the end, for the JVM under test to be gone and its reports read. */
  private static final Duration KILL = Duration.ofMillis(100);

  /** The same for a larger budget: this part of it, up to a limit. */
  private static final int KILL_PART = 20;

  private static final Duration MOST_KILL = Duration.ofMillis(600);

  /** Before the kill, for the JVM under test to end by itself. */
  private static final Duration FINISH = Duration.ofMillis(100);

  private final Optional<Duration> sampling;
  private final long start = System.nanoTime();

  public Deadline(Optional<Duration> budget) {
    this.sampling = budget.map(whole -> whole.minus(reserve(whole)));
  }

  /** Until the kill. */
  public Optional<Duration> left() {
    return sampling.map(whole -> whole.minus(Duration.ofNanos(System.nanoTime() - start)));
  }

  public long nanosLeft() {
    return left().map(Duration::toNanos).orElse(Long.MAX_VALUE);
  }

  /** As {@link Plan#deadline} wants it. */
  public long forPlan() {
    return left()
        .map(left -> System.currentTimeMillis() + left.minus(FINISH).toMillis())
        .orElse(Plan.NO_DEADLINE);
  }

  private static Duration reserve(Duration budget) {
    Duration reserve = KILL.plus(budget.dividedBy(KILL_PART));
    return reserve.compareTo(MOST_KILL) < 0 ? reserve : MOST_KILL;
  }
}
