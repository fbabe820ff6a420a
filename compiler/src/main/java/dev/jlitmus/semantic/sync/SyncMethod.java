package dev.jlitmus.semantic.sync;

import dev.jlitmus.semantic.value.PrimitiveType;
import dev.jlitmus.semantic.value.ReferenceType.SyncClass;
import dev.jlitmus.semantic.value.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A method of a synchronizer. One row is all that the language needs to know of it. */
public enum SyncMethod {
  WAIT(SyncType.MONITOR, "", "wait", Parameter.NONE, Result.NOTHING),
  NOTIFY(SyncType.MONITOR, "", "notify", Parameter.NONE, Result.NOTHING),
  NOTIFY_ALL(SyncType.MONITOR, "", "notifyAll", Parameter.NONE, Result.NOTHING),

  LOCK(SyncType.REENTRANT_LOCK, "", "lock", Parameter.NONE, Result.NOTHING),
  UNLOCK(SyncType.REENTRANT_LOCK, "", "unlock", Parameter.NONE, Result.NOTHING),
  TRY_LOCK(SyncType.REENTRANT_LOCK, "", "tryLock", Parameter.NONE, Result.BOOLEAN),

  AWAIT(SyncType.CONDITION, "", "await", Parameter.NONE, Result.NOTHING),
  SIGNAL(SyncType.CONDITION, "", "signal", Parameter.NONE, Result.NOTHING),
  SIGNAL_ALL(SyncType.CONDITION, "", "signalAll", Parameter.NONE, Result.NOTHING),

  READ_LOCK(SyncType.READ_WRITE_LOCK, "readLock", "lock", Parameter.NONE, Result.NOTHING),
  READ_UNLOCK(SyncType.READ_WRITE_LOCK, "readLock", "unlock", Parameter.NONE, Result.NOTHING),
  TRY_READ_LOCK(SyncType.READ_WRITE_LOCK, "readLock", "tryLock", Parameter.NONE, Result.BOOLEAN),
  WRITE_LOCK(SyncType.READ_WRITE_LOCK, "writeLock", "lock", Parameter.NONE, Result.NOTHING),
  WRITE_UNLOCK(SyncType.READ_WRITE_LOCK, "writeLock", "unlock", Parameter.NONE, Result.NOTHING),
  TRY_WRITE_LOCK(SyncType.READ_WRITE_LOCK, "writeLock", "tryLock", Parameter.NONE, Result.BOOLEAN),

  COUNT_DOWN(SyncType.LATCH, "", "countDown", Parameter.NONE, Result.NOTHING),
  AWAIT_ZERO(SyncType.LATCH, "", "await", Parameter.NONE, Result.NOTHING),
  GET_COUNT(SyncType.LATCH, "", "getCount", Parameter.NONE, Result.LONG),

  ACQUIRE(SyncType.SEMAPHORE, "", "acquire", Parameter.PERMITS, Result.NOTHING),
  TRY_ACQUIRE(SyncType.SEMAPHORE, "", "tryAcquire", Parameter.PERMITS, Result.BOOLEAN),
  RELEASE(SyncType.SEMAPHORE, "", "release", Parameter.PERMITS, Result.NOTHING),

  GET(SyncType.MAP, "", "get", Parameter.KEY, Result.ELEMENT),
  GET_OR_DEFAULT(SyncType.MAP, "", "getOrDefault", Parameter.KEY_AND_VALUE, Result.ELEMENT),
  PUT(SyncType.MAP, "", "put", Parameter.KEY_AND_VALUE, Result.ELEMENT),
  PUT_IF_ABSENT(SyncType.MAP, "", "putIfAbsent", Parameter.KEY_AND_VALUE, Result.ELEMENT),
  COMPUTE_IF_ABSENT(
      SyncType.MAP, "", "computeIfAbsent", Parameter.KEY_AND_FUNCTION, Result.ELEMENT),
  REMOVE(SyncType.MAP, "", "remove", Parameter.KEY, Result.ELEMENT),
  CONTAINS_KEY(SyncType.MAP, "", "containsKey", Parameter.KEY, Result.BOOLEAN),

