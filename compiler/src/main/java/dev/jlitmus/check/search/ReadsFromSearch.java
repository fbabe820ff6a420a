package dev.jlitmus.check.search;

import dev.jlitmus.cat.Evaluation;
import dev.jlitmus.cat.base.Stage;
import dev.jlitmus.check.search.candidate.Execution;
import dev.jlitmus.check.search.candidate.OutcomeBuilder;
import dev.jlitmus.check.search.candidate.Publications;
import dev.jlitmus.event.Event;
import dev.jlitmus.event.EventStructure;
import dev.jlitmus.event.thread.ThreadRun;
import dev.jlitmus.event.thread.justify.RunFamily;
import dev.jlitmus.relation.EventSet;
import dev.jlitmus.relation.Relation;
import dev.jlitmus.semantic.value.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Chooses for each read of an event structure the write that it reads from. The runs of a family
 * that remain are those whose values agree with the choices made, so that a choice that no run can
 * meet is never tried, wherever in program order the write stands.
 */
final class ReadsFromSearch {
  private final EventStructure structure;
  private final List<RunFamily> families;
  private final boolean joined;
  private final EventSet lastReads;
  private final Evaluation evaluation;
  private final SearchBudget budget;
  private final Goal goal;
  private final CoherenceSearch coherence;
  private final OutcomeBuilder outcomes;
  private final CurrentRuns current;
  private final Function<List<ThreadRun>, Relation> addresses;
  private final boolean hasObjects;
  private final ReadSources sources;
  private final RemainingRuns remaining;
  private final int[] source;

  /** The runs of the execution under trial, for those who are asked about it by the model. */
  static final class CurrentRuns {
    private List<ThreadRun> runs = List.of();

    List<ThreadRun> get() {
      return runs;
    }
  }

  /** A read, a write that it may read from, and the value. */
  private record Choice(int write, Value value) {}

  /**
   * @param lastReads those that have to return the last write of their location
   */
  ReadsFromSearch(
      EventStructure structure,
      List<RunFamily> families,
      boolean joined,
      EventSet lastReads,
      Evaluation evaluation,
      SearchBudget budget,
      Goal goal,
      CoherenceSearch coherence,
      OutcomeBuilder outcomes,
      CurrentRuns current,
      Function<List<ThreadRun>, Relation> addresses) {
    this.structure = structure;
    this.families = families;
    this.joined = joined;
    this.lastReads = lastReads;
    this.evaluation = evaluation;
    this.budget = budget;
    this.goal = goal;
    this.coherence = coherence;
    this.outcomes = outcomes;
    this.current = current;
    this.addresses = addresses;
    this.hasObjects = Publications.arePossible(structure);
    this.sources = new ReadSources(structure, joined ? families.size() - 1 : Event.NO_THREAD);
    this.source = new int[structure.size()];
    Arrays.fill(source, -1);
    this.remaining = new RemainingRuns(structure, families);
  }

  /** Whether the whole search goes on. */
  boolean search() {
    return extend(Relation.empty(structure.size()), coherence.start(), sources.reads().size());
  }

  /**
   * @param order what the reads chosen so far say of coherence
   */
  private boolean extend(Relation readsFrom, Relation order, int open) {
    if (open == 0) {
      return complete(readsFrom, order);
    }
    int read = -1;
    List<Choice> fewest = List.of();
    for (int candidate : sources.reads()) {
      if (source[candidate] < 0) {
        List<Choice> choices = choices(candidate);
        if (read < 0 || choices.size() < fewest.size()) {
          read = candidate;
          fewest = choices;
        }
        if (fewest.size() <= 1) {
          break;
        }
      }
    }
    for (Choice choice : fewest) {
      if (!choose(read, choice, readsFrom, order, open)) {
        return false;
      }
    }
    return true;
  }

  private boolean choose(int read, Choice choice, Relation readsFrom, Relation order, int open) {
    int reader = structure.thread(read);
    int writer = structure.thread(choice.write());
    BitSet readerBefore = remaining.of(reader);
    BitSet writerBefore = writer == Event.NO_THREAD ? readerBefore : remaining.of(writer);
    remaining.restrict(read, choice.value());
    if (writer != Event.NO_THREAD) {
      remaining.restrict(choice.write(), choice.value());
    }
    source[read] = choice.write();
    Relation extended = readsFrom.with(choice.write(), read);
    Optional<Relation> ending =
        lastReads.contains(read) && !goal.wantsReasons()
            ? coherence.withLast(order, choice.write())
            : Optional.of(order);
    Optional<Relation> foreseen =
        open == 1 || goal.wantsReasons()
            ? ending
            : ending.flatMap(known -> foresee(extended, known));
    boolean goesOn =
        foreseen.isPresent()
            ? extend(extended, foreseen.get(), open - 1)
            : budget.reached().isEmpty();
    source[read] = -1;
    if (writer != Event.NO_THREAD) {
      remaining.restore(writer, writerBefore);
    }
    remaining.restore(reader, readerBefore);
    return goesOn;
  }

