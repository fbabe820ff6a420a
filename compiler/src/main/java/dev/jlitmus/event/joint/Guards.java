package dev.jlitmus.event.joint;

import dev.jlitmus.event.Location;
import dev.jlitmus.event.sync.SyncObject;
import dev.jlitmus.event.sync.operation.ChannelOperation;
import dev.jlitmus.event.sync.operation.LatchOperation;
import dev.jlitmus.event.sync.operation.LockOperation;
import dev.jlitmus.event.sync.operation.MapOperation;
import dev.jlitmus.event.sync.operation.OnceOperation;
import dev.jlitmus.event.sync.operation.Operation;
import dev.jlitmus.event.sync.operation.ReadWriteLockOperation;
import dev.jlitmus.event.sync.operation.SemaphoreOperation;
import dev.jlitmus.event.thread.Action;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Keeps account of the locks that threads hold at accesses, as Eraser does (Savage et al., ACM TOCS
 * 1997): a location that threads share, and that one of them writes, is guarded if there is a lock
 * that all hold at all accesses. Of a read-write lock, who reads needs either half, who writes the
 * one to write.
 */
final class Guards {
  private final Map<Location, Guarded> locations = new HashMap<>();
  private boolean hold = true;

  /** What is known of a location so far. */
  private static final class Guarded {
    private final Set<Integer> threads = new HashSet<>();
    private final Set<SyncObject> locks;
    private boolean written;

    Guarded(Set<SyncObject> held) {
      this.locks = new HashSet<>(held);
    }

    boolean holds() {
      return threads.size() == 1 || !written || !locks.isEmpty();
    }
  }

  /** Whether every shared location has been guarded so far. */
  boolean hold() {
    return hold;
  }

  /**
   * Takes accesses into account.
   *
   * @param actions of the thread from its start
   * @param from which of them on they are new
   */
  void visit(int thread, List<Action> actions, int from) {
    Set<SyncObject> exclusive = new HashSet<>();
    Set<SyncObject> shared = new HashSet<>();
    for (int position = 0; position < actions.size(); position++) {
      switch (actions.get(position)) {
        case Action.Access access -> {
          if (position >= from) {
            add(thread, access, exclusive, shared);
          }
        }
        case Action.Synchronize use -> hold(use.object(), use.operation(), exclusive, shared);
        case Action.Begin ignored -> {}
        case Action.Fence ignored -> {}
        case Action.Freeze ignored -> {}
      }
    }
  }

  /** The locks that a thread holds after an operation. */
  private static void hold(
      SyncObject object, Operation operation, Set<SyncObject> exclusive, Set<SyncObject> shared) {
    switch (operation) {
      case LockOperation.Lock ignored -> exclusive.add(object);
      case LockOperation.Wake ignored -> exclusive.add(object);
      case LockOperation.Unlock ignored -> exclusive.remove(object);
      case LockOperation.Wait ignored -> exclusive.remove(object);
      case LockOperation.FailedTryLock ignored -> {}
      case LockOperation.Signal ignored -> {}
      case ReadWriteLockOperation.WriteLock ignored -> exclusive.add(object);
      case ReadWriteLockOperation.WriteUnlock ignored -> exclusive.remove(object);
      case ReadWriteLockOperation.FailedTryWriteLock ignored -> {}
      case ReadWriteLockOperation.ReadLock ignored -> shared.add(object);
      case ReadWriteLockOperation.ReadUnlock ignored -> shared.remove(object);
      case ReadWriteLockOperation.FailedTryReadLock ignored -> {}
      case ChannelOperation ignored -> {}
      case LatchOperation ignored -> {}
      case MapOperation ignored -> {}
      case OnceOperation ignored -> {}
      case SemaphoreOperation ignored -> {}
    }
  }

  private void add(
      int thread, Action.Access access, Set<SyncObject> exclusive, Set<SyncObject> shared) {
    boolean writes =
        switch (access) {
          case Action.Write ignored -> true;
          case Action.Read ignored -> false;
        };
    Set<SyncObject> held = new HashSet<>(exclusive);
    if (!writes) {
      held.addAll(shared);
    }
    Guarded guarded = locations.computeIfAbsent(access.location(), any -> new Guarded(held));
    guarded.threads.add(thread);
    guarded.locks.retainAll(held);
    guarded.written |= writes;
    hold &= guarded.holds();
  }
}
