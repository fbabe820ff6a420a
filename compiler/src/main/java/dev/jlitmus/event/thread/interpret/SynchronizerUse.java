package dev.jlitmus.event.thread.interpret;

import dev.jlitmus.event.end.RunEnd;
import dev.jlitmus.event.sync.ChannelState;
import dev.jlitmus.event.sync.LatchState;
import dev.jlitmus.event.sync.LockState;
import dev.jlitmus.event.sync.OnceState;
import dev.jlitmus.event.sync.Operation;
import dev.jlitmus.event.sync.Operation.Waking;
import dev.jlitmus.event.sync.ReadWriteLockState;
import dev.jlitmus.event.sync.SemaphoreState;
import dev.jlitmus.event.sync.SyncObject;
import dev.jlitmus.event.sync.SyncState;
import dev.jlitmus.event.thread.Action;
import dev.jlitmus.event.thread.SentValues;
import dev.jlitmus.relation.EventSet;
import dev.jlitmus.semantic.code.Statement;
import dev.jlitmus.semantic.code.SyncCall;
import dev.jlitmus.semantic.code.Variable;
import dev.jlitmus.semantic.end.ExceptionKind;
import dev.jlitmus.semantic.end.ThrownException;
import dev.jlitmus.semantic.sync.SyncType;
import dev.jlitmus.semantic.sync.Synchronizer;
import dev.jlitmus.semantic.value.PrimitiveType;
import dev.jlitmus.semantic.value.Value;
import dev.jlitmus.source.Span;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * What one run of a thread does to synchronizers. Which result an operation has, or that it waits
 * for ever, is a choice; whether the other threads let it have that, the search finds out. Locking
 * what the thread holds, and unlocking but the last time, is no action.
 */
final class SynchronizerUse {
  private static final String WAIT_SET = "";

  private final SentValues sent;
  private final Choices choices;
  private final Supplier<BitSet> control;
  private final List<Action> actions;
  private final Consumer<Action> add;
  private final Map<Variable, Value> variables;
  private final Map<Held, Integer> holds = new HashMap<>();
  private Optional<Woken> woken = Optional.empty();

  /** A hold of a lock, for a read-write lock of one of its two. */
  private record Held(Synchronizer lock, boolean toRead) {}

  /** A wait that chance has ended, and what the thread knew when it began. */
  private record Woken(Span span, int position, Map<Variable, Value> before) {}

  SynchronizerUse(
      SentValues sent,
      Choices choices,
      Supplier<BitSet> control,
      List<Action> actions,
      Consumer<Action> add,
      Map<Variable, Value> variables) {
    this.sent = sent;
    this.choices = choices;
    this.control = control;
    this.actions = actions;
    this.add = add;
    this.variables = variables;
  }

  /** The object that a synchronizer of a test is; that of a condition is its lock. */
  static SyncObject object(Synchronizer synchronizer) {
    Synchronizer owner = synchronizer.lock().orElse(synchronizer);
    SyncState start =
        switch (owner.type()) {
          case MONITOR, REENTRANT_LOCK, CONDITION -> LockState.FREE;
          case READ_WRITE_LOCK -> ReadWriteLockState.FREE;
          case LATCH -> new LatchState(owner.number(), EventSet.EMPTY);
          case SEMAPHORE -> new SemaphoreState(owner.number());
          case CHANNEL -> new ChannelState(owner.number());
          case ONCE -> OnceState.NEW;
        };
    return new SyncObject(owner.name(), start);
  }

