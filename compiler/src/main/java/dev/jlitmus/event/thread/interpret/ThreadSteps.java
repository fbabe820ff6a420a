package dev.jlitmus.event.thread.interpret;

import dev.jlitmus.event.Location;
import dev.jlitmus.event.thread.Action;
import dev.jlitmus.event.thread.ReadableValues;
import dev.jlitmus.event.thread.ThreadRun;
import dev.jlitmus.event.thread.WorkLimit;
import dev.jlitmus.event.thread.loop.Unrolling;
import dev.jlitmus.event.thread.loop.UnseenLocals;
import dev.jlitmus.event.thread.step.Choices;
import dev.jlitmus.event.thread.step.PausedException;
import dev.jlitmus.semantic.code.Statement;
import dev.jlitmus.semantic.code.Variable;
import dev.jlitmus.semantic.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Follows one thread from one operation on a synchronizer to the next, through a memory that nobody
 * else changes meanwhile. It is started anew each time and repeats what it did before.
 */
public final class ThreadSteps {
  private final InitialMemory initial;
  private final int thread;
  private final List<Statement> body;
  private final Set<Variable> unseen;
  private final WorkLimit limit;
  private final Unrolling unrolling = new Unrolling(Integer.MAX_VALUE);

  public ThreadSteps(InitialMemory initial, int thread, List<Statement> body, WorkLimit limit) {
    this.initial = initial;
    this.thread = thread;
    this.body = List.copyOf(body);
    this.unseen = UnseenLocals.of(body);
    this.limit = limit;
  }

  /**
   * What a thread has done so far.
   *
   * @param choices that it made
   * @param reads what its reads returned, one after the other
   * @param operations how many operations it has begun
   */
  public record Past(List<Integer> choices, List<Value> reads, int operations) {
    public static final Past NONE = new Past(List.of(), List.of(), 0);
  }

  /**
   * A way to go on.
   *
   * @param past then
   * @param memory then
   * @param actions all of the thread's so far, the operation among them
   * @param operation the next one; empty at the end of the run
   * @param run the whole of it, at its end
   * @param place to be compared with that of other ways: equal ones go on alike
   */
  public record Way(
      Past past,
      Map<Location, Value> memory,
      List<Action> actions,
      Optional<Action.OnSynchronizer> operation,
      Optional<ThreadRun> run,
      Object place) {}

  /** All ways to go on; empty once the limit is reached. */
  public Optional<List<Way>> next(Past past, Map<Location, Value> memory) {
    List<Way> ways = new ArrayList<>();
    Choices choices = new Choices(past.choices());
    do {
      Walk walk = new Walk(past, memory);
      ThreadInterpreter interpreter =
          new ThreadInterpreter(
              initial, thread, walk, register -> List.of(), unseen, choices, limit, unrolling);
      try {
        interpreter.run(body).ifPresent(run -> ways.add(walk.end(run, choices)));
      } catch (PausedException paused) {
        ways.add(walk.pause(paused, interpreter, choices));
      }
      if (!limit.spend(interpreter.actions().size() + 1L)) {
        return Optional.empty();
      }
    } while (choices.next());
    return Optional.of(ways);
  }

  /** The memory of one walk: first what was read before, then what there is. */
  private static final class Walk implements ReadableValues {
    private final Past past;
    private final Map<Location, Value> memory;
    private final List<Value> reads = new ArrayList<>();
    private int operations;

    Walk(Past past, Map<Location, Value> memory) {
      this.past = past;
      this.memory = new HashMap<>(memory);
    }

    private boolean repeats() {
      return operations < past.operations();
    }

    @Override
    public List<Value> of(Location location, Optional<Value> own) {
      Value value =
          repeats()
              ? past.reads().get(reads.size())
              : memory.getOrDefault(location, location.initial());
      reads.add(value);
      return List.of(value);
    }

    @Override
    public void performed(Action action) {
      switch (action) {
        case Action.OnSynchronizer use when repeats() -> operations++;
        case Action.OnSynchronizer use -> throw new PausedException(use);
        case Action.Write write when !repeats() -> store(write.location(), write.value());
        case Action.Write ignored -> {}
        case Action.Read ignored -> {}
        case Action.Fence ignored -> {}
        case Action.Freeze ignored -> {}
      }
    }

    /** What holds what it held at the start is as if it had never been written. */
    private void store(Location location, Value value) {
      if (value.equals(location.initial())) {
        memory.remove(location);
      } else {
        memory.put(location, value);
      }
    }

    private Past after(Choices choices, int done) {
      return new Past(choices.taken(), List.copyOf(reads), done);
    }

    Way pause(PausedException paused, ThreadInterpreter interpreter, Choices choices) {
      return new Way(
          after(choices, operations + 1),
          Map.copyOf(memory),
          List.copyOf(interpreter.actions()),
          Optional.of(paused.operation()),
          Optional.empty(),
          interpreter.place(paused));
    }

    Way end(ThreadRun run, Choices choices) {
      return new Way(
          after(choices, operations),
          Map.copyOf(memory),
          run.actions(),
          Optional.empty(),
          Optional.of(run),
          List.of(run.registers(), run.end()));
    }
  }
}
