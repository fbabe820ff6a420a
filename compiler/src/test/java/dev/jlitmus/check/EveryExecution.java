package dev.jlitmus.check;

import dev.jlitmus.cat.CatModel;
import dev.jlitmus.cat.Evaluation;
import dev.jlitmus.check.search.ExecutionSearch;
import dev.jlitmus.check.search.Goal;
import dev.jlitmus.check.search.SearchBudget;
import dev.jlitmus.check.search.SearchLimits;
import dev.jlitmus.check.search.candidate.Execution;
import dev.jlitmus.check.search.dependency.Alternatives;
import dev.jlitmus.event.thread.Behaviours;
import dev.jlitmus.event.thread.DomainFixpoint;
import dev.jlitmus.event.thread.WorkLimit;
import dev.jlitmus.result.Outcome;
import dev.jlitmus.semantic.LitmusTest;
import java.util.SortedSet;
import java.util.TreeSet;

/** The outcomes of all consistent executions, with no short cut through those already known. */
public final class EveryExecution implements Goal {
  private final SortedSet<Outcome> outcomes = new TreeSet<>();

  private final boolean wantsReasons;

  private EveryExecution(boolean wantsReasons) {
    this.wantsReasons = wantsReasons;
  }

  static SortedSet<Outcome> outcomes(LitmusTest test, CatModel model) {
    return outcomes(
        test,
        new DomainFixpoint(new WorkLimit(1_000_000)).behaviours(test).orElseThrow(),
        model,
        true);
  }

  /** Those that these runs have together; candidates that cannot be are left out early. */
  public static SortedSet<Outcome> outcomes(
      LitmusTest test, Behaviours behaviours, CatModel model) {
    return outcomes(test, behaviours, model, false);
  }

  private static SortedSet<Outcome> outcomes(
      LitmusTest test, Behaviours behaviours, CatModel model, boolean wantsReasons) {
    EveryExecution goal = new EveryExecution(wantsReasons);
    new ExecutionSearch(
            test,
            behaviours,
            Alternatives.ALL,
            model.staged(),
            model.staged().evaluation(),
            new SearchBudget(SearchLimits.DEFAULT),
            goal)
        .run();
    return goal.outcomes;
  }

  @Override
  public boolean wantsEveryExecution() {
    return true;
  }

  @Override
  public boolean wants(Outcome outcome) {
    return true;
  }

  @Override
  public boolean wantsReasons() {
    return wantsReasons;
  }

  @Override
  public boolean found(Execution execution, Evaluation evaluation) {
    outcomes.add(execution.outcome());
    return true;
  }
}
