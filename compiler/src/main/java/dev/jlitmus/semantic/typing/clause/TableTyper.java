package dev.jlitmus.semantic.typing.clause;

import dev.jlitmus.diagnostic.Code;
import dev.jlitmus.diagnostic.Diagnostic;
import dev.jlitmus.diagnostic.Diagnostics;
import dev.jlitmus.semantic.code.Expression;
import dev.jlitmus.semantic.typing.expression.ExpressionTyper;
import dev.jlitmus.semantic.typing.expression.OperatorTyper;
import dev.jlitmus.semantic.value.BinaryOperator;
import dev.jlitmus.semantic.value.PrimitiveType;
import dev.jlitmus.semantic.value.Value;
import dev.jlitmus.source.Span;
import dev.jlitmus.syntax.Expr;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Types {@code (a, b) in [(0, 1), (1, 0)]} as {@code a == 0 && b == 1 || a == 1 && b == 0}, with
 * the disjunction balanced, so that a long table is no deep tree.
 */
public final class TableTyper {
  private final ExpressionTyper expressions;
  private final OperatorTyper operators;
  private final Diagnostics diagnostics;

  public TableTyper(ExpressionTyper expressions, OperatorTyper operators, Diagnostics diagnostics) {
    this.expressions = expressions;
    this.operators = operators;
    this.diagnostics = diagnostics;
  }

  public Optional<Expression> type(Expr.Table table) {
    List<Expression> columns = new ArrayList<>();
    for (Expr column : elements(table.columns())) {
      expressions.type(column).ifPresent(columns::add);
    }
    if (columns.size() < elements(table.columns()).size()) {
      return Optional.empty();
    }
    List<Expression> rows = new ArrayList<>();
    for (Expr row : table.rows()) {
      row(table, columns, row).ifPresent(rows::add);
    }
    if (rows.size() < table.rows().size()) {
      return Optional.empty();
    }
    return Optional.of(anyOf(table.span(), rows));
  }

  private static List<Expr> elements(Expr expr) {
    return expr instanceof Expr.Tuple tuple ? tuple.elements() : List.of(expr);
  }

  private Optional<Expression> row(Expr.Table table, List<Expression> columns, Expr row) {
    List<Expr> values = elements(row);
    if (values.size() != columns.size()) {
      diagnostics.add(
          Diagnostic.of(
                  Code.L302,
                  row.span(),
                  "this row has %s, the table has %s"
                      .formatted(count(values.size(), "value"), count(columns.size(), "column")),
                  "")
              .withLabel(table.columns().span(), "the columns"));
      return Optional.empty();
    }
    Optional<Expression> all = Optional.empty();
    for (int i = 0; i < values.size(); i++) {
      Expression column = columns.get(i);
      Optional<Expression> equal =
          expressions
              .type(values.get(i))
              .flatMap(value ->
                  operators.binary(value.span(), BinaryOperator.Equality.EQUAL, column, value))
              .map(LookThrough::guarded);
      if (equal.isEmpty()) {
        return Optional.empty();
      }
      all =
          all.<Expression>map(
                  before -> logical(row.span(), BinaryOperator.Logical.AND, before, equal.get()))
              .or(() -> equal);
    }
    return all;
  }

  private static Expression anyOf(Span span, List<Expression> rows) {
    if (rows.isEmpty()) {
      return new Expression.Constant(span, Value.of(false));
    }
    if (rows.size() == 1) {
      return rows.getFirst();
    }
    int half = rows.size() / 2;
    return logical(
        span,
        BinaryOperator.Logical.OR,
        anyOf(span, rows.subList(0, half)),
        anyOf(span, rows.subList(half, rows.size())));
  }

  private static Expression logical(
      Span span, BinaryOperator.Logical operator, Expression left, Expression right) {
    return new Expression.Binary(span, operator, left, right, PrimitiveType.BOOLEAN);
  }

  private static String count(int n, String noun) {
    return n + " " + noun + (n == 1 ? "" : "s");
  }
}
