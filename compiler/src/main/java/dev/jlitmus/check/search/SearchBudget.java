package dev.jlitmus.check.search;

import java.util.Optional;

/** The rest of what a search may cost; an interrupt of its thread uses it up. */
public final class SearchBudget {
  private static final int STEPS_BETWEEN_CLOCK_READINGS = 256;

  private final SearchLimits limits;
  private final long deadline;
  private long candidates;
  private Optional<String> reached = Optional.empty();

  public SearchBudget(SearchLimits limits) {
    this.limits = limits;
    this.deadline = System.nanoTime() + limits.time().toNanos();
    if (limits.time().isZero()) {
      reach("the time for models");
    }
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
      reach("%,d ms".formatted(limits.time().toMillis()));
    } else if (Thread.currentThread().isInterrupted()) {
      reach("an interrupt");
    }
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
