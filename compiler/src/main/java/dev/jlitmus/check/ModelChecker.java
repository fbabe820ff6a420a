package dev.jlitmus.check;

import dev.jlitmus.cat.CatModel;
import dev.jlitmus.cat.Evaluation;
import dev.jlitmus.cat.StagedModel;
import dev.jlitmus.check.FollowedRuns.Followed;
import dev.jlitmus.check.ending.AnyExecution;
import dev.jlitmus.check.ending.UnnamedExceptions;
import dev.jlitmus.check.search.ExecutionSearch;
import dev.jlitmus.check.search.Goal;
import dev.jlitmus.check.search.SearchBudget;
import dev.jlitmus.check.search.SearchLimits;
import dev.jlitmus.check.search.candidate.Execution;
import dev.jlitmus.check.search.dependency.Alternatives;
import dev.jlitmus.event.end.RunEnd;
import dev.jlitmus.event.thread.Behaviours;
import dev.jlitmus.event.thread.ValueDomain;
import dev.jlitmus.event.thread.WorkLimit;
import dev.jlitmus.result.Outcome;
import dev.jlitmus.result.verdict.Verdict;
import dev.jlitmus.semantic.LitmusTest;
import java.time.Duration;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Computes which outcomes of a test a memory model allows: those of its consistent executions.
 * Keeps the buffers of the models that it has used, and what it knows of the last test, for the
 * next question: for one thread.
 */
public final class ModelChecker {

  private final SearchLimits limits;
  private final IdentityHashMap<StagedModel, Evaluation> evaluations = new IdentityHashMap<>();
  private Optional<Known> last = Optional.empty();

  /** A test and the runs of its threads, for models of one kind. */
  private record Known(LitmusTest test, boolean torn, boolean synchronizes, Followed followed) {}

  public ModelChecker(SearchLimits limits) {
    this.limits = limits;
  }

  /** What the model says of the test; what it says of outcomes that it does not allow, lazily. */
  public ModelAnswer check(LitmusTest test, CatModel model) {
    Followed followed = followed(test, model);
    Optional<Behaviours> behaviours = followed.behaviours();
    if (behaviours.isEmpty()) {
      return tooManyRuns(test, model, followed.limit());
    }
    Evaluation evaluation = evaluations.computeIfAbsent(model.staged(), StagedModel::evaluation);
    SearchBudget budget = new SearchBudget(limits);
    OneExecutionAnOutcome goal = new OneExecutionAnOutcome(!model.staged().flagNames().isEmpty());
    ExecutionSearch search =
        new ExecutionSearch(
            test, behaviours.get(), Alternatives.ALL, model.staged(), evaluation, budget, goal);
    search.run();
    Optional<Integer> bound =
        budget.reached().isEmpty()
                && mayGoOn(test, behaviours.get(), model, evaluation, budget.left())
            ? Optional.of(limits.unroll())
            : Optional.empty();
    Optional<Verdict> whole =
        problem(behaviours.get(), search.unsupported(), budget)
            .or(() -> bound.filter(rounds -> goal.found.isEmpty()).map(ModelChecker::endless));
    SortedSet<String> flags =
        budget.reached().isEmpty()
            ? new FlagSearch(model.staged(), goal.flags)
                .complete(
                    test, behaviours.get(), evaluation, new SearchBudget(limits, budget.left()))
            : goal.flags;
    Optional<Approximation> approximation =
        search.reliedOnDependency()
            ? Optional.of(
                new Approximation(
                    test,
                    behaviours.get(),
                    model,
                    limits.within(budget.left()),
                    new TreeSet<>(goal.found.keySet())))
            : Optional.empty();
    return new ModelAnswer(
        test,
        model,
        outcome ->
            new ForbiddenOutcome(test, behaviours.get(), model, limits, bound.isPresent())
                .verdict(outcome),
        outcome -> approximation.flatMap(open -> open.leavesOpen(outcome)),
        goal.found,
        flags,
        model.torn() ? mixed(behaviours.get()).or(() -> whole) : whole,
        bound);
  }

