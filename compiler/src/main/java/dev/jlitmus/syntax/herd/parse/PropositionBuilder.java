package dev.jlitmus.syntax.herd.parse;

import dev.jlitmus.grammar.HerdParser.ComparisonContext;
import dev.jlitmus.grammar.HerdParser.ConjunctionContext;
import dev.jlitmus.grammar.HerdParser.DisjunctionContext;
import dev.jlitmus.grammar.HerdParser.GroupPropositionContext;
import dev.jlitmus.grammar.HerdParser.ImplicationContext;
import dev.jlitmus.grammar.HerdParser.LocationPlaceContext;
import dev.jlitmus.grammar.HerdParser.NegationContext;
import dev.jlitmus.grammar.HerdParser.NumberOperandContext;
import dev.jlitmus.grammar.HerdParser.OperandContext;
import dev.jlitmus.grammar.HerdParser.PlaceContext;
import dev.jlitmus.grammar.HerdParser.PlaceOperandContext;
import dev.jlitmus.grammar.HerdParser.PropositionContext;
import dev.jlitmus.grammar.HerdParser.RegisterPlaceContext;
import dev.jlitmus.grammar.HerdParser.TruthPropositionContext;
import dev.jlitmus.source.Span;
import dev.jlitmus.syntax.herd.Place;
import dev.jlitmus.syntax.herd.Proposition;
import dev.jlitmus.syntax.parse.Spans;

/** Makes the syntax trees of propositions on states. */
final class PropositionBuilder {
  private final Spans spans;

  PropositionBuilder(Spans spans) {
    this.spans = spans;
  }

  Proposition build(PropositionContext proposition) {
    Span span = spans.of(proposition);
    return switch (proposition) {
      case GroupPropositionContext group -> build(group.proposition());
      case TruthPropositionContext truth -> new Proposition.Truth(span, truth.TRUE() != null);
      case ComparisonContext comparison ->
          new Proposition.Comparison(
              span,
              place(comparison.place()),
              comparison.UNEQUAL() == null,
              operand(comparison.operand()));
      case NegationContext negation ->
          new Proposition.Negation(span, build(negation.proposition()));
      case ConjunctionContext both ->
          new Proposition.Conjunction(span, build(both.proposition(0)), build(both.proposition(1)));
      case DisjunctionContext either ->
          new Proposition.Disjunction(
              span, build(either.proposition(0)), build(either.proposition(1)));
      case ImplicationContext implication ->
          new Proposition.Implication(
              span, build(implication.proposition(0)), build(implication.proposition(1)));
      default -> throw HerdTreeBuilder.unknown(proposition);
    };
  }

  private Proposition.Operand operand(OperandContext operand) {
    return switch (operand) {
      case NumberOperandContext number -> new Proposition.Operand.Numeral(spans.of(number));
      case PlaceOperandContext place -> new Proposition.Operand.Of(place(place.place()));
      default -> throw HerdTreeBuilder.unknown(operand);
    };
  }

  Place place(PlaceContext place) {
    Span span = spans.of(place);
    return switch (place) {
      case RegisterPlaceContext register ->
          new Place.Register(
              span,
              spans.name(register.processor().getStart()),
              spans.name(register.IDENTIFIER().getSymbol()));
      case LocationPlaceContext location ->
          new Place.Shared(span, spans.name(location.IDENTIFIER().getSymbol()));
      default -> throw HerdTreeBuilder.unknown(place);
    };
  }
}
