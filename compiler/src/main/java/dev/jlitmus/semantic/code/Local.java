package dev.jlitmus.semantic.code;

import dev.jlitmus.semantic.value.Type;
import dev.jlitmus.source.Span;

/**
 * A thread's own variable, which no outcome shows.
 *
 * @param span of its name in its declaration; tells locals of one name apart
 * @param isFinal whether it keeps its first value
 */
public record Local(Span span, String name, Type type, boolean isFinal) implements Variable {

  /** A local that may be assigned again. */
  public Local(Span span, String name, Type type) {
    this(span, name, type, false);
  }
}