  /** What it returns, if anything. */
  Optional<Value> perform(Span span, SyncCall call, List<Value> arguments) {
    At at = new At(span, object(call.target()));
    Synchronizer target = call.target();
    return switch (call.method()) {
      case LOCK -> nothing(() -> lock(at, new Held(target, false), new Operation.Lock()));
      case UNLOCK -> nothing(() -> unlock(at, new Held(target, false), new Operation.Unlock()));
      case TRY_LOCK ->
          tryLock(at, new Held(target, false), new Operation.Lock(), new Operation.FailedTryLock());
      case READ_LOCK -> nothing(() -> lock(at, new Held(target, true), new Operation.ReadLock()));
      case READ_UNLOCK ->
          nothing(() -> unlock(at, new Held(target, true), new Operation.ReadUnlock()));
      case TRY_READ_LOCK ->
          tryLock(
              at,
              new Held(target, true),
              new Operation.ReadLock(),
              new Operation.FailedTryReadLock());
      case WRITE_LOCK ->
          nothing(() -> lock(at, new Held(target, false), new Operation.WriteLock()));
      case WRITE_UNLOCK ->
          nothing(() -> unlock(at, new Held(target, false), new Operation.WriteUnlock()));
      case TRY_WRITE_LOCK ->
          tryLock(
              at,
              new Held(target, false),
              new Operation.WriteLock(),
              new Operation.FailedTryWriteLock());
      case WAIT -> nothing(() -> await(at, new Held(target, false), WAIT_SET));
      case NOTIFY -> nothing(() -> signal(at, new Held(target, false), WAIT_SET, false));
      case NOTIFY_ALL -> nothing(() -> signal(at, new Held(target, false), WAIT_SET, true));
      case AWAIT -> nothing(() -> await(at, lockOf(target), target.name()));
      case SIGNAL -> nothing(() -> signal(at, lockOf(target), target.name(), false));
      case SIGNAL_ALL -> nothing(() -> signal(at, lockOf(target), target.name(), true));
      case COUNT_DOWN -> nothing(() -> complete(at, new Operation.CountDown()));
      case AWAIT_ZERO -> nothing(() -> completeOrWait(at, new Operation.Await()));
      case GET_COUNT -> {
        long count = choices.choose(target.number() + 1);
        complete(at, new Operation.GetCount(count));
        yield Optional.of(Value.ofIntegral(PrimitiveType.LONG, count));
      }
      case ACQUIRE -> nothing(() -> completeOrWait(at, new Operation.Acquire(permits(arguments))));
      case TRY_ACQUIRE -> {
        int permits = permits(arguments);
        yield either(at, new Operation.Acquire(permits), new Operation.FailedTryAcquire(permits));
      }
      case RELEASE -> nothing(() -> complete(at, new Operation.Release(permits(arguments))));
      case SEND -> nothing(() -> send(at, arguments.getFirst()));
      case TRY_SEND -> Optional.of(trySend(at, arguments.getFirst()));
      case RECEIVE -> Optional.of(receive(at, target));
      case TRY_RECEIVE -> Optional.of(tryReceive(at, target));
      case CLOSE -> nothing(() -> close(at));
      case IS_CLOSED -> {
        boolean closed = sent.mayBeClosed(at.object()) && choices.choose(2) == 1;
        complete(at, new Operation.IsClosed(closed));
        yield Optional.of(Value.of(closed));
      }
    };
  }

  /** Whether the body is to be executed. */
  boolean enter(Statement.Section section) {
    At at = new At(section.span(), object(section.synchronizer()));
    if (section.synchronizer().type() == SyncType.ONCE) {
      return begins(at);
    }
    lock(at, new Held(section.synchronizer(), false), new Operation.Lock());
    return true;
  }

  void leave(Statement.Section section) {
    At at = new At(section.span(), object(section.synchronizer()));
    if (section.synchronizer().type() == SyncType.ONCE) {
      complete(at, new Operation.EndBody());
    } else {
      unlock(at, new Held(section.synchronizer(), false), new Operation.Unlock());
    }
  }

  /** Where an operation stands, and its object. */
  private record At(Span span, SyncObject object) {}

  private static Optional<Value> nothing(Runnable operation) {
    operation.run();
    return Optional.empty();
  }

  private static Held lockOf(Synchronizer condition) {
    return new Held(condition.lock().orElseThrow(), false);
  }

  private static int permits(List<Value> arguments) {
    return arguments.isEmpty() ? 1 : (int) arguments.getFirst().asLong();
  }

  private void complete(At at, Operation operation) {
    add.accept(new Action.Synchronize(at.span(), control.get(), at.object(), operation));
  }

  /** One of two results. */
  private Optional<Value> either(At at, Operation success, Operation failure) {
    boolean succeeds = choices.choose(2) == 0;
    complete(at, succeeds ? success : failure);
    return Optional.of(Value.of(succeeds));
  }

  private void completeOrWait(At at, Operation operation) {
    if (choices.choose(2) == 1) {
      waitForEver(at, operation);
    }
    complete(at, operation);
  }

  private void waitForEver(At at, Operation operation) {
    add.accept(new Action.Begin(at.span(), control.get(), at.object(), operation, true));
    throw new RunLeftException(Optional.of(new RunEnd.Blocked()));
  }

  private void lock(At at, Held held, Operation operation) {
    if (!holds.containsKey(held)) {
      completeOrWait(at, operation);
    }
    holds.merge(held, 1, Integer::sum);
  }

