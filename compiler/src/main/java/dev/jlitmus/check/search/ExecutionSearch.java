package dev.jlitmus.check.search;

import dev.jlitmus.cat.Evaluation;
import dev.jlitmus.cat.StagedModel;
import dev.jlitmus.cat.Unsupported;
import dev.jlitmus.check.search.ReadsFromSearch.CurrentRuns;
import dev.jlitmus.check.search.sync.Synchronization;
import dev.jlitmus.check.search.sync.SynchronizationSearch;
import dev.jlitmus.event.EventStructure;
import dev.jlitmus.event.end.Completeness;
import dev.jlitmus.event.end.RunEnd;
import dev.jlitmus.event.thread.Action;
import dev.jlitmus.event.thread.Behaviours;
import dev.jlitmus.event.thread.RunFamily;
import dev.jlitmus.relation.EventSet;
import dev.jlitmus.semantic.LitmusTest;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Walks the executions of a test under one model until its goal has enough. For each combination of
 * families of runs the events and what does not depend on values are entered into the model once.
 */
public final class ExecutionSearch {
  private final LitmusTest test;
  private final StagedModel model;
  private final Evaluation evaluation;
  private final SearchBudget budget;
  private final Goal goal;
  private final OutcomeBuilder outcomes;
  private final ReadJustifications justifications;
  private final List<List<RunFamily>> threads = new ArrayList<>();
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
    this.outcomes = new OutcomeBuilder(test);
    this.justifications = new ReadJustifications(behaviours, alternatives);
    behaviours.threads().forEach(runs -> threads.add(RunFamily.of(runs)));
    if (isJoined()) {
      threads.add(RunFamily.of(behaviours.join()));
    }
  }

  private boolean isJoined() {
    return !test.join().isEmpty();
  }

  /** Searches the complete executions; afterwards the budget tells whether all was seen. */
  public void run() {
    combine(new ArrayList<>(), false);
  }

  /**
   * Searches executions in which a loop of some thread is not followed to its end; {@code join}
   * does not begin in them, and what they leave behind is no outcome.
   */
  public void runUnfinished() {
    combine(new ArrayList<>(), true);
  }

  /** What of the executions met so far the model does not speak of. */
  public Set<String> unsupported() {
    return unsupported;
  }

  private boolean combine(List<RunFamily> chosen, boolean unfinished) {
    boolean joined = isJoined() && !unfinished;
    if (chosen.size() == threads.size() - (isJoined() && unfinished ? 1 : 0)) {
      return (unfinished && chosen.stream().noneMatch(RunFamily::isCut))
          || search(List.copyOf(chosen), joined);
    }
    for (RunFamily family : threads.get(chosen.size())) {
      if (family.isCut() && !unfinished) {
        continue;
      }
      chosen.addLast(family);
      boolean goesOn = combine(chosen, unfinished);
      chosen.removeLast();
      if (!goesOn) {
        return false;
      }
    }
    return true;
  }

  private boolean search(List<RunFamily> families, boolean joined) {
    List<List<Action>> actions = families.stream().map(RunFamily::actions).toList();
    if (!budget.allowsEvents(EventStructure.size(actions, joined)) || !budget.spend()) {
      return false;
    }
    List<RunEnd> ends = families.stream().map(RunFamily::end).toList();
    EventStructure structure = EventStructure.of(actions, over(ends), joined);
    for (Synchronization chosen :
        SynchronizationSearch.of(structure, actions, ends, budget::spend).all()) {
      EventStructure ordered = structure.synchronizedBy(chosen.order(), chosen.edges());
      if (!search(ordered, families, ends, joined)) {
        return false;
      }
    }
    return budget.reached().isEmpty();
  }

  private boolean search(
      EventStructure structure, List<RunFamily> families, List<RunEnd> ends, boolean joined) {
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
        new CoherenceSearch(goal, budget, evaluation, outcomes, structure, !model.isCoherent());
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
            current)
        .search();
  }

  private static Set<Integer> over(List<RunEnd> ends) {
    return IntStream.range(0, ends.size())
        .filter(thread -> ends.get(thread).isOver())
        .boxed()
        .collect(Collectors.toSet());
  }
}
