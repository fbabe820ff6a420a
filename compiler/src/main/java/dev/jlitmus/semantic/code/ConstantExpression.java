package dev.jlitmus.semantic.code;

import dev.jlitmus.semantic.end.ThrownException;
import dev.jlitmus.semantic.value.Value;
import java.util.List;
import java.util.Optional;

/** Evaluates Java's constant expressions (JLS 15.29). */
public final class ConstantExpression {
  private ConstantExpression() {}

  /** The expression's value if it is made of constants alone and does not throw. */
  public static Optional<Value> value(Expression expression) {
    if (!isConstant(expression)) {
      return Optional.empty();
    }
    try {
      return Optional.of(new Evaluator(new NoEnvironment()).evaluate(expression));
    } catch (ThrownException divisionByZero) {
      return Optional.empty();
    }
  }

  private static boolean isConstant(Expression expression) {
    return switch (expression) {
      case Expression.Constant constant -> true;
      case Expression.Use use -> false;
      case Expression.Read read -> false;
      case Expression.Update update -> false;
      case Expression.Call call -> false;
      case Expression.Operate operate -> false;
      case Expression.New created -> false;
      case Expression.NewArray created -> false;
      case Expression.NewSynchronizer created -> false;
      case Expression.Length length -> false;
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
      throw new IllegalStateException("a constant has no variables");
    }

    @Override
    public Value read(Expression.Read read, List<Value> operands) {
      throw new IllegalStateException("a constant reads no memory");
    }

    @Override
    public Value update(Expression.Update update, List<Value> operands, List<Value> arguments) {
      throw new IllegalStateException("a constant writes no memory");
    }
  }
}
