package dev.jlitmus.check;

import dev.jlitmus.cat.Evaluation;
import dev.jlitmus.cat.StagedModel;
import dev.jlitmus.check.search.ExecutionSearch;
import dev.jlitmus.check.search.Goal;
import dev.jlitmus.check.search.SearchBudget;
import dev.jlitmus.check.search.candidate.Execution;
import dev.jlitmus.check.search.dependency.Alternatives;
import dev.jlitmus.event.thread.Behaviours;
import dev.jlitmus.result.Outcome;
import dev.jlitmus.semantic.LitmusTest;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Finds the flags of a model that any execution raises. One execution an outcome does not tell: of
 * two that end alike, one may race and the other not.
 */
final class FlagSearch implements Goal {
  private final StagedModel model;
  private final SortedSet<String> raised;
  private final SortedSet<String> open;

  /**
   * @param raised what is known to be raised
   */
  FlagSearch(StagedModel model, SortedSet<String> raised) {
    this.model = model;
    this.raised = new TreeSet<>(raised);
    this.open = new TreeSet<>(model.flagNames());
    open.removeAll(raised);
  }

  /** All flags that are raised; one that the budget left open has a question mark. */
  SortedSet<String> complete(
      LitmusTest test, Behaviours behaviours, Evaluation evaluation, SearchBudget budget) {
    if (!open.isEmpty()) {
      new ExecutionSearch(test, behaviours, Alternatives.ALL, model, evaluation, budget, this)
          .run();
      budget.reached().ifPresent(limit -> open.forEach(flag -> raised.add(flag + "?")));
    }
    return raised;
  }

  @Override
  public boolean wantsProgram(Evaluation evaluation) {
    return !Collections.disjoint(open, evaluation.possibleFlags());
  }

  @Override
  public boolean wantsEveryExecution() {
    return model.flagsNeedCo();
  }

  @Override
  public boolean wants(Outcome outcome) {
    return true;
  }

  @Override
  public boolean found(Execution execution, Evaluation evaluation) {
    raised.addAll(evaluation.flags());
    open.removeAll(raised);
    return !open.isEmpty();
  }
}
