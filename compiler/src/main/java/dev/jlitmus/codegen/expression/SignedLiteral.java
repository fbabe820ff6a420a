package dev.jlitmus.codegen.expression;

import dev.jlitmus.semantic.code.ConstantExpression;
import dev.jlitmus.semantic.code.Expression;
import dev.jlitmus.semantic.value.Value;
import java.util.Optional;

/** Reads constants that generated code writes as literals. */
public final class SignedLiteral {
  private SignedLiteral() {}

  /** The value of a literal, with or without a sign. */
  public static Optional<Value> of(Expression expression) {
    return switch (expression) {
      case Expression.Constant constant -> Optional.of(constant.value());
      case Expression.Unary unary ->
          unary.operand() instanceof Expression.Constant
              ? ConstantExpression.value(unary)
              : Optional.empty();
      case Expression.Use use -> Optional.empty();
      case Expression.Read read -> Optional.empty();
      case Expression.Update update -> Optional.empty();
      case Expression.Call call -> Optional.empty();
      case Expression.Operate operate -> Optional.empty();
      case Expression.New created -> Optional.empty();
      case Expression.NewArray created -> Optional.empty();
      case Expression.NewSynchronizer created -> Optional.empty();
      case Expression.Length length -> Optional.empty();
      case Expression.Binary binary -> Optional.empty();
      case Expression.Conditional conditional -> Optional.empty();
      case Expression.Cast cast -> Optional.empty();
    };
  }
}
