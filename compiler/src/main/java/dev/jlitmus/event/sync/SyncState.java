package dev.jlitmus.event.sync;

import dev.jlitmus.relation.EventSet;
import java.util.List;

/** The state of a synchronizer between two operations. Immutable, and compared by value. */
public sealed interface SyncState
    permits ChannelState,
        LatchState,
        LockState,
        MapState,
        OnceState,
        ReadWriteLockState,
        SemaphoreState {

  /**
   * What may follow if the operation completes next; nothing if it cannot with its result, several
   * steps where chance has a say.
   */
  List<Step> after(Call call);

  /**
   * Whether each of these operations can wait for ever once nothing else happens.
   *
   * @param waiting all operations on the object that do not complete
   */
  boolean keepsWaiting(List<Call> waiting);

  /** Whether the next operation of all must be one on this object: a value is handed over. */
  default boolean isHandingOver() {
    return false;
  }

  /** Whether some thread owns it, so that only that thread can let it go. */
  default boolean isOwned() {
    return false;
  }

  /** The step to a state, after which the call's end is ordered behind these events. */
  static List<Step> step(SyncState next, EventSet before, Call call) {
    return List.of(
        new Step(
            next, before.toList().stream().map(from -> new Step.Edge(from, call.end())).toList()));
  }

  /** The step to a state without new order. */
  static List<Step> step(SyncState next) {
    return List.of(new Step(next, List.of()));
  }

  /** Where the condition holds the step to a state without new order. */
  static List<Step> stepIf(boolean condition, SyncState next) {
    return condition ? step(next) : List.of();
  }
}
