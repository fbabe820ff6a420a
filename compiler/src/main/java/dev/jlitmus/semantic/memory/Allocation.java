package dev.jlitmus.semantic.memory;

import dev.jlitmus.semantic.value.ReferenceType;
import dev.jlitmus.source.Span;

/**
 * A place in the code of a thread, or of a method that it calls, where objects are made.
 *
 * @param thread its position, or {@link ObjectNames#BEFORE_START}
 * @param span of the creation
 * @param holder the name of what first holds such an object
 * @param repeated whether one execution may make several objects here
 */
public record Allocation(int thread, Span span, ReferenceType type, String holder, boolean repeated) {
  Allocation again() {
    return new Allocation(thread, span, type, holder, true);
  }
}
