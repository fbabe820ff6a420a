package dev.jlitmus.check.witness;

import dev.jlitmus.event.sync.Operation;
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
    return operation instanceof Operation.Send
        ? "begins to send on " + name
        : "begins to receive from " + name;
  }

  private static String waiting(Operation operation, String name) {
    return switch (operation) {
      case Operation.Wake ignored -> "waits to be woken on " + name + ", for ever";
      case Operation other -> "waits for ever: " + verb(other) + " " + name;
    };
  }

  private static String completes(Operation operation, String name) {
    return switch (operation) {
      case Operation.Lock ignored -> "locks " + name;
      case Operation.FailedTryLock ignored -> "fails to lock " + name;
      case Operation.Unlock ignored -> "unlocks " + name;
      case Operation.Wait ignored -> "unlocks " + name + " and waits";
      case Operation.Wake ignored -> "is woken and locks " + name + " again";
      case Operation.Signal signal ->
          signal.all() ? "wakes all on " + name : "wakes one on " + name;
      case Operation.ReadLock ignored -> "locks " + name + " to read";
      case Operation.ReadUnlock ignored -> "unlocks " + name + ", having read";
      case Operation.FailedTryReadLock ignored -> "fails to lock " + name + " to read";
      case Operation.WriteLock ignored -> "locks " + name + " to write";
      case Operation.WriteUnlock ignored -> "unlocks " + name + ", having written";
      case Operation.FailedTryWriteLock ignored -> "fails to lock " + name + " to write";
      case Operation.CountDown ignored -> "counts " + name + " down";
      case Operation.Await ignored -> "finds " + name + " at zero";
      case Operation.GetCount seen -> "sees %s at %d".formatted(name, seen.count());
      case Operation.Acquire ignored -> "acquires " + name;
      case Operation.FailedTryAcquire ignored -> "fails to acquire " + name;
      case Operation.Release ignored -> "releases " + name;
      case Operation.Send send -> "sends %s on %s".formatted(send.value(), name);
      case Operation.Receive receive -> "receives %s from %s".formatted(receive.value(), name);
      case Operation.ReceiveClosed ignored -> "finds " + name + " closed and drained";
      case Operation.FailedTrySend ignored -> "finds no room in " + name;
      case Operation.FailedTryReceive ignored -> "finds nothing in " + name;
      case Operation.Close ignored -> "closes " + name;
      case Operation.RefusedAsClosed ignored -> "is refused, as " + name + " is closed";
      case Operation.IsClosed seen ->
          "finds %s %s".formatted(name, seen.closed() ? "closed" : "open");
      case Operation.Get get -> "gets %s of %s".formatted(found(get.found()), at(name, get));
      case Operation.Put put -> "puts %s into %s".formatted(put.value(), at(name, put));
      case Operation.Remove remove ->
          "removes %s from %s".formatted(found(remove.found()), at(name, remove));
      case Operation.ContainsKey seen ->
          "finds %s in %s".formatted(seen.contains() ? "a value" : "nothing", at(name, seen));
      case Operation.BeginBody ignored -> "begins the body of " + name;
      case Operation.EndBody ignored -> "ends the body of " + name;
      case Operation.FindDone ignored -> "finds the body of " + name + " done";
    };
  }

  private static String at(String name, Operation.OfMap operation) {
    return "%s[%s]".formatted(name, operation.key());
  }

  private static String found(Optional<Value> value) {
    return value.map(Value::toString).orElse("nothing");
  }

  private static String verb(Operation operation) {
    return switch (operation) {
      case Operation.OfLock lock ->
          switch (lock) {
            case Operation.Lock ignored -> "lock";
            case Operation.FailedTryLock ignored -> "tryLock";
            case Operation.Unlock ignored -> "unlock";
            case Operation.Wait ignored -> "wait";
            case Operation.Wake ignored -> "wake";
            case Operation.Signal ignored -> "signal";
          };
      case Operation.OfReadWriteLock lock ->
          switch (lock) {
            case Operation.ReadLock ignored -> "readLock";
            case Operation.ReadUnlock ignored -> "readUnlock";
            case Operation.FailedTryReadLock ignored -> "tryReadLock";
            case Operation.WriteLock ignored -> "writeLock";
            case Operation.WriteUnlock ignored -> "writeUnlock";
            case Operation.FailedTryWriteLock ignored -> "tryWriteLock";
          };
      case Operation.OfLatch latch ->
          switch (latch) {
            case Operation.CountDown ignored -> "countDown";
            case Operation.Await ignored -> "await";
            case Operation.GetCount seen -> "getCount=" + seen.count();
          };
      case Operation.OfSemaphore semaphore ->
          switch (semaphore) {
            case Operation.Acquire ignored -> "acquire";
            case Operation.FailedTryAcquire ignored -> "tryAcquire";
            case Operation.Release ignored -> "release";
          };
      case Operation.OfChannel channel ->
          switch (channel) {
            case Operation.Send send -> "send " + send.value();
            case Operation.Receive receive -> "receive " + receive.value();
            case Operation.ReceiveClosed ignored -> "receive (closed)";
            case Operation.FailedTrySend ignored -> "trySend";
            case Operation.FailedTryReceive ignored -> "tryReceive";
            case Operation.Close ignored -> "close";
            case Operation.RefusedAsClosed ignored -> "refused";
            case Operation.IsClosed seen -> "isClosed=" + seen.closed();
          };
      case Operation.OfMap map ->
          switch (map) {
            case Operation.Get ignored -> "get";
            case Operation.Put ignored -> "put";
            case Operation.Remove ignored -> "remove";
            case Operation.ContainsKey ignored -> "containsKey";
          };
      case Operation.OfOnce once ->
          switch (once) {
            case Operation.BeginBody ignored -> "begin";
            case Operation.EndBody ignored -> "end";
            case Operation.FindDone ignored -> "done";
          };
    };
  }
}
