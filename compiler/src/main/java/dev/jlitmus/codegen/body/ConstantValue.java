package dev.jlitmus.codegen.body;

import dev.jlitmus.semantic.code.Evaluator;
import dev.jlitmus.semantic.code.Expression;
import dev.jlitmus.semantic.code.Variable;
import dev.jlitmus.semantic.value.Value;
import java.util.List;
import java.util.Optional;

/** The values of Java's constant expressions (JLS 15.29), which assignment narrows by itself. */
final class ConstantValue {
  private ConstantValue() {}

  /** Empty where the expression is not constant, or divides by zero. */
  static Optional<Value> of(Expression expression) {
    if (!isConstant(expression)) {
      return Optional.empty();
    }
    try {
      return Optional.of(new Evaluator(new NoEnvironment()).evaluate(expression));
    } catch (ArithmeticException divisionByZero) {
      return Optional.empty();
    }
  }

  /** The value of a literal, with or without a sign. */
  static Optional<Value> ofSigned(Expression expression) {
    return switch (expression) {
      case Expression.Constant constant -> Optional.of(constant.value());
      case Expression.Unary unary ->
          unary.operand() instanceof Expression.Constant ? of(unary) : Optional.empty();
      case Expression.Use use -> Optional.empty();
      case Expression.Read read -> Optional.empty();
      case Expression.Update update -> Optional.empty();
      case Expression.Binary binary -> Optional.empty();
      case Expression.Conditional conditional -> Optional.empty();
      case Expression.Cast cast -> Optional.empty();
    };
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

  private static final class NoEnvironment implements Evaluator.Environment {
    @Override
    public Value variable(Variable variable) {
      throw new IllegalStateException(variable.name());
    }

    @Override
    public Value read(Expression.Read read) {
      throw new IllegalStateException(read.location().name());
    }

    @Override
    public Value update(Expression.Update update, List<Value> arguments) {
      throw new IllegalStateException(update.location().name());
    }
  }
}
