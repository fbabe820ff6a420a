package dev.jlitmus.check;

import dev.jlitmus.cat.CatModel;
import dev.jlitmus.cat.Evaluation;
import dev.jlitmus.check.search.Alternatives;
import dev.jlitmus.check.search.Execution;
import dev.jlitmus.check.search.ExecutionSearch;
import dev.jlitmus.check.search.Goal;
import dev.jlitmus.check.search.SearchBudget;
import dev.jlitmus.check.search.SearchLimits;
import dev.jlitmus.event.thread.Behaviours;
import dev.jlitmus.event.thread.DomainFixpoint;
import dev.jlitmus.event.thread.ValueDomain;
import dev.jlitmus.event.thread.WorkLimit;
import dev.jlitmus.result.Outcome;
import dev.jlitmus.result.Verdict;
import dev.jlitmus.semantic.LitmusTest;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Computes which outcomes of a test a memory model allows: those of its consistent executions. One
 * checker serves all models of a test.
 */
public final class ModelChecker {

  /** Actions performed by all runs of the threads together; bounds time and memory. */
  private static final long MOST_ACTIONS = 1_000_000;

  private final LitmusTest test;
  private final SearchLimits limits;
  private final Optional<Behaviours> behaviours;

  public ModelChecker(LitmusTest test, SearchLimits limits) {
    this.test = test;
    this.limits = limits;
    this.behaviours = new DomainFixpoint(new WorkLimit(MOST_ACTIONS)).behaviours(test);
  }

  /** What the model says of the test; what it says of outcomes that it does not allow, lazily. */
  public ModelAnswer check(CatModel model) {
    return behaviours.map(known -> check(model, known)).orElseGet(() -> tooManyRuns(model));
  }

  private ModelAnswer tooManyRuns(CatModel model) {
    Verdict limit =
        new Verdict.LimitReached("%,d actions in the runs of its threads".formatted(MOST_ACTIONS));
    return new ModelAnswer(
        test, model, outcome -> limit, new TreeMap<>(), new TreeSet<>(), Optional.of(limit));
  }

  private ModelAnswer check(CatModel model, Behaviours known) {
    SearchBudget budget = new SearchBudget(limits);
    OneExecutionAnOutcome goal = new OneExecutionAnOutcome();
    ExecutionSearch search =
        new ExecutionSearch(test, known, Alternatives.ALL, model.staged(), budget, goal);
    search.run();
    return new ModelAnswer(
        test,
        model,
        new ForbiddenOutcome(test, known, model, limits)::verdict,
        goal.found,
        goal.flags,
        problem(search.unsupported(), budget));
  }

  private Optional<Verdict> problem(Set<String> unsupported, SearchBudget budget) {
    Optional<Verdict> notInModel = unsupported.stream().findFirst().map(Verdict.NotInModel::new);
    return notInModel
        .or(() -> budget.reached().map(Verdict.LimitReached::new))
        .or(this::approximatedValues);
  }

  private Optional<Verdict> approximatedValues() {
    return behaviours
        .filter(known -> known.domain().isApproximated())
        .map(known ->
            new Verdict.Undecided(
                "some location may have more than %d values".formatted(ValueDomain.LIMIT)));
  }

  private static final class OneExecutionAnOutcome implements Goal {
    private final SortedMap<Outcome, Execution> found = new TreeMap<>();
    private final SortedSet<String> flags = new TreeSet<>();

    @Override
    public boolean wantsEveryExecution() {
      return false;
    }

    @Override
    public boolean wants(Outcome outcome) {
      return !found.containsKey(outcome);
    }

    @Override
    public boolean found(Execution execution, Evaluation evaluation) {
      found.put(execution.outcome(), execution);
      flags.addAll(evaluation.flags());
      return true;
    }
  }
}
