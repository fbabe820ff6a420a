package dev.jlitmus.event.thread.interpret;

import dev.jlitmus.event.thread.ReadableValues;
import dev.jlitmus.event.thread.ThreadRun;
import dev.jlitmus.event.thread.WorkLimit;
import dev.jlitmus.event.thread.loop.Unrolling;
import dev.jlitmus.event.thread.loop.UnseenLocals;
import dev.jlitmus.event.thread.step.Choices;
import dev.jlitmus.semantic.code.Column.Register;
import dev.jlitmus.semantic.code.Statement;
import dev.jlitmus.semantic.code.Variable;
import dev.jlitmus.semantic.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Enumerates all runs of one thread, over all values that its reads may return. */
public final class RunEnumerator {
  private final InitialMemory initial;
  private final int thread;
  private final ReadableValues readable;
  private final WorkLimit limit;
  private final Unrolling unrolling;

  /**
   * @param thread its position; that of {@code join} follows the last thread
   * @param unroll how often a loop begins anew because of what was read, before the run is cut
   */
  public RunEnumerator(
      InitialMemory initial, int thread, ReadableValues readable, WorkLimit limit, int unroll) {
    this.initial = initial;
    this.thread = thread;
    this.readable = readable;
    this.limit = limit;
    this.unrolling = new Unrolling(unroll);
  }

  /**
   * All runs, in the order of the readable values; empty once the limit is reached.
   *
   * @param ended the values that each register of the threads that ended before may have, none for
   *     this thread's own
   */
  public Optional<List<ThreadRun>> runs(
      List<Statement> body, Function<Register, List<Value>> ended) {
    List<ThreadRun> runs = new ArrayList<>();
    Choices choices = new Choices();
    Set<Variable> unseen = UnseenLocals.of(body);
    do {
      Optional<ThreadRun> run =
          new ThreadInterpreter(initial, thread, readable, ended, unseen, choices, limit, unrolling)
              .run(body);
      run.ifPresent(runs::add);
      int actions = run.map(found -> found.actions().size()).orElse(0);
      if (limit.isReached() || !limit.spend(actions + 1L)) {
        return Optional.empty();
      }
    } while (choices.next());
    return Optional.of(runs);
  }
}
