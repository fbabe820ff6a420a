package dev.jlitmus.event.sync;

import dev.jlitmus.relation.EventSet;
import dev.jlitmus.semantic.sync.SyncType;
import dev.jlitmus.semantic.value.Value.Reference;

/**
 * A synchronizer of an execution.
 *
 * @param name unique among those of its kind: what first held the object
 * @param kind tells an object's monitor from the synchronizer that it may be as well
 * @param start its state before the first operation
 */
public record SyncObject(String name, SyncType kind, SyncState start) {

  /**
   * The synchronizer that an object is to calls of a kind; that of a condition is its lock.
   *
   * @param kind what has the methods: {@code MONITOR} for what every object has
   */
  public static SyncObject of(Reference object, SyncType kind) {
    return switch (kind) {
      case MONITOR, REENTRANT_LOCK -> new SyncObject(object.name(), kind, LockState.FREE);
      case CONDITION -> of(object.lock().orElseThrow(), SyncType.REENTRANT_LOCK);
      case READ_WRITE_LOCK -> new SyncObject(object.name(), kind, ReadWriteLockState.FREE);
      case LATCH ->
          new SyncObject(object.name(), kind, new LatchState(object.length(), EventSet.EMPTY));
      case SEMAPHORE -> new SyncObject(object.name(), kind, new SemaphoreState(object.length()));
      case MAP -> new SyncObject(object.name(), kind, MapState.EMPTY);
      case CHANNEL -> new SyncObject(object.name(), kind, new ChannelState(object.length()));
      case ONCE -> new SyncObject(object.name(), kind, OnceState.NEW);
    };
  }

  /** By the name: objects are keys wherever executions are built. */
  @Override
  public int hashCode() {
    return name.hashCode();
  }
}
