package dev.jlitmus.semantic.typing;

import dev.jlitmus.diagnostic.Code;
import dev.jlitmus.diagnostic.Diagnostic;
import dev.jlitmus.diagnostic.Diagnostics;
import dev.jlitmus.semantic.code.ConstantExpression;
import dev.jlitmus.semantic.code.Expression;
import dev.jlitmus.semantic.value.BinaryOperator;
import dev.jlitmus.semantic.value.PrimitiveType;
import dev.jlitmus.semantic.value.UnaryOperator;
import dev.jlitmus.source.Span;
import dev.jlitmus.syntax.Expr;
import java.util.Optional;

/** Which operands Java's operators take, and what they yield (JLS 15.15–15.24). */
final class OperatorTyper {
  private final Diagnostics diagnostics;

  OperatorTyper(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  Optional<Expression> unary(Expr.Unary unary, Expression operand) {
    UnaryOperator operator = UnaryOperator.of(unary.operator());
    PrimitiveType type = operand.type();
    boolean fits =
        switch (operator) {
          case NOT -> type == PrimitiveType.BOOLEAN;
          case PLUS, MINUS -> type.isNumeric();
          case COMPLEMENT -> type.isIntegral();
        };
    if (!fits) {
      diagnostics.add(
          Diagnostic.of(
              Code.L202,
              unary.span(),
              "'" + unary.operator() + "' does not take " + type.keyword(),
              type.keyword()));
      return Optional.empty();
    }
    PrimitiveType result = operator == UnaryOperator.NOT ? type : type.promoted();
    return Optional.of(new Expression.Unary(unary.span(), operator, operand, result));
  }

  Optional<Expression> binary(Expr.Binary binary, Expression left, Expression right) {
    return binary(binary.span(), BinaryOperator.of(binary.operator()), left, right);
  }

  Optional<Expression> binary(
      Span span, BinaryOperator operator, Expression left, Expression right) {
    Optional<PrimitiveType> type = type(operator, left.type(), right.type());
    if (type.isEmpty()) {
      diagnostics.add(
          Diagnostic.of(
                  Code.L202,
                  span,
                  "'%s' does not take %s and %s"
                      .formatted(operator.symbol(), left.type().keyword(), right.type().keyword()),
                  "")
              .withLabel(left.span(), left.type().keyword())
              .withLabel(right.span(), right.type().keyword()));
      return Optional.empty();
    }
    if (dividesByZero(operator, type.get(), right)) {
      diagnostics.add(
          Diagnostic.of(Code.L208, right.span(), "a division by zero", "always throws"));
      return Optional.empty();
    }
    return Optional.of(new Expression.Binary(span, operator, left, right, type.get()));
  }

  private static Optional<PrimitiveType> type(
      BinaryOperator operator, PrimitiveType left, PrimitiveType right) {
    boolean numbers = left.isNumeric() && right.isNumeric();
    boolean integers = left.isIntegral() && right.isIntegral();
    boolean booleans = left == PrimitiveType.BOOLEAN && right == PrimitiveType.BOOLEAN;
    return switch (operator) {
      case BinaryOperator.Arithmetic arithmetic ->
          numbers ? Optional.of(PrimitiveType.promoted(left, right)) : Optional.empty();
      case BinaryOperator.Shift shift -> integers ? Optional.of(left.promoted()) : Optional.empty();
      case BinaryOperator.Comparison comparison ->
          numbers ? Optional.of(PrimitiveType.BOOLEAN) : Optional.empty();
      case BinaryOperator.Equality equality ->
          numbers || booleans ? Optional.of(PrimitiveType.BOOLEAN) : Optional.empty();
      case BinaryOperator.Bitwise bitwise ->
          booleans
              ? Optional.of(PrimitiveType.BOOLEAN)
              : integers ? Optional.of(PrimitiveType.promoted(left, right)) : Optional.empty();
      case BinaryOperator.Logical logical ->
          booleans ? Optional.of(PrimitiveType.BOOLEAN) : Optional.empty();
    };
  }

  private static boolean dividesByZero(
      BinaryOperator operator, PrimitiveType type, Expression divisor) {
    boolean divides =
        operator == BinaryOperator.Arithmetic.DIVIDE
            || operator == BinaryOperator.Arithmetic.REMAINDER;
    return divides
        && type.isIntegral()
        && ConstantExpression.value(divisor).filter(value -> value.asLong() == 0).isPresent();
  }
}
