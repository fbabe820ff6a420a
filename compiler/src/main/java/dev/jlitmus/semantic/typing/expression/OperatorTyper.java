package dev.jlitmus.semantic.typing.expression;

import dev.jlitmus.diagnostic.Code;
import dev.jlitmus.diagnostic.Diagnostic;
import dev.jlitmus.diagnostic.Diagnostics;
import dev.jlitmus.semantic.code.ConstantExpression;
import dev.jlitmus.semantic.code.Expression;
import dev.jlitmus.semantic.value.BinaryOperator;
import dev.jlitmus.semantic.value.PrimitiveType;
import dev.jlitmus.semantic.value.ReferenceType;
import dev.jlitmus.semantic.value.Type;
import dev.jlitmus.semantic.value.UnaryOperator;
import dev.jlitmus.source.Span;
import dev.jlitmus.syntax.Expr;
import java.util.Optional;

/** Which operands Java's operators take, and what they yield (JLS 15.15–15.24). */
public final class OperatorTyper {
  private final Diagnostics diagnostics;

  public OperatorTyper(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  Optional<Expression> unary(Expr.Unary unary, Expression operand) {
    UnaryOperator operator = UnaryOperator.of(unary.operator());
    Type type = operand.type();
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
              "'" + unary.operator() + "' does not take " + type.text(),
              type.text()));
      return Optional.empty();
    }
    Type result = operator == UnaryOperator.NOT ? type : type.primitive().promoted();
    return Optional.of(new Expression.Unary(unary.span(), operator, operand, result));
  }

  public Optional<Expression> binary(Expr.Binary binary, Expression left, Expression right) {
    return binary(binary.span(), BinaryOperator.of(binary.operator()), left, right);
  }

  public Optional<Expression> binary(
      Span span, BinaryOperator operator, Expression left, Expression right) {
    Optional<Type> type = type(operator, left.type(), right.type());
    if (type.isEmpty()) {
      diagnostics.add(
          Diagnostic.of(
                  Code.L202,
                  span,
                  "'%s' does not take %s and %s"
                      .formatted(operator.symbol(), left.type().text(), right.type().text()),
                  "")
              .withLabel(left.span(), left.type().text())
              .withLabel(right.span(), right.type().text()));
      return Optional.empty();
    }
    if (dividesByZero(operator, type.get(), right)) {
      diagnostics.add(
          Diagnostic.of(Code.L208, right.span(), "a division by zero", "always throws"));
      return Optional.empty();
    }
    return Optional.of(new Expression.Binary(span, operator, left, right, type.get()));
  }

  private static Optional<Type> type(BinaryOperator operator, Type left, Type right) {
    boolean numbers = left.isNumeric() && right.isNumeric();
    boolean integers = left.isIntegral() && right.isIntegral();
    boolean booleans = left == PrimitiveType.BOOLEAN && right == PrimitiveType.BOOLEAN;
    return switch (operator) {
      case BinaryOperator.Arithmetic arithmetic ->
          numbers ? Optional.of(promoted(left, right)) : Optional.empty();
      case BinaryOperator.Shift shift ->
          integers ? Optional.of(left.primitive().promoted()) : Optional.empty();
      case BinaryOperator.Comparison comparison ->
          numbers ? Optional.of(PrimitiveType.BOOLEAN) : Optional.empty();
      case BinaryOperator.Equality equality ->
          numbers || booleans || areComparableReferences(left, right)
              ? Optional.of(PrimitiveType.BOOLEAN)
              : Optional.empty();
      case BinaryOperator.Bitwise bitwise ->
          booleans
              ? Optional.of(PrimitiveType.BOOLEAN)
              : integers ? Optional.of(promoted(left, right)) : Optional.empty();
      case BinaryOperator.Logical logical ->
          booleans ? Optional.of(PrimitiveType.BOOLEAN) : Optional.empty();
    };
  }

  private static Type promoted(Type left, Type right) {
    return PrimitiveType.promoted(left.primitive(), right.primitive());
  }

  /** Whether one type could be cast to the other (JLS 15.21.3). */
  private static boolean areComparableReferences(Type left, Type right) {
    return left instanceof ReferenceType
        && right instanceof ReferenceType
        && (left.widensTo(right) || right.widensTo(left));
  }

  private static boolean dividesByZero(BinaryOperator operator, Type type, Expression divisor) {
    boolean divides =
        operator == BinaryOperator.Arithmetic.DIVIDE
            || operator == BinaryOperator.Arithmetic.REMAINDER;
    return divides
        && type.isIntegral()
        && ConstantExpression.value(divisor).filter(value -> value.asLong() == 0).isPresent();
  }
}
