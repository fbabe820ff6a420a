package dev.jlitmus.event.sync.operation;

import dev.jlitmus.semantic.value.Value;
import java.util.Optional;

/** Of a map; on another key nothing of it is seen. */
public sealed interface MapOperation extends Operation {
  Value key();

  @Override
  default boolean commutesWith(Operation other) {
    return !key().equals(((MapOperation) other).key()) || Operation.super.commutesWith(other);
  }

  /**
   * {@code get}, and {@code putIfAbsent} that finds a value.
   *
   * @param found empty at a miss
   */
  record Get(Value key, Optional<Value> found) implements MapOperation {
    @Override
    public Optional<Value> taken() {
      return found;
    }

    @Override
    public Effect effect() {
      return Effect.OBSERVES;
    }
  }

  /**
   * {@code put}, and {@code putIfAbsent} that finds no value.
   *
   * @param found what was there before
   */
  record Put(Value key, Value value, Optional<Value> found) implements MapOperation {
    @Override
    public Optional<Value> handedOver() {
      return Optional.of(value);
    }

    @Override
    public Optional<Value> taken() {
      return found;
    }

    @Override
    public Effect effect() {
      return Effect.CHANGES;
    }
  }

  /**
   * {@code remove}
   *
   * @param found what was there before
   */
  record Remove(Value key, Optional<Value> found) implements MapOperation {
    @Override
    public Optional<Value> taken() {
      return found;
    }

    @Override
    public Effect effect() {
      return found.isEmpty() ? Effect.OBSERVES : Effect.CHANGES;
    }
  }

  /** {@code containsKey} */
  record ContainsKey(Value key, boolean contains) implements MapOperation {
    @Override
    public Effect effect() {
      return Effect.OBSERVES;
    }
  }
}
