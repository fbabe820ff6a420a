package dev.jlitmus.check.search;

import dev.jlitmus.cat.Evaluation;
import dev.jlitmus.cat.base.Stage;
import dev.jlitmus.check.search.candidate.Execution;
import dev.jlitmus.check.search.candidate.LocationWrites;
import dev.jlitmus.check.search.candidate.OutcomeBuilder;
import dev.jlitmus.check.search.order.CoherenceOrder;
import dev.jlitmus.check.search.order.WritePairs;
import dev.jlitmus.event.Event;
import dev.jlitmus.event.EventStructure;
import dev.jlitmus.event.Location;
import dev.jlitmus.event.thread.ThreadRun;
import dev.jlitmus.relation.EventSet;
import dev.jlitmus.relation.Relation;
import dev.jlitmus.semantic.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Looks for coherence orders that make an execution, whose reads-from is entered, consistent. A
 * pair of writes that the model lets stand in one order only is put so at once; only where both
 * orders are open the search branches. Where one execution an outcome is enough, the last write of
 * each location that an outcome shows is chosen first, and then any order that fits will do.
 */
final class CoherenceSearch {
  private final Goal goal;
  private final SearchBudget budget;
  private final Evaluation evaluation;
  private final OutcomeBuilder outcomes;
  private final EventStructure structure;
  private final List<LocationWrites> shown = new ArrayList<>();
  private final WritePairs pairs;
  private final Relation start;
  private final boolean modelChoosesLast;
  private final Map<Location, LocationWrites> writes;
  private List<ThreadRun> runs = List.of();
  private EventSet needed = EventSet.EMPTY;
  private Relation readsFrom;

  CoherenceSearch(
      Goal goal,
      SearchBudget budget,
      Evaluation evaluation,
      OutcomeBuilder outcomes,
      Set<Location> finalLocations,
      EventStructure structure,
      boolean modelChoosesLast) {
    this.goal = goal;
    this.budget = budget;
    this.evaluation = evaluation;
    this.outcomes = outcomes;
    this.structure = structure;
    this.modelChoosesLast = modelChoosesLast;
    this.readsFrom = Relation.empty(structure.size());
    this.writes = LocationWrites.of(structure);
    this.start = CoherenceOrder.initial(structure.size(), List.copyOf(writes.values()));
    this.pairs = new WritePairs(structure, writes, evaluation.coherentWrites());
    for (Location location : finalLocations) {
      LocationWrites found = writes.get(location);
      if (found != null && !found.all().isEmpty()) {
        shown.add(found);
      }
    }
  }

  /** Whether some choice of last writes makes an outcome that is wanted. */
  boolean mayEndWanted(List<ThreadRun> chosen) {
    runs = chosen;
    return anyMemory(0, new HashMap<>());
  }

  private boolean anyMemory(int number, Map<Location, Value> memory) {
    if (number == shown.size()) {
      return goal.wants(outcomes.outcome(runs, memory));
    }
    LocationWrites location = shown.get(number);
    for (int write : location.all()) {
      memory.put(location.location(), value(write));
      if (anyMemory(number + 1, memory)) {
        return true;
      }
    }
    return false;
  }

  /** The order with a write put behind all others of its location; empty where it cannot be. */
  Optional<Relation> withLast(Relation order, int last) {
    Relation extended = order;
    for (LocationWrites location : writes.values()) {
      if (location.initial() == last && !location.all().isEmpty()) {
        return Optional.empty();
      }
      for (int write : location.all().contains(last) ? location.all() : List.<Integer>of()) {
        if (write != last && !extended.contains(write, last) && pairs.areOrdered(write, last)) {
          extended = CoherenceOrder.with(extended, write, last);
        }
      }
    }
    return Optional.of(extended).filter(Relation::isIrreflexive);
  }

  /** What is known of coherence before any read is. */
  Relation start() {
    return start;
  }

  /**
   * What reads say of coherence while others are still open: the order with those pairs put that
   * can stand in one order only. Empty where some can stand in none, and once the budget is spent.
   */
  Optional<Relation> foresee(Relation partialRf, Relation order) {
    if (pairs.isEmpty()) {
      return Optional.of(order);
    }
    pairs.guess(partialRf);
    Predicate<Relation> admits = co -> budget.spend() && evaluation.admits(partialRf, co);
    return admits.test(pairs.completed(order))
        ? Optional.of(order)
        : pairs.saturated(order, admits);
  }

  /**
   * Searches the orders of an execution whose reads are all chosen.
   *
   * @param known what was foreseen of the order
   * @param last writes that have to be the last of their location
   * @return whether the whole search goes on
   */
  boolean search(List<ThreadRun> chosen, Relation rf, Relation known, EventSet last) {
    runs = chosen;
    needed = last;
    readsFrom = rf;
    pairs.guess(rf);
    if (modelChoosesLast || goal.wantsEveryExecution()) {
      return everyOrder(known);
    }
    return lastWrites(0, known, new HashMap<>());
  }

