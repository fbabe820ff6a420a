package dev.jlitmus.check.search;

import dev.jlitmus.cat.Evaluation;
import dev.jlitmus.cat.StagedModel;
import dev.jlitmus.cat.Unsupported;
import dev.jlitmus.cat.base.BaseRelation;
import dev.jlitmus.check.search.ReadsFromSearch.CurrentRuns;
import dev.jlitmus.check.search.candidate.OutcomeBuilder;
import dev.jlitmus.check.search.candidate.PreExecutionBuilder;
import dev.jlitmus.check.search.dependency.Alternatives;
import dev.jlitmus.check.search.dependency.ReadJustifications;
import dev.jlitmus.check.search.sync.Synchronization;
import dev.jlitmus.check.search.sync.SynchronizationSearch;
import dev.jlitmus.event.EventStructure;
import dev.jlitmus.event.Location;
import dev.jlitmus.event.end.Completeness;
import dev.jlitmus.event.end.RunEnd;
import dev.jlitmus.event.sync.SyncObject;
import dev.jlitmus.event.sync.SyncState;
import dev.jlitmus.event.thread.Action;
import dev.jlitmus.event.thread.Behaviours;
import dev.jlitmus.event.thread.ThreadRun;
import dev.jlitmus.event.thread.justify.RunFamily;
import dev.jlitmus.relation.EventSet;
import dev.jlitmus.semantic.LitmusTest;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Walks the executions of a test under one model until its goal has enough. For each combination of
 * families of runs the events and what does not depend on values are entered into the model once.
 */
public final class ExecutionSearch {
  private static final int MOST_REFUTED = 10_000;

  private final LitmusTest test;
  private final StagedModel model;
  private final Evaluation evaluation;
  private final SearchBudget budget;
  private final Goal goal;
  private final OutcomeBuilder outcomes;
  private final Set<Location> finalLocations;
  private final ReadJustifications justifications;
  private final List<List<ThreadRun>> runs;
  private final Map<SyncObject, SyncState> start;
  private final List<RunFamily> join;
  private final Set<String> unsupported = new LinkedHashSet<>();

  /** A search in an evaluation of the model that nobody else uses meanwhile. */
  public ExecutionSearch(
      LitmusTest test,
      Behaviours behaviours,
      Alternatives alternatives,
      StagedModel model,
      Evaluation evaluation,
      SearchBudget budget,
      Goal goal) {
    this.test = test;
    this.model = model;
    this.evaluation = evaluation;
    this.budget = budget;
    this.goal = goal;
    this.outcomes = new OutcomeBuilder(test, behaviours.initial());
    this.justifications = new ReadJustifications(behaviours, alternatives);
    this.runs = behaviours.threads();
    this.start = behaviours.initial().synchronizers();
    this.finalLocations = outcomes.finalLocations(runs);
    this.join = RunFamily.of(behaviours.join());
  }

  /** Whether some candidate stands or falls with what its writes depend on. */
  public boolean reliedOnDependency() {
    return justifications.wereAsked();
  }

  private boolean isJoined() {
    return !test.join().isEmpty();
  }

  /** Searches the complete executions; afterwards the budget tells whether all was seen. */
  public void run() {
    List<List<ThreadRun>> followed = new ArrayList<>();
    for (List<ThreadRun> thread : runs) {
      followed.add(thread.stream().filter(run -> !run.isCut()).toList());
    }
    if (followed.stream().noneMatch(List::isEmpty)) {
      search(followed, false);
    }
  }

  /**
   * Searches executions in which a loop of some thread is not followed to its end; {@code join}
   * does not begin in them, and what they leave behind is no outcome.
   */
  public void runUnfinished() {
    search(runs, true);
  }

  /** What of the executions met so far the model does not speak of. */
  public Set<String> unsupported() {
    return unsupported;
  }

  private void search(List<List<ThreadRun>> threads, boolean unfinished) {
    if (!usesSynchronizers(threads)) {
      combine(Synchronization.none(threads, start), new ArrayList<>(), unfinished);
      return;
    }
    boolean foresees =
        model.relations().contains(BaseRelation.SYNC) && !(goal.wantsReasons() && areFew(threads));
    SynchronizationSearch orders =
        new SynchronizationSearch(
            threads,
            start,
            foresees,
            unfinished,
            budget::spend,
            chosen -> combine(chosen, new ArrayList<>(), unfinished));
    if (orders.hasTooManyEvents()) {
      budget.reach("%d operations on synchronizers".formatted(EventSet.LIMIT / 2));
    } else {
      orders.run();
    }
  }

  /** Whether even executions that cannot be may all be looked at, for what speaks against them. */
  private static boolean areFew(List<List<ThreadRun>> threads) {
    return threads.stream().mapToLong(List::size).reduce(1, (a, b) -> Math.min(a * b, 1L << 30))
        <= MOST_REFUTED;
  }

  private static boolean usesSynchronizers(List<List<ThreadRun>> threads) {
    return threads.stream()
        .flatMap(List::stream)
        .flatMap(run -> run.actions().stream())
        .anyMatch(Action.OnSynchronizer.class::isInstance);
  }

  private boolean combine(
      Synchronization synchronization, List<RunFamily> chosen, boolean unfinished) {
    boolean joined = isJoined() && !unfinished;
    int threads = synchronization.runs().size();
    if (chosen.size() == threads + (joined ? 1 : 0)) {
      return (unfinished && chosen.stream().noneMatch(RunFamily::isCut))
          || search(synchronization, List.copyOf(chosen), joined);
    }
    List<RunFamily> families =
        chosen.size() == threads
            ? join.stream().filter(run -> synchronization.allowsJoin(run.actions())).toList()
            : RunFamily.of(synchronization.runs().get(chosen.size()));
    for (RunFamily family : families) {
      chosen.addLast(family);
      boolean goesOn = combine(synchronization, chosen, unfinished);
      chosen.removeLast();
      if (!goesOn) {
        return false;
      }
    }
    return true;
  }

  private boolean search(
      Synchronization synchronization, List<RunFamily> families, boolean joined) {
    List<List<Action>> actions = families.stream().map(RunFamily::actions).toList();
    if (!budget.allowsEvents(EventStructure.size(actions, joined)) || !budget.spend()) {
      return false;
    }
    List<RunEnd> ends = families.stream().map(RunFamily::end).toList();
    EventStructure structure =
        synchronization.applyTo(EventStructure.of(actions, over(ends), joined));
    CurrentRuns current = new CurrentRuns();
    boolean entered =
        evaluation.enterProgram(
            new PreExecutionBuilder()
                .build(structure, write -> justifications.of(structure, current.get()).of(write)));
    evaluation.unsupported().stream().map(Unsupported::reason).forEach(unsupported::add);
    if (!entered || !goal.wantsProgram(evaluation)) {
      return true;
    }
    CoherenceSearch coherence =
        new CoherenceSearch(
            goal, budget, evaluation, outcomes, finalLocations, structure, !model.isCoherent());
    EventSet lastReads = Completeness.lastReads(structure, ends);
    return new ReadsFromSearch(
            structure,
            families,
            joined,
            lastReads,
            evaluation,
            budget,
            goal,
            coherence,
            outcomes,
            current,
            runs -> justifications.addresses(structure, runs))
        .search();
  }

  private static Set<Integer> over(List<RunEnd> ends) {
    return IntStream.range(0, ends.size())
        .filter(thread -> ends.get(thread).isOver())
        .boxed()
        .collect(Collectors.toSet());
  }
}
