package dev.jlitmus.codegen.expression;

import dev.jlitmus.semantic.value.BinaryOperator;

/** How tightly Java's operators bind, loosest first (JLS 15). */
public enum Precedence {
  ASSIGNMENT,
  CONDITIONAL,
  LOGICAL_OR,
  LOGICAL_AND,
  BITWISE_OR,
  BITWISE_XOR,
  BITWISE_AND,
  EQUALITY,
  RELATIONAL,
  SHIFT,
  ADDITIVE,
  MULTIPLICATIVE,
  UNARY,
  PRIMARY;

  public static Precedence of(BinaryOperator operator) {
    return switch (operator) {
      case BinaryOperator.Arithmetic arithmetic ->
          switch (arithmetic) {
            case TIMES, DIVIDE, REMAINDER -> MULTIPLICATIVE;
            case PLUS, MINUS -> ADDITIVE;
          };
      case BinaryOperator.Shift shift -> SHIFT;
      case BinaryOperator.Comparison comparison -> RELATIONAL;
      case BinaryOperator.Equality equality -> EQUALITY;
      case BinaryOperator.Bitwise bitwise ->
          switch (bitwise) {
            case AND -> BITWISE_AND;
            case XOR -> BITWISE_XOR;
            case OR -> BITWISE_OR;
          };
      case BinaryOperator.Logical logical ->
          switch (logical) {
            case AND -> LOGICAL_AND;
            case OR -> LOGICAL_OR;
          };
    };
  }
}
