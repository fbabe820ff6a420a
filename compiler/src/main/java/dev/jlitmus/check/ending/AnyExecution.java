package dev.jlitmus.check.ending;

import dev.jlitmus.cat.Evaluation;
import dev.jlitmus.check.search.Goal;
import dev.jlitmus.check.search.candidate.Execution;
import dev.jlitmus.result.Outcome;

/** Whether there is an execution at all. */
public final class AnyExecution implements Goal {
  private boolean found;

  /** Whether one was found. */
  public boolean isFound() {
    return found;
  }

  @Override
  public boolean wantsEveryExecution() {
    return false;
  }

  @Override
  public boolean wants(Outcome outcome) {
    return !found;
  }

  @Override
  public boolean found(Execution execution, Evaluation evaluation) {
    found = true;
    return false;
  }
}
