package dev.jlitmus.cat.syntax;

import dev.jlitmus.source.Span;

/** {@code acyclic e, ~empty e, …} */
public record Test(Span span, boolean negated, Property property, Expression expression) {

  /** What is asked of a set or relation. */
  public enum Property {
    ACYCLIC,
    IRREFLEXIVE,
    EMPTY
  }
}
