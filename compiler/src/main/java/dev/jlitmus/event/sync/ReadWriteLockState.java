package dev.jlitmus.event.sync;

import dev.jlitmus.event.sync.operation.ReadWriteLockOperation;
import dev.jlitmus.event.sync.operation.ReadWriteLockOperation.FailedTryReadLock;
import dev.jlitmus.event.sync.operation.ReadWriteLockOperation.FailedTryWriteLock;
import dev.jlitmus.event.sync.operation.ReadWriteLockOperation.ReadLock;
import dev.jlitmus.event.sync.operation.ReadWriteLockOperation.ReadUnlock;
import dev.jlitmus.event.sync.operation.ReadWriteLockOperation.WriteLock;
import dev.jlitmus.event.sync.operation.ReadWriteLockOperation.WriteUnlock;
import dev.jlitmus.relation.EventSet;
import java.util.List;

/**
 * A ReentrantReadWriteLock. A successful lock sees all that earlier unlocks of the write lock
 * published, a write lock also what those of the read lock did (java.util.concurrent.locks
 * .ReadWriteLock). A reader does not overtake a writer that waits, so that both can wait for ever
 * while a third thread reads.
 *
 * @param writer the thread that writes, or {@link #NOBODY}
 * @param readers the threads that read, as a set of their numbers
 */
public record ReadWriteLockState(
    int writer, EventSet readers, EventSet readUnlocks, EventSet writeUnlocks)
    implements SyncState {
  private static final int NOBODY = -1;

  public static final ReadWriteLockState FREE =
      new ReadWriteLockState(NOBODY, EventSet.EMPTY, EventSet.EMPTY, EventSet.EMPTY);

  @Override
  public List<Step> after(Call call) {
    int thread = call.thread();
    boolean readable = writer == NOBODY || writer == thread;
    boolean writable = writer == NOBODY && readers.isEmpty();
    return switch ((ReadWriteLockOperation) call.operation()) {
      case ReadLock ignored ->
          readable
              ? SyncState.step(withReaders(readers.with(thread)), writeUnlocks, call)
              : List.of();
      case ReadUnlock ignored ->
          SyncState.stepIf(
              readers.contains(thread),
              new ReadWriteLockState(
                  writer, readers.without(thread), readUnlocks.with(call.end()), writeUnlocks));
      case FailedTryReadLock ignored -> SyncState.stepIf(!readable, this);
      case WriteLock ignored ->
          writable
              ? SyncState.step(
                  new ReadWriteLockState(thread, readers, readUnlocks, writeUnlocks),
                  readUnlocks.union(writeUnlocks),
                  call)
              : List.of();
      case WriteUnlock ignored ->
          SyncState.stepIf(
              writer == thread,
              new ReadWriteLockState(NOBODY, readers, readUnlocks, writeUnlocks.with(call.end())));
      case FailedTryWriteLock ignored -> SyncState.stepIf(!writable, this);
    };
  }

  private ReadWriteLockState withReaders(EventSet now) {
    return new ReadWriteLockState(writer, now, readUnlocks, writeUnlocks);
  }

  @Override
  public boolean isOwned() {
    return writer != NOBODY || !readers.isEmpty();
  }

  @Override
  public boolean keepsWaiting(List<Call> waiting) {
    boolean held = writer != NOBODY || !readers.isEmpty();
    boolean writerWaits = waiting.stream().anyMatch(call -> call.operation() instanceof WriteLock);
    return waiting.stream()
        .allMatch(call ->
            switch ((ReadWriteLockOperation) call.operation()) {
              case WriteLock ignored -> held;
              case ReadLock ignored ->
                  writer != call.thread() && (writer != NOBODY || (held && writerWaits));
              case ReadUnlock ignored -> false;
              case WriteUnlock ignored -> false;
              case FailedTryReadLock ignored -> false;
              case FailedTryWriteLock ignored -> false;
            });
  }
}
