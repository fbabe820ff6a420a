package dev.jlitmus.result.herd;

import dev.jlitmus.semantic.code.Column;
import dev.jlitmus.semantic.code.Expression;
import dev.jlitmus.semantic.code.Local;
import dev.jlitmus.semantic.code.Variable;
import dev.jlitmus.semantic.value.BinaryOperator;
import dev.jlitmus.semantic.value.UnaryOperator;

/**
 * Writes conditions over columns as herd7 writes propositions: {@code 0:r0=1 /\ not ([x]=2)}. What
 * herdtools has no form for, such as a sum in a clause of ours, stands as its source has it.
 */
final class PropositionText {
  private PropositionText() {}

  static String of(Expression condition) {
    return switch (condition) {
      case Expression.Constant constant -> constant.value().toString();
      case Expression.Use use -> name(use.variable());
      case Expression.Unary unary ->
          unary.operator() == UnaryOperator.NOT
              ? "not (" + of(unary.operand()) + ")"
              : unary.span().text();
      case Expression.Binary binary -> binary(binary);
      case Expression.Conditional conditional -> conditional.span().text();
      case Expression.Cast cast -> cast.span().text();
      case Expression.Read read -> read.span().text();
      case Expression.Update update -> update.span().text();
      case Expression.Call call -> call.span().text();
      case Expression.Operate operate -> operate.span().text();
      case Expression.New created -> created.span().text();
      case Expression.NewArray created -> created.span().text();
      case Expression.NewSynchronizer created -> created.span().text();
      case Expression.Length length -> length.span().text();
    };
  }

  private static String binary(Expression.Binary binary) {
    return switch (binary.operator()) {
      case BinaryOperator.Logical logical ->
          switch (logical) {
            case AND -> conjunct(binary.left()) + " /\\ " + conjunct(binary.right());
            case OR -> of(binary.left()) + " \\/ " + of(binary.right());
          };
      case BinaryOperator.Equality equality -> {
        String equation = of(binary.left()) + "=" + of(binary.right());
        yield switch (equality) {
          case EQUAL -> equation;
          case NOT_EQUAL -> "not (" + equation + ")";
        };
      }
      case BinaryOperator.Arithmetic arithmetic -> binary.span().text();
      case BinaryOperator.Shift shift -> binary.span().text();
      case BinaryOperator.Comparison comparison -> binary.span().text();
      case BinaryOperator.Bitwise bitwise -> binary.span().text();
    };
  }

  /** A disjunction below a conjunction needs parentheses, and nothing else does. */
  private static String conjunct(Expression operand) {
    boolean disjunction =
        operand instanceof Expression.Binary binary
            && binary.operator() == BinaryOperator.Logical.OR;
    return disjunction ? "(" + of(operand) + ")" : of(operand);
  }

  private static String name(Variable variable) {
    return switch (variable) {
      case Column column -> name(column);
      case Local local -> local.name();
    };
  }

  /** {@code 0:r0} for a register, {@code [x]} for a location. */
  static String name(Column column) {
    return switch (column) {
      case Column.Register register ->
          register.thread() == Column.Register.JOIN
              ? register.name()
              : register.thread() + ":" + register.name();
      case Column.Ending ending -> ending.heading();
      case Column.FinalValue finalValue -> "[" + finalValue.name() + "]";
      case Column.FinalMember member -> member.heading();
    };
  }
}