  SEND(SyncType.CHANNEL, "", "send", Parameter.ELEMENT, Result.NOTHING),
  TRY_SEND(SyncType.CHANNEL, "", "trySend", Parameter.ELEMENT, Result.BOOLEAN),
  RECEIVE(SyncType.CHANNEL, "", "receive", Parameter.NONE, Result.ELEMENT),
  TRY_RECEIVE(SyncType.CHANNEL, "", "tryReceive", Parameter.NONE, Result.ELEMENT),
  CLOSE(SyncType.CHANNEL, "", "close", Parameter.NONE, Result.NOTHING),
  IS_CLOSED(SyncType.CHANNEL, "", "isClosed", Parameter.NONE, Result.BOOLEAN);

  /** What it takes. */
  public enum Parameter {
    NONE,
    /** Nothing, which is one permit, or a constant. */
    PERMITS,
    /** A value of the type of what goes through. */
    ELEMENT,
    KEY,
    KEY_AND_VALUE,
    /** The value is what a function yields, which is called if there is none. */
    KEY_AND_FUNCTION
  }

  /** What it returns. */
  public enum Result {
    NOTHING,
    BOOLEAN,
    LONG,
    ELEMENT
  }

  private final SyncType type;
  private final String view;
  private final String methodName;
  private final Parameter parameter;
  private final Result result;

  SyncMethod(SyncType type, String view, String methodName, Parameter parameter, Result result) {
    this.type = type;
    this.view = view;
    this.methodName = methodName;
    this.parameter = parameter;
    this.result = result;
  }

  public SyncType type() {
    return type;
  }

  /** The method before it, {@code readLock} of {@code rw.readLock().lock()}; else empty. */
  public String view() {
    return view;
  }

  public String methodName() {
    return methodName;
  }

  public Parameter parameter() {
    return parameter;
  }

  /** What a call on an object of the type yields; empty where it returns nothing. */
  public Optional<Type> result(Type target) {
    return switch (result) {
      case NOTHING -> Optional.empty();
      case BOOLEAN -> Optional.of(PrimitiveType.BOOLEAN);
      case LONG -> Optional.of(PrimitiveType.LONG);
      case ELEMENT -> Optional.of(element(target));
    };
  }

  /** The types of the arguments that a call on an object of the type gives. */
  public List<Type> parameters(Type target) {
    return switch (parameter) {
      case NONE -> List.of();
      case PERMITS -> List.of(PrimitiveType.INT);
      case ELEMENT -> List.of(element(target));
      case KEY -> ((SyncClass) target).elements().subList(0, 1);
      case KEY_AND_VALUE, KEY_AND_FUNCTION -> ((SyncClass) target).elements();
    };
  }

  private static Type element(Type target) {
    return ((SyncClass) target).elements().getLast();
  }

  /** Whether it returns what was put into the object: in Java a box, if that is no reference. */
  public boolean returnsElement() {
    return result == Result.ELEMENT;
  }

  /** Whether its last argument is evaluated in it, if at all, and not before. */
  public boolean takesFunction() {
    return parameter == Parameter.KEY_AND_FUNCTION;
  }

  /** Whether it may wait for other threads, and that for ever. */
  public boolean waits() {
    return switch (this) {
      case WAIT, LOCK, AWAIT, READ_LOCK, WRITE_LOCK, AWAIT_ZERO, ACQUIRE, SEND, RECEIVE -> true;
      case NOTIFY, NOTIFY_ALL, UNLOCK, TRY_LOCK, SIGNAL, SIGNAL_ALL -> false;
      case READ_UNLOCK, TRY_READ_LOCK, WRITE_UNLOCK, TRY_WRITE_LOCK -> false;
      case COUNT_DOWN, GET_COUNT, TRY_ACQUIRE, RELEASE -> false;
      case TRY_SEND, TRY_RECEIVE, CLOSE, IS_CLOSED -> false;
      case GET, GET_OR_DEFAULT, PUT, PUT_IF_ABSENT, COMPUTE_IF_ABSENT -> false;
      case REMOVE, CONTAINS_KEY -> false;
    };
  }

  /** The method of this name, behind this view or none. */
  public static Optional<SyncMethod> of(SyncType type, String view, String methodName) {
    return Arrays.stream(values())
        .filter(method -> method.type == type)
        .filter(method -> method.view.equals(view) && method.methodName.equals(methodName))
        .findFirst();
  }

  /** The methods of a type as a test calls them. */
  public static List<String> names(SyncType type) {
    return Arrays.stream(values())
        .filter(method -> method.type == type)
        .map(method ->
            method.view.isEmpty() ? method.methodName : method.view + "()." + method.methodName)
        .toList();
  }
}