  private Optional<Value> tryLock(At at, Held held, Operation success, Operation failure) {
    if (holds.containsKey(held)) {
      holds.merge(held, 1, Integer::sum);
      return Optional.of(Value.of(true));
    }
    Optional<Value> succeeded = either(at, success, failure);
    if (succeeded.filter(Value::isTrue).isPresent()) {
      holds.put(held, 1);
    }
    return succeeded;
  }

  private void unlock(At at, Held held, Operation operation) {
    checkHeld(held);
    if (holds.merge(held, -1, Integer::sum) == 0) {
      holds.remove(held);
      complete(at, operation);
    }
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
  private void await(At at, Held held, String condition) {
    checkHeld(held);
    if (woken.filter(pause -> isIdle(pause, at)).isPresent()) {
      throw new RunLeftException(Optional.empty());
    }
    List<Waking> ways = List.of(Waking.values());
    Waking waking = ways.get(choices.choose(ways.size()));
    Map<Variable, Value> before = Map.copyOf(variables);
    complete(at, new Operation.Wait(condition, waking));
    Operation wake = new Operation.Wake(condition);
    if (waking == Waking.NEVER) {
      waitForEver(at, wake);
    }
    complete(at, wake);
    woken =
        waking == Waking.ANYHOW
            ? Optional.of(new Woken(at.span(), actions.size(), before))
            : Optional.empty();
  }

  private boolean isIdle(Woken pause, At at) {
    return pause.span().equals(at.span())
        && pause.before().equals(variables)
        && actions.subList(pause.position(), actions.size()).stream()
            .allMatch(Action.Read.class::isInstance);
  }

  private void signal(At at, Held held, String condition, boolean all) {
    checkHeld(held);
    complete(at, new Operation.Signal(condition, all));
  }

  private boolean begins(At at) {
    return switch (choices.choose(3)) {
      case 0 -> {
        complete(at, new Operation.BeginBody());
        yield true;
      }
      case 1 -> {
        complete(at, new Operation.FindDone());
        yield false;
      }
      default -> {
        waitForEver(at, new Operation.FindDone());
        yield false;
      }
    };
  }

  /** An operation whose beginning synchronizes too. */
  private void meet(At at, Operation operation) {
    add.accept(new Action.Begin(at.span(), control.get(), at.object(), operation, false));
    complete(at, operation);
  }

  private void send(At at, Value value) {
    Operation send = new Operation.Send(value, true);
    switch (choices.choose(sent.mayBeClosed(at.object()) ? 3 : 2)) {
      case 0 -> meet(at, send);
      case 1 -> waitForEver(at, send);
      default -> refuse(at);
    }
  }

  private Value trySend(At at, Value value) {
    switch (choices.choose(sent.mayBeClosed(at.object()) ? 3 : 2)) {
      case 0 -> meet(at, new Operation.Send(value, false));
      case 1 -> {
        complete(at, new Operation.FailedTrySend());
        return Value.of(false);
      }
      default -> refuse(at);
    }
    return Value.of(true);
  }

  private Value receive(At at, Synchronizer channel) {
    List<Value> values = sent.through(at.object());
    int choice = choices.choose(values.size() + (sent.mayBeClosed(at.object()) ? 2 : 1));
    if (choice < values.size()) {
      meet(at, new Operation.Receive(values.get(choice), true));
      return values.get(choice);
    }
    Value nothing = defaultOf(channel);
    if (choice == values.size()) {
      waitForEver(at, new Operation.Receive(nothing, true));
    }
    complete(at, new Operation.ReceiveClosed());
    return nothing;
  }

  private Value tryReceive(At at, Synchronizer channel) {
    List<Value> values = sent.through(at.object());
    int choice = choices.choose(values.size() + 1);
    if (choice < values.size()) {
      meet(at, new Operation.Receive(values.get(choice), false));
      return values.get(choice);
    }
    complete(at, new Operation.FailedTryReceive());
    return defaultOf(channel);
  }

  private static Value defaultOf(Synchronizer channel) {
    return Value.defaultOf(channel.element().orElse(PrimitiveType.INT));
  }

  private void close(At at) {
    if (choices.choose(sent.mayBeClosed(at.object()) ? 2 : 1) == 1) {
      refuse(at);
    }
    complete(at, new Operation.Close());
  }

  private void refuse(At at) {
    complete(at, new Operation.RefusedAsClosed());
    throw new ThrownException(ExceptionKind.ILLEGAL_STATE);
  }
}