  /** Chooses the last write of one shown location after the other. */
  private boolean lastWrites(int number, Relation order, Map<Location, Value> memory) {
    if (number == shown.size()) {
      return !goal.wants(outcomes.outcome(runs, memory)) || anyOrder(order, memory);
    }
    LocationWrites location = shown.get(number);
    for (int last : location.all()) {
      Relation extended = order;
      for (int write : location.all()) {
        if (write != last && !extended.contains(write, last)) {
          extended = CoherenceOrder.with(extended, write, last);
        }
      }
      memory.put(location.location(), value(last));
      if (!extended.isIrreflexive() || !mayLeadToWanted(number + 1, memory)) {
        continue;
      }
      if (number + 1 < shown.size() && !goal.wantsReasons() && !admits(extended)) {
        if (budget.reached().isPresent()) {
          return false;
        }
        continue;
      }
      if (!lastWrites(number + 1, extended, memory)) {
        return false;
      }
    }
    memory.remove(location.location());
    return true;
  }

  /** Where it is the last location that is chosen, whether the outcome is wanted. */
  private boolean mayLeadToWanted(int chosen, Map<Location, Value> memory) {
    return chosen < shown.size() || goal.wants(outcomes.outcome(runs, memory));
  }

  /** Finds one order that completes this one. */
  private boolean anyOrder(Relation order, Map<Location, Value> memory) {
    Optional<Relation> found =
        new OrderCompletion(pairs, budget, evaluation, wrong -> reject(wrong, memory)).of(order);
    if (found.isEmpty()) {
      reject(order, memory);
      return budget.reached().isEmpty();
    }
    return goal.found(execution(found.get(), memory), evaluation);
  }

  /** Shows the goal every order that completes this one. */
  private boolean everyOrder(Relation order) {
    Optional<Relation> saturated = pairs.saturated(order, this::admits);
    if (saturated.isEmpty()) {
      if (budget.reached().isEmpty()) {
        reject(order, Map.of());
      }
      return budget.reached().isEmpty();
    }
    Relation reached = saturated.get();
    Optional<WritePairs.Pair> open = pairs.open(reached);
    if (open.isPresent()) {
      WritePairs.Pair pair = open.get();
      return everyOrder(CoherenceOrder.with(reached, pair.first(), pair.second()))
          && everyOrder(CoherenceOrder.with(reached, pair.second(), pair.first()));
    }
    if (!budget.spend()) {
      return false;
    }
    if (!evaluation.enterCo(reached)) {
      reject(reached, Map.of());
      return true;
    }
    Optional<EventSet> last = evaluation.finalWrites();
    return !needed.toList().stream().allMatch(write -> isLast(write, reached, last))
        || everyEnd(0, reached, last, new HashMap<>());
  }

  private static boolean isLast(int write, Relation order, Optional<EventSet> last) {
    return last.map(set -> set.contains(write)).orElseGet(() -> order.successors(write).isEmpty());
  }

  private boolean everyEnd(
      int number, Relation order, Optional<EventSet> last, Map<Location, Value> memory) {
    if (number == shown.size()) {
      return !goal.wants(outcomes.outcome(runs, memory))
          || goal.found(execution(order, memory), evaluation);
    }
    LocationWrites location = shown.get(number);
    for (int write : location.all()) {
      if (isLast(write, order, last)) {
        memory.put(location.location(), value(write));
        if (!everyEnd(number + 1, order, last, memory)) {
          return false;
        }
      }
    }
    return true;
  }

  private boolean admits(Relation order) {
    return budget.spend() && evaluation.admitsCo(order);
  }

  /** Tells what speaks against the order as guessed, which is less odd than what was tried last. */
  private void reject(Relation order, Map<Location, Value> memory) {
    if (goal.wantsReasons() && memory.size() == shown.size()) {
      Relation whole = pairs.completed(order);
      if (!evaluation.enterCo(whole)) {
        goal.rejected(execution(whole, memory), Stage.CO, evaluation);
      }
    }
  }

  private Execution execution(Relation order, Map<Location, Value> memory) {
    return new Execution(structure, runs, readsFrom, order, outcomes.outcome(runs, memory));
  }

  private Value value(int write) {
    return switch (structure.events().get(write)) {
      case Event.Performed performed -> runs.get(performed.thread()).value(performed.position());
      case Event.Initial initial -> initial.location().initial();
      case Event.Boundary boundary -> throw new IllegalStateException(boundary.toString());
    };
  }
}
