package dev.jlitmus.event.thread.interpret;

import dev.jlitmus.event.Location;
import dev.jlitmus.event.end.RunEnd;
import dev.jlitmus.event.sync.Call;
import dev.jlitmus.event.sync.Step;
import dev.jlitmus.event.sync.SyncObject;
import dev.jlitmus.event.sync.SyncState;
import dev.jlitmus.event.thread.Action;
import dev.jlitmus.event.thread.ReadableValues;
import dev.jlitmus.event.thread.SentValues;
import dev.jlitmus.event.thread.ThreadRun;
import dev.jlitmus.event.thread.WorkLimit;
import dev.jlitmus.semantic.code.Statement;
import dev.jlitmus.semantic.memory.FieldModifier;
import dev.jlitmus.semantic.memory.ObjectNames;
import dev.jlitmus.semantic.value.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The evaluation of initial values, as a thread of their own that nobody runs beside. Of the
 * results that operations on synchronizers might have it is the run in which they have those that
 * the states ask for.
 */
final class InitialRun {
  private static final ThreadRun NOTHING =
      new ThreadRun(List.of(), Map.of(), Map.of(), new RunEnd.Done());

  private final InitialMemory nothing;
  private final WorkLimit limit;
  private final SentValues sent = new SentValues();

  /**
   * @param nothing memory of default values
   */
  InitialRun(InitialMemory nothing, WorkLimit limit) {
    this.nothing = nothing;
    this.limit = limit;
  }

  /** Their run; one without actions once the limit is reached. */
  ThreadRun of(List<Statement> initializers) {
    Optional<List<ThreadRun>> runs = runs(initializers);
    while (runs.filter(this::sendMore).isPresent()) {
      runs = runs(initializers);
    }
    List<ThreadRun> found = runs.orElse(List.of(NOTHING));
    return found.stream()
        .filter(run -> states(run.actions()).isPresent())
        .findFirst()
        .orElseGet(found::getFirst);
  }

  private Optional<List<ThreadRun>> runs(List<Statement> initializers) {
    return new RunEnumerator(
            nothing, ObjectNames.BEFORE_START, readable(), limit, Integer.MAX_VALUE)
        .runs(initializers, register -> List.of());
  }

  private boolean sendMore(List<ThreadRun> runs) {
    boolean more = false;
    for (ThreadRun run : runs) {
      for (Action action : run.actions()) {
        more |=
            action instanceof Action.OnSynchronizer use && sent.add(use.operation(), use.object());
      }
    }
    return more;
  }

  private ReadableValues readable() {
    return new ReadableValues() {
      @Override
      public List<Value> of(Location location, Optional<Value> own) {
        return List.of(own.orElseGet(() -> beforeInitialized(location)));
      }

      @Override
      public SentValues sent() {
        return sent;
      }
    };
  }

  /** A final field that has a constant is that constant (JLS 4.12.4); all else has no value yet. */
  private static Value beforeInitialized(Location location) {
    boolean constant =
        location instanceof Location.Shared shared
            && shared.field().modifier() == FieldModifier.FINAL;
    return constant ? location.initial() : Value.defaultOf(location.type());
  }

  /**
   * The states that operations of one thread alone lead to, of the objects that they are on; empty
   * where they cannot have these results, or do not all complete.
   */
  static Optional<Map<SyncObject, SyncState>> states(List<? extends Action> actions) {
    Map<SyncObject, SyncState> states = new HashMap<>();
    for (Action action : actions) {
      if (action instanceof Action.Begin begin && begin.forEver()) {
        return Optional.empty();
      }
      if (action instanceof Action.Synchronize use) {
        Optional<SyncState> next =
            states
                .getOrDefault(use.object(), use.object().start())
                .after(Call.beforeStart(use.operation()))
                .stream()
                .map(Step::next)
                .filter(state -> !state.isHandingOver())
                .findFirst();
        if (next.isEmpty()) {
          return Optional.empty();
        }
        states.put(use.object(), next.get());
      }
    }
    return Optional.of(states);
  }
}