  /** What is known of coherence then; empty where nothing below can be consistent. */
  private Optional<Relation> foresee(Relation readsFrom, Relation order) {
    return budget.spend() && evaluation.admitsRf(readsFrom)
        ? coherence.foresee(readsFrom, order)
        : Optional.empty();
  }

  private List<Choice> choices(int read) {
    List<Choice> choices = new ArrayList<>();
    for (int write : sources.of(read)) {
      if (isUpdate(read) && isReadByUpdate(write) && !goal.wantsReasons()) {
        continue;
      }
      switch (structure.events().get(write)) {
        case Event.Initial initial -> {
          Value value = initial.location().initial();
          if (remaining.allow(read, value)) {
            choices.add(new Choice(write, value));
          }
        }
        case Event.Performed performed -> {
          for (Value value : families.get(performed.thread()).values(performed.position())) {
            if (remaining.agree(read, write, value)) {
              choices.add(new Choice(write, value));
            }
          }
        }
        case Event.Boundary boundary -> throw new IllegalStateException(boundary.toString());
      }
    }
    return choices;
  }

  /**
   * Two updates never read the same write: the atomicity axiom of every model. It says nothing of
   * writes that the model leaves without a place in coherence, as Go's does plain ones.
   */
  private boolean isReadByUpdate(int write) {
    if (!evaluation.coherentWrites().contains(write)) {
      return false;
    }
    for (int read : sources.reads()) {
      if (source[read] == write && isUpdate(read)) {
        return true;
      }
    }
    return false;
  }

  private boolean isUpdate(int read) {
    return !structure.update().successors(read).isEmpty();
  }

  private boolean complete(Relation readsFrom, Relation order) {
    List<ThreadRun> runs = new ArrayList<>();
    int threads = joined ? families.size() - 1 : families.size();
    for (int thread = 0; thread < threads; thread++) {
      runs.add(families.get(thread).runs().get(remaining.of(thread).nextSetBit(0)));
    }
    if (!joined) {
      return judge(readsFrom, order, runs);
    }
    RunFamily join = families.getLast();
    return remaining.of(threads).stream()
        .mapToObj(join.runs()::get)
        .filter(run -> isGivenBy(run, runs))
        .allMatch(run -> {
          List<ThreadRun> all = new ArrayList<>(runs);
          all.add(run);
          return judge(readsFrom, order, all);
        });
  }

  private boolean isGivenBy(ThreadRun join, List<ThreadRun> runs) {
    return join.given().entrySet().stream()
        .allMatch(entry -> {
          Value assigned = runs.get(entry.getKey().thread()).registers().get(entry.getKey());
          return entry
              .getValue()
              .equals(assigned == null ? Value.defaultOf(entry.getKey().type()) : assigned);
        });
  }

  private boolean judge(Relation readsFrom, Relation order, List<ThreadRun> runs) {
    if (!coherence.mayEndWanted(runs)) {
      return true;
    }
    if (!budget.spend()) {
      return false;
    }
    current.runs = runs;
    if (!enter(readsFrom, runs)) {
      goal.rejected(candidate(readsFrom, runs), Stage.RF, evaluation);
      return true;
    }
    Relation ending = order;
    EventSet last = EventSet.EMPTY;
    for (int read : lastReads.toList()) {
      last = last.with(source[read]);
      Optional<Relation> extended = coherence.withLast(ending, source[read]);
      if (extended.isEmpty()) {
        goal.leaves(candidate(readsFrom, runs), read);
        return true;
      }
      ending = extended.get();
    }
    return coherence.search(runs, readsFrom, ending, last);
  }

  private boolean enter(Relation readsFrom, List<ThreadRun> runs) {
    return hasObjects
        ? evaluation.enterRf(
            readsFrom,
            addresses.apply(runs),
            Publications.fin(structure, runs, readsFrom),
            Publications.pub(structure, runs, readsFrom))
        : evaluation.enterRf(readsFrom);
  }

  private Execution candidate(Relation readsFrom, List<ThreadRun> runs) {
    Relation unordered = Relation.empty(structure.size());
    return new Execution(structure, runs, readsFrom, unordered, outcomes.outcome(runs, Map.of()));
  }
}
