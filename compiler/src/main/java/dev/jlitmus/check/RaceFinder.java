package dev.jlitmus.check;

import dev.jlitmus.cat.CatModel;
import dev.jlitmus.cat.Evaluation;
import dev.jlitmus.cat.Models;
import dev.jlitmus.check.search.ExecutionSearch;
import dev.jlitmus.check.search.Goal;
import dev.jlitmus.check.search.SearchBudget;
import dev.jlitmus.check.search.SearchLimits;
import dev.jlitmus.check.search.candidate.Execution;
import dev.jlitmus.check.search.dependency.Alternatives;
import dev.jlitmus.check.witness.WitnessBuilder;
import dev.jlitmus.event.Event;
import dev.jlitmus.event.thread.Action;
import dev.jlitmus.event.thread.Behaviours;
import dev.jlitmus.relation.Relation;
import dev.jlitmus.result.Outcome;
import dev.jlitmus.result.verdict.Race;
import dev.jlitmus.result.verdict.RaceReport;
import dev.jlitmus.semantic.LitmusTest;
import dev.jlitmus.semantic.access.AccessMode;
import dev.jlitmus.source.Span;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the data races of a test (JLS 17.4.5), by the happens-before of the chosen model, or of
 * {@code java} where that has none. Sequentially consistent executions are searched first, as the
 * definition asks; if they show no race, but accesses that only volatile mode would order, the
 * chosen model's own executions follow. If they show not even those the model has no others.
 */
public final class RaceFinder {
  private final LitmusTest test;
  private final SearchLimits limits;

  public RaceFinder(LitmusTest test, SearchLimits limits) {
    this.test = test;
    this.limits = limits;
  }

  public RaceReport races(CatModel model) {
    FollowedRuns.Followed followed = FollowedRuns.of(test, model, limits);
    Optional<Behaviours> behaviours = followed.behaviours();
    if (behaviours.isEmpty()) {
      return new RaceReport(List.of(), false, followed.limit().reached());
    }
    if (behaviours.get().guarded()) {
      return new RaceReport(List.of(), true, Optional.empty());
    }
    CatModel judge = model.staged().defines("race") ? model : Models.named("java");
    SearchBudget whole = new SearchBudget(limits);
    RacyExecutions strong = search(behaviours.get(), Models.named("sc"), judge, whole);
    if (!strong.shortest.isEmpty() || !strong.unordered) {
      return strong.report();
    }
    SearchBudget rest = new SearchBudget(limits, whole.left());
    RacyExecutions weak = search(behaviours.get(), model, judge, rest);
    return new RaceReport(weak.races(), false, strong.limit().or(weak::limit));
  }

  private RacyExecutions search(
      Behaviours behaviours, CatModel model, CatModel judge, SearchBudget budget) {
    RacyExecutions goal = new RacyExecutions(model.name(), judge.staged().evaluation(), budget);
    ExecutionSearch executions =
        new ExecutionSearch(
            test,
            behaviours,
            Alternatives.ALL,
            model.staged(),
            model.staged().evaluation(),
            budget,
            goal);
    executions.run();
    if (behaviours.areCut()) {
      executions.runUnfinished();
      goal.cut = true;
    }
    return goal;
  }

  /** A race, and how far into the threads it lies. */
  private record Found(Race race, int length) {}

  private record Pair(Span first, Span second) {}

  private final class RacyExecutions implements Goal {
    private final String model;
    private final Evaluation judge;
    private final SearchBudget budget;
    private final Map<Pair, Found> shortest = new HashMap<>();
    private boolean unordered;
    private boolean cut;

    RacyExecutions(String model, Evaluation judge, SearchBudget budget) {
      this.model = model;
      this.judge = judge;
      this.budget = budget;
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
    public boolean found(Execution execution, Evaluation evaluation) {
      if (!execution.isConsistentIn(judge)) {
        return true;
      }
      Relation races = judge.relation("race");
      for (int first = 0; first < races.size(); first++) {
        for (int second : races.successors(first).toList()) {
          if (first < second) {
            add(execution, first, second);
          }
        }
      }
      unordered = unordered || hasUnordered(execution, judge.relation("hb"));
      return true;
    }

    private void add(Execution execution, int first, int second) {
      List<Event> events = execution.structure().events();
      int length = position(events.get(first)) + position(events.get(second));
      Pair pair = new Pair(span(events.get(first)), span(events.get(second)));
      Found known = shortest.get(pair);
      if (known == null || length < known.length()) {
        Race race =
            new Race(
                model,
                new WitnessBuilder(test).witness(execution),
                first,
                second,
                "no happens-before in either direction");
        shortest.put(pair, new Found(race, length));
      }
    }

    private List<Race> races() {
      return shortest.values().stream()
          .sorted(
              Comparator.comparingInt(Found::length)
                  .thenComparingInt(found -> found.race().first())
                  .thenComparingInt(found -> found.race().second()))
          .map(Found::race)
          .toList();
    }

    private Optional<String> limit() {
      return budget.reached().or(() -> cut ? Optional.of(unrolled()) : Optional.empty());
    }

    private RaceReport report() {
      boolean free = shortest.isEmpty() && !unordered && limit().isEmpty();
      return new RaceReport(races(), free, limit());
    }
  }

  private String unrolled() {
    return "loops were unrolled %s"
        .formatted(limits.unroll() == 1 ? "once" : limits.unroll() + " times");
  }

  private static int position(Event event) {
    return switch (event) {
      case Event.Performed performed -> performed.position();
      case Event.Initial ignored -> 0;
      case Event.Boundary ignored -> 0;
    };
  }

  private static Span span(Event event) {
    return switch (event) {
      case Event.Performed performed -> performed.action().span();
      case Event.Initial initial -> initial.location().span();
      case Event.Boundary boundary -> throw new IllegalStateException(boundary.toString());
    };
  }

  private static boolean hasUnordered(Execution execution, Relation happensBefore) {
    List<Event> events = execution.structure().events();
    for (int first = 0; first < events.size(); first++) {
      for (int second = 0; second < first; second++) {
        if (conflictsOutsideVolatile(events.get(first), events.get(second))
            && !happensBefore.contains(first, second)
            && !happensBefore.contains(second, first)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean conflictsOutsideVolatile(Event first, Event second) {
    Optional<Action.Access> one = access(first);
    Optional<Action.Access> other = access(second);
    if (one.isEmpty() || other.isEmpty() || first.thread() == second.thread()) {
      return false;
    }
    return one.get().location().equals(other.get().location())
        && (isWrite(one.get()) || isWrite(other.get()))
        && !(one.get().mode() == AccessMode.VOLATILE && other.get().mode() == AccessMode.VOLATILE);
  }

  private static Optional<Action.Access> access(Event event) {
    return switch (event) {
      case Event.Performed performed ->
          switch (performed.action()) {
            case Action.Access access -> Optional.of(access);
            case Action.Fence ignored -> Optional.empty();
            case Action.OnSynchronizer ignored -> Optional.empty();
            case Action.Freeze ignored -> Optional.empty();
          };
      case Event.Initial ignored -> Optional.empty();
      case Event.Boundary ignored -> Optional.empty();
    };
  }

  private static boolean isWrite(Action.Access access) {
    return switch (access) {
      case Action.Write ignored -> true;
      case Action.Read ignored -> false;
    };
  }
}
