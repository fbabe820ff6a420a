package dev.jlitmus.run.child;

import dev.jlitmus.harness.Plan;
import java.time.Duration;
import java.util.Optional;

/** When a run must be over, if ever. */
public final class Deadline {
  /** Before the end the JVM under test is killed, for it to be gone in time. */
  private static final Duration KILL = Duration.ofMillis(60);

  /** Before that it should end by itself. */
  private static final Duration FINISH = Duration.ofMillis(100);

  private final Optional<Duration> budget;
  private final long start = System.nanoTime();

  public Deadline(Optional<Duration> budget) {
    this.budget = budget;
  }

  public Optional<Duration> left() {
    return budget.map(
        whole -> whole.minus(KILL).minus(Duration.ofNanos(System.nanoTime() - start)));
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
}
