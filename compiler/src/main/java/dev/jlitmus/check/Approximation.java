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
import dev.jlitmus.result.Outcome;
import dev.jlitmus.result.verdict.Verdict;
import dev.jlitmus.semantic.LitmusTest;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Outcomes of which semantic dependency, as approximated here, is all that speaks against them. A
 * compiler that knows more of the other threads may find that a write depends on less: that a
 * variable has fewer values than it could have, or that a thread is continued in the one that waits
 * for its end. Where the outcome is allowed then, it is neither allowed nor forbidden (causality
 * test cases 9, 19 and 20).
 */
final class Approximation {
  private final LitmusTest test;
  private final Behaviours behaviours;
  private final CatModel model;
  private final SearchLimits limits;
  private final SortedSet<Outcome> allowed;
  private Optional<Familiar> familiar = Optional.empty();
  private Optional<SortedSet<Outcome>> inlined = Optional.empty();

  /** Searches outcomes that are not known yet, in executions of fewer values. */
  private final class Familiar implements Goal {
    private final SortedSet<Outcome> found = new TreeSet<>();
    private final SearchBudget budget = new SearchBudget(limits);

    @Override
    public boolean wantsEveryExecution() {
      return false;
    }

    @Override
    public boolean wants(Outcome outcome) {
      return !allowed.contains(outcome) && !found.contains(outcome);
    }

    @Override
    public boolean found(Execution execution, Evaluation evaluation) {
      found.add(execution.outcome());
      return true;
    }
  }

  /**
   * @param allowed the outcomes that the model allows as it stands
   */
  Approximation(
      LitmusTest test,
      Behaviours behaviours,
      CatModel model,
      SearchLimits limits,
      SortedSet<Outcome> allowed) {
    this.test = test;
    this.behaviours = behaviours;
    this.model = model;
    this.limits = limits;
    this.allowed = allowed;
  }

  /** Why an outcome that the model does not allow is not forbidden either, if it is not. */
  Optional<Verdict.Undecided> leavesOpen(Outcome outcome) {
    Familiar found = familiar();
    if (found.found.contains(outcome)) {
      return undecided(
          "it is allowed if no other values are considered possible than initial ones and those"
              + " read here");
    }
    if (found.budget.reached().isPresent()) {
      return undecided("a limit was reached before it was known what that changes");
    }
    return inlined().contains(outcome)
        ? undecided("it is allowed if a thread that waits for another is continued in it")
        : Optional.empty();
  }

  private static Optional<Verdict.Undecided> undecided(String why) {
    return Optional.of(
        new Verdict.Undecided("whether a write depends on a read is approximated: " + why));
  }

  private Familiar familiar() {
    Familiar search =
        familiar.orElseGet(() -> {
          Familiar goal = new Familiar();
          new ExecutionSearch(
                  test,
                  behaviours,
                  Alternatives.FAMILIAR,
                  model.staged(),
                  model.staged().evaluation(),
                  goal.budget,
                  goal)
              .run();
          return goal;
        });
    familiar = Optional.of(search);
    return search;
  }

  private SortedSet<Outcome> inlined() {
    SortedSet<Outcome> outcomes =
        inlined.orElseGet(() -> {
          SortedSet<Outcome> all = new TreeSet<>();
          SearchLimits rest = limits.within(familiar().budget.left());
          ThreadInlining.of(test)
              .forEach(other -> all.addAll(new ModelChecker(rest).check(other, model).allowed()));
          return all;
        });
    inlined = Optional.of(outcomes);
    return outcomes;
  }
}
