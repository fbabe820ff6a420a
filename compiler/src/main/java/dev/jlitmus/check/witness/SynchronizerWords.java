package dev.jlitmus.check.witness;

import dev.jlitmus.event.sync.operation.ChannelOperation;
import dev.jlitmus.event.sync.operation.LatchOperation;
import dev.jlitmus.event.sync.operation.LockOperation;
import dev.jlitmus.event.sync.operation.MapOperation;
import dev.jlitmus.event.sync.operation.OnceOperation;
import dev.jlitmus.event.sync.operation.Operation;
import dev.jlitmus.event.sync.operation.ReadWriteLockOperation;
import dev.jlitmus.event.sync.operation.SemaphoreOperation;
import dev.jlitmus.event.thread.Action;
import dev.jlitmus.semantic.value.Value;
import java.util.Optional;

/** What an operation on a synchronizer is called. */
public final class SynchronizerWords {
  private SynchronizerWords() {}

  /** In a sentence about its thread. */
  static String of(Action.OnSynchronizer use) {
    return switch (use) {
      case Action.Begin begin when begin.forEver() -> waiting(begin.operation(), name(use));
      case Action.Begin begin -> begins(begin.operation(), name(use));
      case Action.Synchronize completed -> completes(completed.operation(), name(use));
    };
  }

  /** At a node of a graph. */
  static String label(Action.OnSynchronizer use) {
    return switch (use) {
      case Action.Begin begin when begin.forEver() -> "waits for " + name(use);
      case Action.Begin begin -> verb(begin.operation()) + " " + name(use) + " …";
      case Action.Synchronize completed -> verb(completed.operation()) + " " + name(use);
    };
  }

  private static String name(Action.OnSynchronizer use) {
    return use.object().name();
  }

  private static String begins(Operation operation, String name) {
    return operation instanceof ChannelOperation.Send
        ? "begins to send on " + name
        : "begins to receive from " + name;
  }

  private static String waiting(Operation operation, String name) {
    return switch (operation) {
      case LockOperation.Wake ignored -> "waits to be woken on " + name + ", for ever";
      case Operation other -> "waits for ever: " + verb(other) + " " + name;
    };
  }

  private static String completes(Operation operation, String name) {
    return switch (operation) {
      case LockOperation.Lock ignored -> "locks " + name;
      case LockOperation.FailedTryLock ignored -> "fails to lock " + name;
      case LockOperation.Unlock ignored -> "unlocks " + name;
      case LockOperation.Wait ignored -> "unlocks " + name + " and waits";
      case LockOperation.Wake ignored -> "is woken and locks " + name + " again";
      case LockOperation.Signal signal ->
          signal.all() ? "wakes all on " + name : "wakes one on " + name;
      case ReadWriteLockOperation.ReadLock ignored -> "locks " + name + " to read";
      case ReadWriteLockOperation.ReadUnlock ignored -> "unlocks " + name + ", having read";
      case ReadWriteLockOperation.FailedTryReadLock ignored -> "fails to lock " + name + " to read";
      case ReadWriteLockOperation.WriteLock ignored -> "locks " + name + " to write";
      case ReadWriteLockOperation.WriteUnlock ignored -> "unlocks " + name + ", having written";
      case ReadWriteLockOperation.FailedTryWriteLock ignored ->
          "fails to lock " + name + " to write";
      case LatchOperation.CountDown ignored -> "counts " + name + " down";
      case LatchOperation.Await ignored -> "finds " + name + " at zero";
      case LatchOperation.GetCount seen -> "sees %s at %d".formatted(name, seen.count());
      case SemaphoreOperation.Acquire ignored -> "acquires " + name;
      case SemaphoreOperation.FailedTryAcquire ignored -> "fails to acquire " + name;
      case SemaphoreOperation.Release ignored -> "releases " + name;
      case ChannelOperation.Send send -> "sends %s on %s".formatted(send.value(), name);
      case ChannelOperation.Receive receive ->
          "receives %s from %s".formatted(receive.value(), name);
      case ChannelOperation.ReceiveClosed ignored -> "finds " + name + " closed and drained";
      case ChannelOperation.FailedTrySend ignored -> "finds no room in " + name;
      case ChannelOperation.FailedTryReceive ignored -> "finds nothing in " + name;
      case ChannelOperation.Close ignored -> "closes " + name;
      case ChannelOperation.RefusedAsClosed ignored -> "is refused, as " + name + " is closed";
      case ChannelOperation.IsClosed seen ->
          "finds %s %s".formatted(name, seen.closed() ? "closed" : "open");
      case MapOperation.Get get -> "gets %s of %s".formatted(found(get.found()), at(name, get));
      case MapOperation.Put put -> "puts %s into %s".formatted(put.value(), at(name, put));
      case MapOperation.Remove remove ->
          "removes %s from %s".formatted(found(remove.found()), at(name, remove));
      case MapOperation.ContainsKey seen ->
          "finds %s in %s".formatted(seen.contains() ? "a value" : "nothing", at(name, seen));
      case OnceOperation.BeginBody ignored -> "begins the body of " + name;
      case OnceOperation.EndBody ignored -> "ends the body of " + name;
      case OnceOperation.FindDone ignored -> "finds the body of " + name + " done";
    };
  }

