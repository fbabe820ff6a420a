package dev.jlitmus.syntax.herd;

import dev.jlitmus.source.Span;

/** What may hold of a final state. */
public sealed interface Proposition {
  Span span();

  /** {@code true} or {@code false} */
  record Truth(Span span, boolean value) implements Proposition {}

  /** {@code [x]=1}, {@code 0:r0!=1:r1} */
  record Comparison(Span span, Place left, boolean equal, Operand right) implements Proposition {}

  /** {@code not p} or {@code ~p} */
  record Negation(Span span, Proposition operand) implements Proposition {}

  /** {@code p /\ q} */
  record Conjunction(Span span, Proposition left, Proposition right) implements Proposition {}

  /** {@code p \/ q} */
  record Disjunction(Span span, Proposition left, Proposition right) implements Proposition {}

  /** {@code p => q} */
  record Implication(Span span, Proposition left, Proposition right) implements Proposition {}

  /** The right side of a comparison. */
  sealed interface Operand {
    Span span();

    /** {@code 1}, {@code -1}, {@code 0x1f} */
    record Numeral(Span span) implements Operand {}

    /** {@code 1:r0}, {@code [x]} */
    record Of(Place place) implements Operand {
      @Override
      public Span span() {
        return place.span();
      }
    }
  }
}
