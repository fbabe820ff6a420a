package dev.jlitmus.semantic.typing.clause;

import dev.jlitmus.semantic.code.Column;
import dev.jlitmus.semantic.code.Expression;
import dev.jlitmus.semantic.code.Parts;
import dev.jlitmus.semantic.code.Variable;
import dev.jlitmus.semantic.value.BinaryOperator;
import dev.jlitmus.semantic.value.PrimitiveType;
import dev.jlitmus.semantic.value.Value;
import java.util.LinkedHashSet;
import java.util.Set;

/** Makes a comparison with a field of an object false where there is no object. */
public final class LookThrough {
  private LookThrough() {}

  /**
   * {@code cfg.port == 80} as {@code cfg != null && cfg.port == 80}; other expressions as they are.
   */
  public static Expression guarded(Expression typed) {
    return typed instanceof Expression.Binary binary ? guarded(binary) : typed;
  }

  private static Expression guarded(Expression.Binary binary) {
    return switch (binary.operator()) {
      case BinaryOperator.Comparison ignored -> behindGuards(binary);
      case BinaryOperator.Equality ignored -> behindGuards(binary);
      case BinaryOperator.Arithmetic ignored -> binary;
      case BinaryOperator.Shift ignored -> binary;
      case BinaryOperator.Bitwise ignored -> binary;
      case BinaryOperator.Logical ignored -> binary;
    };
  }

  private static Expression behindGuards(Expression.Binary comparison) {
    Set<Column> holders = new LinkedHashSet<>();
    addHolders(comparison, holders);
    Expression guarded = comparison;
    for (Column holder : holders) {
      Expression there =
          binary(
              comparison,
              BinaryOperator.Equality.NOT_EQUAL,
              new Expression.Use(comparison.span(), holder),
              new Expression.Constant(comparison.span(), Value.Reference.NULL));
      guarded = binary(comparison, BinaryOperator.Logical.AND, there, guarded);
    }
    return guarded;
  }

  private static Expression binary(
      Expression source, BinaryOperator operator, Expression left, Expression right) {
    return new Expression.Binary(source.span(), operator, left, right, PrimitiveType.BOOLEAN);
  }

  private static void addHolders(Expression expression, Set<Column> holders) {
    if (expression instanceof Expression.Use use) {
      addHolders(use.variable(), holders);
    }
    Parts.of(expression).forEach(part -> addHolders(part, holders));
  }

  private static void addHolders(Variable variable, Set<Column> holders) {
    if (variable instanceof Column.FinalMember member) {
      holders.add(member.holder());
      addHolders(member.holder(), holders);
    }
  }
}