  private static String at(String name, MapOperation operation) {
    return "%s[%s]".formatted(name, operation.key());
  }

  private static String found(Optional<Value> value) {
    return value.map(Value::toString).orElse("nothing");
  }

  private static String verb(Operation operation) {
    return switch (operation) {
      case LockOperation lock ->
          switch (lock) {
            case LockOperation.Lock ignored -> "lock";
            case LockOperation.FailedTryLock ignored -> "tryLock";
            case LockOperation.Unlock ignored -> "unlock";
            case LockOperation.Wait ignored -> "wait";
            case LockOperation.Wake ignored -> "wake";
            case LockOperation.Signal ignored -> "signal";
          };
      case ReadWriteLockOperation lock ->
          switch (lock) {
            case ReadWriteLockOperation.ReadLock ignored -> "readLock";
            case ReadWriteLockOperation.ReadUnlock ignored -> "readUnlock";
            case ReadWriteLockOperation.FailedTryReadLock ignored -> "tryReadLock";
            case ReadWriteLockOperation.WriteLock ignored -> "writeLock";
            case ReadWriteLockOperation.WriteUnlock ignored -> "writeUnlock";
            case ReadWriteLockOperation.FailedTryWriteLock ignored -> "tryWriteLock";
          };
      case LatchOperation latch ->
          switch (latch) {
            case LatchOperation.CountDown ignored -> "countDown";
            case LatchOperation.Await ignored -> "await";
            case LatchOperation.GetCount seen -> "getCount=" + seen.count();
          };
      case SemaphoreOperation semaphore ->
          switch (semaphore) {
            case SemaphoreOperation.Acquire ignored -> "acquire";
            case SemaphoreOperation.FailedTryAcquire ignored -> "tryAcquire";
            case SemaphoreOperation.Release ignored -> "release";
          };
      case ChannelOperation channel ->
          switch (channel) {
            case ChannelOperation.Send send -> "send " + send.value();
            case ChannelOperation.Receive receive -> "receive " + receive.value();
            case ChannelOperation.ReceiveClosed ignored -> "receive (closed)";
            case ChannelOperation.FailedTrySend ignored -> "trySend";
            case ChannelOperation.FailedTryReceive ignored -> "tryReceive";
            case ChannelOperation.Close ignored -> "close";
            case ChannelOperation.RefusedAsClosed ignored -> "refused";
            case ChannelOperation.IsClosed seen -> "isClosed=" + seen.closed();
          };
      case MapOperation map ->
          switch (map) {
            case MapOperation.Get ignored -> "get";
            case MapOperation.Put ignored -> "put";
            case MapOperation.Remove ignored -> "remove";
            case MapOperation.ContainsKey ignored -> "containsKey";
          };
      case OnceOperation once ->
          switch (once) {
            case OnceOperation.BeginBody ignored -> "begin";
            case OnceOperation.EndBody ignored -> "end";
            case OnceOperation.FindDone ignored -> "done";
          };
    };
  }
}
