package dev.jlitmus.check.search;

import java.time.Duration;
import java.util.Optional;

/** The rest of what a search may cost; an interrupt of its thread uses it up. */
public final class SearchBudget {
  private static final int STEPS_BETWEEN_CLOCK_READINGS = 256;

  private final SearchLimits limits;
  private final long deadline;
  private long candidates;
  private Optional<String> reached = Optional.empty();

  /** All that the limits allow. */
  public SearchBudget(SearchLimits limits) {
    this(limits, limits.time());
  }

  /**
   * What a further question about the same test and model may cost: as many candidates again.
   *
   * @param left of the time
   */
  public SearchBudget(SearchLimits limits, Duration left) {
    this.limits = limits;
    this.deadline = System.nanoTime() + left.toNanos();
    if (limits.time().isZero()) {
      reach("the time for models");
    } else if (left.isZero()) {
      reachTime();
    }
  }

  /** The time for further questions; zero once it has passed. */
  public Duration left() {
    return Duration.ofNanos(Math.max(0, deadline - System.nanoTime()));
  }

  /** Counts a candidate that the model is asked about; false once a limit is reached. */
  boolean spend() {
    candidates++;
    if (candidates > limits.candidates()) {
      reach("%,d candidate executions".formatted(limits.candidates()));
    } else if (candidates % STEPS_BETWEEN_CLOCK_READINGS == 0) {
      readClock();
    }
    return reached.isEmpty();
  }

  private void readClock() {
    if (System.nanoTime() - deadline > 0) {
      reachTime();
    } else if (Thread.currentThread().isInterrupted()) {
      reach("an interrupt");
    }
  }

  private void reachTime() {
    reach("%,d ms".formatted(limits.time().toMillis()));
  }

  /** Whether an execution may have so many events. */
  boolean allowsEvents(int count) {
    if (count > limits.events()) {
      reach("%d events".formatted(limits.events()));
    }
    return count <= limits.events();
  }

  /** Counts the limit as reached. */
  void reach(String limit) {
    reached = Optional.of(limit);
  }

  /** The limit that was reached, in words. */
  public Optional<String> reached() {
    return reached;
  }
}
