package dev.jlitmus.event.thread.sync;

import dev.jlitmus.event.sync.SyncObject;
import dev.jlitmus.event.sync.operation.LatchOperation;
import dev.jlitmus.event.sync.operation.LockOperation;
import dev.jlitmus.event.sync.operation.OnceOperation;
import dev.jlitmus.event.sync.operation.ReadWriteLockOperation;
import dev.jlitmus.event.sync.operation.SemaphoreOperation;
import dev.jlitmus.event.thread.Action;
import dev.jlitmus.event.thread.SentValues;
import dev.jlitmus.event.thread.step.Choices;
import dev.jlitmus.event.thread.sync.OperationSteps.At;
import dev.jlitmus.semantic.code.Statement;
import dev.jlitmus.semantic.code.SyncCall;
import dev.jlitmus.semantic.code.Variable;
import dev.jlitmus.semantic.end.ExceptionKind;
import dev.jlitmus.semantic.end.ThrownException;
import dev.jlitmus.semantic.sync.SyncType;
import dev.jlitmus.semantic.value.PrimitiveType;
import dev.jlitmus.semantic.value.Value;
import dev.jlitmus.semantic.value.Value.Reference;
import dev.jlitmus.source.Span;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * What one run of a thread does to synchronizers. Which result an operation has, or that it waits
 * for ever, is a choice; whether the other threads let it have that, the search finds out.
 */
public final class SynchronizerUse {
  private static final String WAIT_SET = "";

  private final Choices choices;
  private final OperationSteps steps;
  private final LockUse locks;
  private final ChannelUse channels;
  private final MapUse maps;
  private final List<SyncObject> sections = new ArrayList<>();

  public SynchronizerUse(
      SentValues sent,
      Choices choices,
      Supplier<BitSet> control,
      List<Action> actions,
      Consumer<Action> add,
      Map<Variable, Value> variables) {
    this.choices = choices;
    this.steps = new OperationSteps(choices, control, add);
    this.locks = new LockUse(choices, steps, actions, variables);
    this.channels = new ChannelUse(sent, choices, steps);
    this.maps = new MapUse(sent, choices, steps);
  }

