package dev.jlitmus.syntax.herd;

import dev.jlitmus.source.Span;

/** {@code exists (0:r0=1 /\ [x]=2)}, the question that the test asks. */
public record FinalCondition(Span span, Quantifier quantifier, Proposition proposition) {

  /** Of which states the proposition should hold. */
  public enum Quantifier {
    EXISTS,
    NOT_EXISTS,
    FORALL
  }
}
