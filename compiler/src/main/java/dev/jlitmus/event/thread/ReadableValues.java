package dev.jlitmus.event.thread;

import dev.jlitmus.event.Location;
import dev.jlitmus.semantic.value.Value;
import java.util.List;
import java.util.Optional;

/** The values that one thread's reads may return. */
@FunctionalInterface
public interface ReadableValues {

  /**
   * What a read of the location may return; never empty, without duplicates.
   *
   * @param own what the thread itself wrote there last, if it did
   */
  List<Value> of(Location location, Optional<Value> own);

  /** Hears of each action that is performed, reads after they have returned their value. */
  default void performed(Action action) {}

  /** What may be received. */
  default SentValues sent() {
    return SentValues.NONE;
  }
}