  /**
   * The exceptions by which threads and {@code join} end in executions that the model allows, and
   * that no clause names.
   */
  public List<UnnamedExceptions.Thrown> unnamedExceptions(LitmusTest test, CatModel model) {
    Evaluation evaluation = evaluations.computeIfAbsent(model.staged(), StagedModel::evaluation);
    return followed(test, model)
        .behaviours()
        .map(behaviours ->
            new UnnamedExceptions(test, behaviours, model.staged(), evaluation, limits).find())
        .orElseGet(List::of);
  }

  /**
   * Whether some execution would go on in a loop that was cut, or whether that is too hard to tell.
   */
  private boolean mayGoOn(
      LitmusTest test,
      Behaviours behaviours,
      CatModel model,
      Evaluation evaluation,
      Duration left) {
    if (!behaviours.areCut()) {
      return false;
    }
    SearchBudget budget = new SearchBudget(limits, left);
    AnyExecution any = new AnyExecution();
    new ExecutionSearch(test, behaviours, Alternatives.ALL, model.staged(), evaluation, budget, any)
        .runUnfinished();
    return any.isFound() || budget.reached().isPresent();
  }

  private Followed followed(LitmusTest test, CatModel model) {
    boolean synchronizes = FollowedRuns.synchronizes(model);
    Known known =
        last.filter(one -> one.torn() == model.torn() && one.synchronizes() == synchronizes)
            .filter(one -> one.test().equals(test))
            .orElseGet(() ->
                new Known(test, model.torn(), synchronizes, FollowedRuns.of(test, model, limits)));
    last = Optional.of(known);
    return known.followed();
  }

  private static ModelAnswer tooManyRuns(LitmusTest test, CatModel model, WorkLimit reached) {
    Verdict limit = new Verdict.LimitReached(reached.reached().orElseThrow());
    return new ModelAnswer(
        test,
        model,
        outcome -> limit,
        outcome -> Optional.empty(),
        new TreeMap<>(),
        new TreeSet<>(),
        Optional.of(limit),
        Optional.empty());
  }

  /** Where all executions go on for longer, none was judged. */
  private static Verdict endless(int rounds) {
    return new Verdict.LimitReached(
        "%d rounds of a loop, and nothing ends earlier".formatted(rounds));
  }

  private static Optional<Verdict> mixed(Behaviours behaviours) {
    return new TornAccesses(behaviours).mixed().map(Verdict.NotInModel::new);
  }

  private static Optional<Verdict> problem(
      Behaviours behaviours, Set<String> unsupported, SearchBudget budget) {
    if (behaviours.initial().leavesLocked()) {
      return Optional.of(new Verdict.NotInModel("a lock that an initial value leaves locked"));
    }
    if (behaviours.initial().end() instanceof RunEnd.Threw threw) {
      return Optional.of(
          new Verdict.NotInModel("an initial value that throws " + threw.kind().simpleName()));
    }
    if (!unsupported.isEmpty()) {
      return Optional.of(new Verdict.NotInModel(unsupported.iterator().next()));
    }
    if (budget.reached().isPresent()) {
      return budget.reached().map(Verdict.LimitReached::new);
    }
    return behaviours.domain().isApproximated()
        ? Optional.of(
            new Verdict.Undecided(
                "some location may have more than %d values".formatted(ValueDomain.LIMIT)))
        : Optional.empty();
  }

  private static final class OneExecutionAnOutcome implements Goal {
    private final SortedMap<Outcome, Execution> found = new TreeMap<>();
    private final SortedSet<String> flags = new TreeSet<>();
    private final boolean hasFlags;

    OneExecutionAnOutcome(boolean hasFlags) {
      this.hasFlags = hasFlags;
    }

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
      if (hasFlags) {
        flags.addAll(evaluation.flags());
      }
      return true;
    }
  }
}
