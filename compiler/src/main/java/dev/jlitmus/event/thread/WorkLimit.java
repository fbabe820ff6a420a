package dev.jlitmus.event.thread;

import dev.jlitmus.event.thread.step.RunLeftException;
import java.util.Optional;

/**
 * A bound on the work that one question may cost, counted in actions performed, loops begun anew,
 * calls and runs kept, so that it is the same on every machine.
 */
public final class WorkLimit {
  /** Far more than the events that an execution may have. */
  private static final int MOST_ACTIONS_OF_A_RUN = 1_000;

  private final long steps;
  private long left;
  private Optional<String> reached = Optional.empty();

  public WorkLimit(long steps) {
    this.steps = steps;
    this.left = steps;
  }

  /** Counts some steps; false once the limit has been passed. */
  public boolean spend(long count) {
    left -= count;
    if (left < 0) {
      reached = Optional.of("%,d steps in the runs of its threads".formatted(steps));
    }
    return left >= 0;
  }

  /** Counts a step of a run; where the limit is passed the run is given up, and so the question. */
  public void stepOrLeave() {
    if (!spend(1)) {
      throw RunLeftException.cut();
    }
  }

  /** Whether one run may perform so many actions; once it may not, the limit is reached. */
  public boolean allowsActions(int count) {
    if (count > MOST_ACTIONS_OF_A_RUN) {
      left = -1;
      reached = Optional.of("%,d actions in a run of a thread".formatted(MOST_ACTIONS_OF_A_RUN));
    }
    return left >= 0;
  }

  public boolean isReached() {
    return left < 0;
  }

  /** What was too much, in words. */
  public Optional<String> reached() {
    return reached;
  }
}
