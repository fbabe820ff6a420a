package dev.jlitmus.semantic.sync;

import dev.jlitmus.semantic.value.PrimitiveType;
import dev.jlitmus.source.Span;
import java.util.Optional;

/**
 * A synchronizer that all threads share, made before they start.
 *
 * @param span of its name in its declaration
 * @param name unique in a test
 * @param number the count of a latch, the permits of a semaphore, the capacity of a channel; else 0
 * @param element the type of what goes through a channel
 * @param lock of a condition the lock that made it
 */
public record Synchronizer(
    Span span,
    String name,
    SyncType type,
    int number,
    Optional<PrimitiveType> element,
    Optional<Synchronizer> lock) {

  /** By the name, which is unique in a test. */
  @Override
  public int hashCode() {
    return name.hashCode();
  }
}