  /**
   * What it returns, if anything: null as well where the test says the type of a number.
   *
   * @param operands the object and the arguments
   * @param function what a function yields that is an argument
   */
  public Optional<Value> perform(
      Span span, SyncCall call, List<Value> operands, Supplier<Value> function) {
    Reference target = notNull(operands.getFirst());
    At at = new At(span, SyncObject.of(target, call.method().type()));
    List<Value> arguments = operands.subList(1, operands.size());
    return switch (call.method()) {
      case LOCK -> nothing(() -> locks.lock(at, new LockOperation.Lock()));
      case UNLOCK -> nothing(() -> locks.unlock(at, new LockOperation.Unlock()));
      case TRY_LOCK ->
          Optional.of(
              locks.tryLock(at, new LockOperation.Lock(), new LockOperation.FailedTryLock()));
      case READ_LOCK -> nothing(() -> locks.lock(at, new ReadWriteLockOperation.ReadLock()));
      case READ_UNLOCK -> nothing(() -> locks.unlock(at, new ReadWriteLockOperation.ReadUnlock()));
      case TRY_READ_LOCK ->
          Optional.of(
              locks.tryLock(
                  at,
                  new ReadWriteLockOperation.ReadLock(),
                  new ReadWriteLockOperation.FailedTryReadLock()));
      case WRITE_LOCK -> nothing(() -> locks.lock(at, new ReadWriteLockOperation.WriteLock()));
      case WRITE_UNLOCK ->
          nothing(() -> locks.unlock(at, new ReadWriteLockOperation.WriteUnlock()));
      case TRY_WRITE_LOCK ->
          Optional.of(
              locks.tryLock(
                  at,
                  new ReadWriteLockOperation.WriteLock(),
                  new ReadWriteLockOperation.FailedTryWriteLock()));
      case WAIT -> nothing(() -> locks.await(at, WAIT_SET));
      case NOTIFY -> nothing(() -> locks.signal(at, WAIT_SET, false));
      case NOTIFY_ALL -> nothing(() -> locks.signal(at, WAIT_SET, true));
      case AWAIT -> nothing(() -> locks.await(at, target.name()));
      case SIGNAL -> nothing(() -> locks.signal(at, target.name(), false));
      case SIGNAL_ALL -> nothing(() -> locks.signal(at, target.name(), true));
      case COUNT_DOWN -> nothing(() -> steps.complete(at, new LatchOperation.CountDown()));
      case AWAIT_ZERO -> nothing(() -> steps.completeOrWait(at, new LatchOperation.Await()));
      case GET_COUNT -> {
        long count = choices.choose(target.length() + 1);
        steps.complete(at, new LatchOperation.GetCount(count));
        yield Optional.of(Value.ofIntegral(PrimitiveType.LONG, count));
      }
      case ACQUIRE ->
          nothing(
              () -> steps.completeOrWait(at, new SemaphoreOperation.Acquire(permits(arguments))));
      case TRY_ACQUIRE -> {
        int permits = permits(arguments);
        yield Optional.of(
            steps.either(
                at,
                new SemaphoreOperation.Acquire(permits),
                new SemaphoreOperation.FailedTryAcquire(permits)));
      }
      case RELEASE ->
          nothing(() -> steps.complete(at, new SemaphoreOperation.Release(permits(arguments))));
      case GET -> Optional.of(maps.get(at, arguments.getFirst()));
      case GET_OR_DEFAULT ->
          Optional.of(maps.getOrDefault(at, arguments.getFirst(), arguments.getLast()));
      case PUT -> Optional.of(maps.put(at, arguments.getFirst(), arguments.getLast()));
      case PUT_IF_ABSENT ->
          Optional.of(maps.putIfAbsent(at, arguments.getFirst(), arguments.getLast()));
      case COMPUTE_IF_ABSENT ->
          Optional.of(maps.computeIfAbsent(at, arguments.getFirst(), function));
      case REMOVE -> Optional.of(maps.remove(at, arguments.getFirst()));
      case CONTAINS_KEY -> Optional.of(maps.containsKey(at, arguments.getFirst()));
      case SEND -> nothing(() -> channels.send(at, arguments.getFirst()));
      case TRY_SEND -> Optional.of(channels.trySend(at, arguments.getFirst()));
      case RECEIVE -> call.result().map(element -> channels.receive(at, element));
      case TRY_RECEIVE -> call.result().map(element -> channels.tryReceive(at, element));
      case CLOSE -> nothing(() -> channels.close(at));
      case IS_CLOSED -> Optional.of(channels.isClosed(at));
    };
  }

  /** What is left over from earlier operations, to be compared with. */
  public Object locks() {
    return List.of(locks.state(), List.copyOf(sections));
  }

  private static int permits(List<Value> arguments) {
    return arguments.isEmpty() ? 1 : (int) arguments.getFirst().asLong();
  }

  private static Optional<Value> nothing(Runnable operation) {
    operation.run();
    return Optional.empty();
  }

  private static Reference notNull(Value object) {
    if (object.reference().isNull()) {
      throw new ThrownException(ExceptionKind.NULL_POINTER);
    }
    return object.reference();
  }

  /**
   * A section that the thread is in.
   *
   * @param runs whether the body is to be executed
   */
  public record Entered(At at, boolean runs, boolean isOnce) {}

  /** Comes to a section, whose guard has this value. */
  public Entered enter(Statement.Section section, Value guard) {
    SyncType kind = section.isOnce() ? SyncType.ONCE : SyncType.MONITOR;
    At at = new At(section.span(), SyncObject.of(notNull(guard), kind));
    if (section.isOnce()) {
      return new Entered(at, begins(at), true);
    }
    locks.lock(at, new LockOperation.Lock());
    sections.addLast(at.object());
    return new Entered(at, true, false);
  }

  public void leave(Entered section) {
    if (section.isOnce()) {
      steps.complete(section.at(), new OnceOperation.EndBody());
    } else {
      sections.removeLast();
      locks.unlock(section.at(), new LockOperation.Unlock());
    }
  }

  private boolean begins(At at) {
    return switch (choices.choose(3)) {
      case 0 -> {
        steps.complete(at, new OnceOperation.BeginBody());
        yield true;
      }
      case 1 -> {
        steps.complete(at, new OnceOperation.FindDone());
        yield false;
      }
      default -> throw steps.waitForEver(at, new OnceOperation.FindDone());
    };
  }
}
