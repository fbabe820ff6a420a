package dev.jlitmus.check.outcome;

import dev.jlitmus.check.search.candidate.OutcomeBuilder;
import dev.jlitmus.event.Location;
import dev.jlitmus.event.end.RunEnd;
import dev.jlitmus.event.thread.Action;
import dev.jlitmus.event.thread.ThreadRun;
import dev.jlitmus.event.thread.WorkLimit;
import dev.jlitmus.event.thread.interpret.InitialMemory;
import dev.jlitmus.event.thread.interpret.RunEnumerator;
import dev.jlitmus.event.thread.loop.Unrolling;
import dev.jlitmus.result.Outcome;
import dev.jlitmus.semantic.LitmusTest;
import dev.jlitmus.semantic.code.Column.Register;
import dev.jlitmus.semantic.code.Statement;
import dev.jlitmus.semantic.code.SynchronizerUses;
import dev.jlitmus.semantic.code.ThreadBody;
import dev.jlitmus.semantic.value.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * The outcomes that a test has when its threads run one after another, in whichever order. A sample
 * with any other outcome is one in which the threads overlapped.
 */
public final class SerialOutcomes {
  private static final int MOST_THREADS = 5;
  private static final long WORK = 100_000;

  private final LitmusTest test;
  private final WorkLimit limit = new WorkLimit(WORK);
  private final InitialMemory initial;
  private final OutcomeBuilder builder;
  private final SortedSet<Outcome> outcomes = new TreeSet<>();

  /** What the threads that ran so far have left. */
  private record State(
      Map<Location, Value> memory, Map<Register, Value> registers, Map<Integer, RunEnd> ends) {

    State then(int thread, RunEnd end) {
      Map<Integer, RunEnd> more = new HashMap<>(ends);
      more.put(thread, end);
      return new State(memory, registers, more);
    }
  }

  private SerialOutcomes(LitmusTest test) {
    this.test = test;
    this.initial = InitialMemory.of(test, limit);
    this.builder = new OutcomeBuilder(test, initial);
  }

  /**
   * All of them; empty where they are too many to find out. An order in which a thread waits for
   * ever, as the one that it waits for comes later, has no outcome.
   */
  public static Optional<SortedSet<Outcome>> of(LitmusTest test) {
    SerialOutcomes search = new SerialOutcomes(test);
    boolean all =
        test.threads().size() <= MOST_THREADS
            && !SynchronizerUses.in(test)
            && search.after(new State(Map.of(), Map.of(), Map.of()), test.threads());
    return all ? Optional.of(search.outcomes) : Optional.empty();
  }

  private boolean after(State state, List<ThreadBody> rest) {
    if (rest.isEmpty()) {
      return states(state, test.threads().size(), test.join())
          .map(ends -> ends.stream().allMatch(this::add))
          .orElse(false);
    }
    for (ThreadBody next : rest) {
      Optional<List<State>> states = states(state, test.threads().indexOf(next), next.body());
      List<ThreadBody> others = rest.stream().filter(thread -> !thread.equals(next)).toList();
      if (states.isEmpty() || !states.get().stream().allMatch(reached -> after(reached, others))) {
        return false;
      }
    }
    return true;
  }

  /** What a body leaves: one state, or several where it may fail for no reason. */
  private Optional<List<State>> states(State state, int thread, List<Statement> body) {
    Map<Location, Value> memory = state.memory();
    return new RunEnumerator(
            initial,
            thread,
            (location, own) ->
                List.of(own.orElseGet(() -> memory.getOrDefault(location, location.initial()))),
            limit,
            Unrolling.USUAL)
        .runs(
            body,
            register ->
                Optional.ofNullable(state.registers().get(register))
                    .map(List::of)
                    .orElseGet(List::of))
        .map(runs ->
            runs.stream()
                .filter(run -> run.end().isOver())
                .map(run -> then(state, run).then(thread, run.end()))
                .toList());
  }

  private static State then(State state, ThreadRun run) {
    Map<Location, Value> memory = new HashMap<>(state.memory());
    for (Action action : run.actions()) {
      switch (action) {
        case Action.Write write -> memory.put(write.location(), write.value());
        case Action.Read ignored -> {}
        case Action.Fence ignored -> {}
        case Action.OnSynchronizer ignored -> {}
        case Action.Freeze ignored -> {}
      }
    }
    Map<Register, Value> registers = new HashMap<>(state.registers());
    registers.putAll(run.registers());
    return new State(memory, registers, state.ends());
  }

  private boolean add(State end) {
    List<RunEnd> ends =
        IntStream.range(0, test.threads().size())
            .mapToObj(thread -> Objects.requireNonNull(end.ends().get(thread)))
            .toList();
    outcomes.add(
        builder.outcome(
            register -> Optional.ofNullable(end.registers().get(register)), end.memory(), ends));
    return limit.spend(1);
  }
}
