package dev.jlitmus.check.search.sync;

import dev.jlitmus.event.sync.Call;
import dev.jlitmus.event.sync.SyncObject;

/** An operation of an execution and its object. */
public record Use(SyncObject object, Call call) {

  /** Whether it makes a difference which of two operations of different threads comes first. */
  boolean dependsOn(Use other) {
    return object.equals(other.object)
        && !call.operation().commutesWith(other.call.operation());
  }
}
