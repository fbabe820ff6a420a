package dev.jlitmus.semantic.herd.state;

import dev.jlitmus.diagnostic.Diagnostics;
import dev.jlitmus.semantic.code.Expression;
import dev.jlitmus.semantic.value.BinaryOperator;
import dev.jlitmus.semantic.value.PrimitiveType;
import dev.jlitmus.semantic.value.UnaryOperator;
import dev.jlitmus.semantic.value.Value;
import dev.jlitmus.source.Span;
import dev.jlitmus.syntax.herd.Place;
import dev.jlitmus.syntax.herd.Proposition;

/** Types propositions on final states as conditions over columns. */
public final class Propositions {
  private final Columns columns;
  private final Numbers numbers;

  public Propositions(Columns columns, Diagnostics diagnostics) {
    this.columns = columns;
    this.numbers = new Numbers(diagnostics);
  }

  /** The condition; arbitrary after a diagnostic. */
  public Expression type(Proposition proposition) {
    Span span = proposition.span();
    return switch (proposition) {
      case Proposition.Truth truth -> new Expression.Constant(span, Value.of(truth.value()));
      case Proposition.Comparison comparison ->
          new Expression.Binary(
              span,
              comparison.equal()
                  ? BinaryOperator.Equality.EQUAL
                  : BinaryOperator.Equality.NOT_EQUAL,
              use(comparison.left()),
              operand(comparison.right()),
              PrimitiveType.BOOLEAN);
      case Proposition.Negation negation -> not(span, negation.operand());
      case Proposition.Conjunction both ->
          logical(span, BinaryOperator.Logical.AND, type(both.left()), type(both.right()));
      case Proposition.Disjunction either ->
          logical(span, BinaryOperator.Logical.OR, type(either.left()), type(either.right()));
      case Proposition.Implication implication ->
          logical(
              span,
              BinaryOperator.Logical.OR,
              not(implication.left().span(), implication.left()),
              type(implication.right()));
    };
  }

  private Expression not(Span span, Proposition operand) {
    return new Expression.Unary(span, UnaryOperator.NOT, type(operand), PrimitiveType.BOOLEAN);
  }

  private static Expression logical(
      Span span, BinaryOperator.Logical operator, Expression left, Expression right) {
    return new Expression.Binary(span, operator, left, right, PrimitiveType.BOOLEAN);
  }

  private Expression operand(Proposition.Operand operand) {
    return switch (operand) {
      case Proposition.Operand.Numeral number ->
          new Expression.Constant(number.span(), numbers.value(number.span()));
      case Proposition.Operand.Of of -> use(of.place());
    };
  }

  /** A place without a column was reported when columns were collected. */
  private Expression use(Place place) {
    return columns
        .of(place)
        .<Expression>map(column -> new Expression.Use(place.span(), column))
        .orElseGet(() -> new Expression.Constant(place.span(), Value.of(0)));
  }
}
