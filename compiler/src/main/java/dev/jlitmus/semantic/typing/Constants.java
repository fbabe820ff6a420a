package dev.jlitmus.semantic.typing;

import dev.jlitmus.semantic.code.Evaluator;
import dev.jlitmus.semantic.code.Expression;
import dev.jlitmus.semantic.code.Variable;
import dev.jlitmus.semantic.value.PrimitiveType;
import dev.jlitmus.semantic.value.Value;
import java.util.List;
import java.util.Optional;

/** Constant expressions (JLS 15.29), and the conversions that only they have (JLS 5.2, 15.25). */
final class Constants {

  private Constants() {}

  /** The expression's value if it is made of constants alone and does not throw. */
  static Optional<Value> value(Expression expression) {
    if (!isConstant(expression)) {
      return Optional.empty();
    }
    try {
      return Optional.of(new Evaluator(new NoEnvironment()).evaluate(expression));
    } catch (ArithmeticException divisionByZero) {
      return Optional.empty();
    }
  }

  private static boolean isConstant(Expression expression) {
    return switch (expression) {
      case Expression.Constant constant -> true;
      case Expression.Use use -> false;
      case Expression.Read read -> false;
      case Expression.Update update -> false;
      case Expression.Unary unary -> isConstant(unary.operand());
      case Expression.Binary binary -> isConstant(binary.left()) && isConstant(binary.right());
      case Expression.Conditional conditional ->
          isConstant(conditional.condition())
              && isConstant(conditional.then())
              && isConstant(conditional.otherwise());
      case Expression.Cast cast -> isConstant(cast.operand());
    };
  }

  /** Whether the value converts to {@code target} in an assignment: by widening, or by fitting. */
  static boolean assignable(Expression value, PrimitiveType target) {
    return value.type().widensTo(target) || constantFits(value, target);
  }

  /** A constant up to int narrows to a smaller type that holds its value. */
  private static boolean constantFits(Expression value, PrimitiveType target) {
    boolean small =
        switch (target) {
          case BYTE, SHORT, CHAR -> true;
          case BOOLEAN, INT, LONG, FLOAT, DOUBLE -> false;
        };
    boolean upToInt = value.type().isIntegral() && value.type() != PrimitiveType.LONG;
    return small
        && upToInt
        && value(value).filter(v -> v.to(target).asLong() == v.asLong()).isPresent();
  }

  /** The type of {@code c ? then : otherwise} (JLS 15.25), empty where there is none. */
  static Optional<PrimitiveType> conditionalType(Expression then, Expression otherwise) {
    PrimitiveType a = then.type();
    PrimitiveType b = otherwise.type();
    if (a == b) {
      return Optional.of(a);
    }
    if (!a.isNumeric() || !b.isNumeric()) {
      return Optional.empty();
    }
    if ((a == PrimitiveType.BYTE && b == PrimitiveType.SHORT)
        || (a == PrimitiveType.SHORT && b == PrimitiveType.BYTE)) {
      return Optional.of(PrimitiveType.SHORT);
    }
    if (b == PrimitiveType.INT && constantFits(otherwise, a)) {
      return Optional.of(a);
    }
    if (a == PrimitiveType.INT && constantFits(then, b)) {
      return Optional.of(b);
    }
    return Optional.of(PrimitiveType.promoted(a, b));
  }

  private static final class NoEnvironment implements Evaluator.Environment {
    @Override
    public Value variable(Variable variable) {
      throw new IllegalStateException("a constant has no variables");
    }

    @Override
    public Value read(Expression.Read read) {
      throw new IllegalStateException("a constant reads no memory");
    }

    @Override
    public Value update(Expression.Update update, List<Value> arguments) {
      throw new IllegalStateException("a constant writes no memory");
    }
  }
}
