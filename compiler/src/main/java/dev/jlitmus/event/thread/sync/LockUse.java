package dev.jlitmus.event.thread.sync;

import dev.jlitmus.event.sync.SyncObject;
import dev.jlitmus.event.sync.operation.LockOperation;
import dev.jlitmus.event.sync.operation.LockOperation.Waking;
import dev.jlitmus.event.sync.operation.Operation;
import dev.jlitmus.event.sync.operation.ReadWriteLockOperation;
import dev.jlitmus.event.thread.Action;
import dev.jlitmus.event.thread.step.Choices;
import dev.jlitmus.event.thread.step.RunLeftException;
import dev.jlitmus.event.thread.sync.OperationSteps.At;
import dev.jlitmus.semantic.code.Variable;
import dev.jlitmus.semantic.end.ExceptionKind;
import dev.jlitmus.semantic.end.ThrownException;
import dev.jlitmus.semantic.value.Value;
import dev.jlitmus.source.Span;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What one run of a thread does to locks and their conditions. Locking what the thread holds, and
 * unlocking but the last time, is no action.
 */
final class LockUse {
  private final Choices choices;
  private final OperationSteps steps;
  private final List<Action> actions;
  private final Map<Variable, Value> variables;
  private final Map<Held, Integer> holds = new HashMap<>();
  private Optional<Woken> woken = Optional.empty();

  /** A hold of a lock, for a read-write lock of one of its two. */
  private record Held(SyncObject lock, boolean toRead) {}

  /** A wait that chance has ended, and what the thread knew when it began. */
  private record Woken(Span span, int position, Map<Variable, Value> before) {}

  /**
   * @param actions those of the run so far, which go on to grow
   * @param variables the thread's, which go on to change
   */
  LockUse(
      Choices choices, OperationSteps steps, List<Action> actions, Map<Variable, Value> variables) {
    this.choices = choices;
    this.steps = steps;
    this.actions = actions;
    this.variables = variables;
  }

  /** Which locks are held how often, and the wait that may turn out to be an idle one. */
  Object state() {
    return List.of(
        Map.copyOf(holds),
        woken
            .filter(pause -> hasOnlyRead(pause))
            .map(pause -> List.of(pause.span(), pause.before())));
  }

  void lock(At at, Operation operation) {
    Held held = held(at, operation);
    if (!holds.containsKey(held)) {
      steps.completeOrWait(at, operation);
    }
    holds.merge(held, 1, Integer::sum);
  }

  /** Whether it succeeded. */
  Value tryLock(At at, Operation success, Operation failure) {
    Held held = held(at, success);
    if (holds.containsKey(held)) {
      holds.merge(held, 1, Integer::sum);
      return Value.of(true);
    }
    Value succeeded = steps.either(at, success, failure);
    if (succeeded.isTrue()) {
      holds.put(held, 1);
    }
    return succeeded;
  }

  void unlock(At at, Operation operation) {
    Held held = held(at, operation);
    checkHeld(held);
    if (holds.merge(held, -1, Integer::sum) == 0) {
      holds.remove(held);
      steps.complete(at, operation);
    }
  }

  private static Held held(At at, Operation operation) {
    boolean toRead =
        operation instanceof ReadWriteLockOperation.ReadLock
            || operation instanceof ReadWriteLockOperation.ReadUnlock;
    return new Held(at.object(), toRead);
  }

  private void checkHeld(Held held) {
    if (!holds.containsKey(held)) {
      throw new ThrownException(ExceptionKind.ILLEGAL_MONITOR_STATE);
    }
  }

  /**
   * Waits. A wait that chance ended, and after which the thread looked, found nothing changed and
   * waits again, could as well have gone on: the run that has no such pause stands for this one.
   */
  void await(At at, String condition) {
    checkHeld(new Held(at.object(), false));
    if (woken.filter(pause -> isIdle(pause, at)).isPresent()) {
      throw new RunLeftException(Optional.empty());
    }
    List<Waking> ways = List.of(Waking.values());
    Waking waking = ways.get(choices.choose(ways.size()));
    Map<Variable, Value> before = Map.copyOf(variables);
    steps.complete(at, new LockOperation.Wait(condition, waking));
    Operation wake = new LockOperation.Wake(condition);
    if (waking == Waking.NEVER) {
      throw steps.waitForEver(at, wake);
    }
    steps.complete(at, wake);
    woken =
        waking == Waking.ANYHOW
            ? Optional.of(new Woken(at.span(), actions.size(), before))
            : Optional.empty();
  }

  private boolean isIdle(Woken pause, At at) {
    return pause.span().equals(at.span()) && pause.before().equals(variables) && hasOnlyRead(pause);
  }

  private boolean hasOnlyRead(Woken pause) {
    return actions.subList(pause.position(), actions.size()).stream()
        .allMatch(Action.Read.class::isInstance);
  }

  void signal(At at, String condition, boolean all) {
    checkHeld(new Held(at.object(), false));
    steps.complete(at, new LockOperation.Signal(condition, all));
  }
}
