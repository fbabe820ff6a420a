package dev.jlitmus.event.sync;

/**
 * A synchronizer of an execution.
 *
 * @param name unique in an execution: what first held the object
 * @param start its state before the first operation
 */
public record SyncObject(String name, SyncState start) {

  /** By the name: objects are keys wherever executions are built. */
  @Override
  public int hashCode() {
    return name.hashCode();
  }
}
