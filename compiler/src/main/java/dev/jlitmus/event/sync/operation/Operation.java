package dev.jlitmus.event.sync.operation;

import dev.jlitmus.semantic.value.Value;
import java.util.Optional;

/**
 * What a thread does to a synchronizer, together with the result that it has. One that throws
 * because of the object's state is an operation with that result.
 */
public sealed interface Operation
    permits ChannelOperation,
        LatchOperation,
        LockOperation,
        MapOperation,
        OnceOperation,
        ReadWriteLockOperation,
        SemaphoreOperation {

  /** How the operation bears on the state. */
  enum Effect {
    /** It looks at the state and leaves it. */
    OBSERVES,
    /** It adds to what others may take. */
    ADDS,
    /** It takes of what others have added. */
    TAKES,
    /** Anything else. */
    CHANGES
  }

  Effect effect();

  /** What it hands over to a thread that takes it by an operation of its own. */
  default Optional<Value> handedOver() {
    return Optional.empty();
  }

  /** What it took that another thread's operation had handed over. */
  default Optional<Value> taken() {
    return Optional.empty();
  }

  /**
   * Whether two operations of different threads on one object, one directly after the other, could
   * as well come in the other order.
   */
  default boolean commutesWith(Operation other) {
    return effect() == other.effect() && effect() != Effect.CHANGES;
  }
}
