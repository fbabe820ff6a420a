package dev.jlitmus.semantic.bench;

import dev.jlitmus.semantic.code.ConstantExpression;
import dev.jlitmus.semantic.code.SyncCall;
import dev.jlitmus.semantic.sync.SyncMethod;

/** What operations do to the counts of {@link Counted synchronizers}. */
final class SyncEffect {
  private SyncEffect() {}

  /** Whether it may fail, which its value then says. */
  static boolean isAttempt(SyncMethod method) {
    return switch (method) {
      case TRY_LOCK, TRY_READ_LOCK, TRY_WRITE_LOCK, TRY_ACQUIRE -> true;
      case WAIT, NOTIFY, NOTIFY_ALL, LOCK, UNLOCK, AWAIT, SIGNAL, SIGNAL_ALL -> false;
      case READ_LOCK, READ_UNLOCK, WRITE_LOCK, WRITE_UNLOCK -> false;
      case COUNT_DOWN, AWAIT_ZERO, GET_COUNT, ACQUIRE, RELEASE -> false;
      case SEND, TRY_SEND, RECEIVE, TRY_RECEIVE, CLOSE, IS_CLOSED -> false;
      case GET, GET_OR_DEFAULT, PUT, PUT_IF_ABSENT, COMPUTE_IF_ABSENT -> false;
      case REMOVE, CONTAINS_KEY -> false;
    };
  }

  /** Whether it is about the read lock of a read-write lock. */
  static boolean isReading(SyncMethod method) {
    return method == SyncMethod.READ_LOCK
        || method == SyncMethod.READ_UNLOCK
        || method == SyncMethod.TRY_READ_LOCK;
  }

  /** What the operation adds to the count where it succeeds. */
  static int of(SyncCall call) {
    return switch (call.method()) {
      case LOCK, TRY_LOCK, READ_LOCK, TRY_READ_LOCK, WRITE_LOCK, TRY_WRITE_LOCK, SEND -> 1;
      case UNLOCK, READ_UNLOCK, WRITE_UNLOCK, RECEIVE -> -1;
      case RELEASE -> permits(call);
      case ACQUIRE, TRY_ACQUIRE -> -permits(call);
      case WAIT, NOTIFY, NOTIFY_ALL, AWAIT, SIGNAL, SIGNAL_ALL, COUNT_DOWN, AWAIT_ZERO -> 0;
      case GET_COUNT, TRY_SEND, TRY_RECEIVE, CLOSE, IS_CLOSED -> 0;
      case GET, GET_OR_DEFAULT, PUT, PUT_IF_ABSENT, COMPUTE_IF_ABSENT -> 0;
      case REMOVE, CONTAINS_KEY -> 0;
    };
  }

  private static int permits(SyncCall call) {
    return call.arguments().stream()
        .flatMap(argument -> ConstantExpression.value(argument).stream())
        .map(Counted::number)
        .findFirst()
        .orElse(1);
  }
}
