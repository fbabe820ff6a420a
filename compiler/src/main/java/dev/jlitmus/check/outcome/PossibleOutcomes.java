package dev.jlitmus.check.outcome;

import dev.jlitmus.check.search.candidate.OutcomeBuilder;
import dev.jlitmus.event.Location;
import dev.jlitmus.event.end.RunEnd;
import dev.jlitmus.event.thread.Action;
import dev.jlitmus.event.thread.Behaviours;
import dev.jlitmus.event.thread.ReadableValues;
import dev.jlitmus.event.thread.SentValues;
import dev.jlitmus.event.thread.ThreadRun;
import dev.jlitmus.event.thread.WorkLimit;
import dev.jlitmus.event.thread.interpret.RunEnumerator;
import dev.jlitmus.event.thread.loop.Unrolling;
import dev.jlitmus.result.Outcome;
import dev.jlitmus.semantic.LitmusTest;
import dev.jlitmus.semantic.code.Column.Register;
import dev.jlitmus.semantic.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Combines the threads' results in every way: a location ends with the last write of one of the
 * threads that wrote it, or with its initial value, and {@code join} runs on what they left.
 */
public final class PossibleOutcomes {
  private final LitmusTest test;
  private final Behaviours behaviours;
  private final OutcomeBuilder builder;
  private final int most;
  private final WorkLimit limit;
  private final Set<Location> finalLocations = new LinkedHashSet<>();
  private final SortedSet<Outcome> outcomes = new TreeSet<>();

  /**
   * @param most the number of outcomes beyond which there is no answer
   */
  public PossibleOutcomes(LitmusTest test, Behaviours behaviours, int most, WorkLimit limit) {
    this.test = test;
    this.behaviours = behaviours;
    this.builder = new OutcomeBuilder(test, behaviours.initial());
    this.most = most;
    this.limit = limit;
    finalLocations.addAll(builder.finalLocations(behaviours.threads()));
    if (!test.join().isEmpty()) {
      behaviours.threads().forEach(runs -> runs.forEach(this::writtenBy));
    }
  }

  private void writtenBy(ThreadRun run) {
    for (Action action : run.actions()) {
      switch (action) {
        case Action.Write write -> finalLocations.add(write.location());
        case Action.Read ignored -> {}
        case Action.Fence ignored -> {}
        case Action.Freeze ignored -> {}
        case Action.OnSynchronizer ignored -> {}
      }
    }
  }

  /** All outcomes; empty if there are too many, or the limit is reached. */
  public Optional<SortedSet<Outcome>> all() {
    List<Set<ThreadResult>> results = new ArrayList<>();
    for (List<ThreadRun> runs : behaviours.threads()) {
      Set<ThreadResult> distinct = new LinkedHashSet<>();
      runs.stream()
          .filter(run -> !run.isCut())
          .forEach(run -> distinct.add(ThreadResult.of(run, finalLocations)));
      results.add(distinct);
    }
    return combine(results, new ArrayList<>()) ? Optional.of(outcomes) : Optional.empty();
  }

  private boolean combine(List<Set<ThreadResult>> results, List<ThreadResult> chosen) {
    if (chosen.size() == results.size()) {
      return finish(chosen);
    }
    for (ThreadResult result : results.get(chosen.size())) {
      chosen.addLast(result);
      boolean within = combine(results, chosen);
      chosen.removeLast();
      if (!within) {
        return false;
      }
    }
    return true;
  }

  private boolean finish(List<ThreadResult> chosen) {
    Map<Register, Value> registers = new HashMap<>();
    chosen.forEach(result -> registers.putAll(result.registers()));
    List<RunEnd> ends = chosen.stream().map(ThreadResult::end).toList();
    List<Map<Location, Value>> memories = new ArrayList<>(List.of(Map.of()));
    for (Location location : finalLocations) {
      Set<Value> values = new LinkedHashSet<>();
      chosen.forEach(
          result -> Optional.ofNullable(result.written().get(location)).ifPresent(values::add));
      if (values.isEmpty()) {
        values.add(location.initial());
      }
      memories = extended(memories, location, values);
      if (!limit.spend(memories.size())) {
        return false;
      }
    }
    return memories.stream().allMatch(memory -> join(registers, memory, ends));
  }

  private static List<Map<Location, Value>> extended(
      List<Map<Location, Value>> memories, Location location, Set<Value> values) {
    List<Map<Location, Value>> result = new ArrayList<>(memories.size() * values.size());
    for (Map<Location, Value> memory : memories) {
      for (Value value : values) {
        Map<Location, Value> more = new HashMap<>(memory);
        more.put(location, value);
        result.add(more);
      }
    }
    return result;
  }

  private boolean join(
      Map<Register, Value> registers, Map<Location, Value> memory, List<RunEnd> ends) {
    Optional<List<ThreadRun>> runs =
        new RunEnumerator(
                behaviours.initial(),
                test.threads().size(),
                readable(memory),
                limit,
                Unrolling.USUAL)
            .runs(
                test.join(),
                register ->
                    Optional.ofNullable(registers.get(register)).map(List::of).orElseGet(List::of));
    return runs.isPresent()
        && runs.get().stream().allMatch(run -> add(run, registers, memory, ends));
  }

  private ReadableValues readable(Map<Location, Value> memory) {
    return new ReadableValues() {
      @Override
      public List<Value> of(Location location, Optional<Value> own) {
        return List.of(own.orElseGet(() -> memory.getOrDefault(location, location.initial())));
      }

      @Override
      public SentValues sent() {
        return behaviours.domain().readableAfterAll().sent();
      }
    };
  }

  private boolean add(
      ThreadRun join,
      Map<Register, Value> registers,
      Map<Location, Value> memory,
      List<RunEnd> ends) {
    Map<Location, Value> end = new HashMap<>(memory);
    end.putAll(ThreadResult.of(join, finalLocations).written());
    outcomes.add(
        builder.outcome(
            register ->
                Optional.ofNullable(join.registers().get(register))
                    .or(() -> Optional.ofNullable(registers.get(register))),
            end,
            ends));
    return outcomes.size() <= most;
  }
}
