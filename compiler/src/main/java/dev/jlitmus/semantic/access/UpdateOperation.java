package dev.jlitmus.semantic.access;

import dev.jlitmus.semantic.value.PrimitiveType;
import dev.jlitmus.semantic.value.Type;

/** What an atomic read-modify-write does, whatever its memory order. */
public enum UpdateOperation {
  /** {@code (expected, new)}: writes if the value read is {@code expected}; yields whether. */
  COMPARE_AND_SET(2, Operands.ANY),
  /** As {@link #COMPARE_AND_SET}, but may fail although the value is {@code expected}. */
  WEAK_COMPARE_AND_SET(2, Operands.ANY),
  /** {@code (expected, new)}: as {@link #COMPARE_AND_SET}; yields the value read. */
  COMPARE_AND_EXCHANGE(2, Operands.ANY),
  /** {@code (new)}: yields the value read. */
  GET_AND_SET(1, Operands.ANY),
  /** {@code (delta)}: writes the sum; yields the value read. */
  GET_AND_ADD(1, Operands.NUMERIC),
  /** {@code ()}: writes one more; yields the value read. */
  GET_AND_INCREMENT(0, Operands.NUMERIC),
  /** {@code ()}: writes one less; yields the value read. */
  GET_AND_DECREMENT(0, Operands.NUMERIC),
  /** {@code (mask)}: writes the bitwise or; yields the value read. */
  GET_AND_BITWISE_OR(1, Operands.INTEGRAL_OR_BOOLEAN),
  /** {@code (mask)}: writes the bitwise and; yields the value read. */
  GET_AND_BITWISE_AND(1, Operands.INTEGRAL_OR_BOOLEAN),
  /** {@code (mask)}: writes the bitwise exclusive or; yields the value read. */
  GET_AND_BITWISE_XOR(1, Operands.INTEGRAL_OR_BOOLEAN);

  private enum Operands {
    ANY,
    NUMERIC,
    INTEGRAL_OR_BOOLEAN
  }

  private final int arity;
  private final Operands operands;

  UpdateOperation(int arity, Operands operands) {
    this.arity = arity;
    this.operands = operands;
  }

  public int arity() {
    return arity;
  }

  /** Whether the result is the boolean "it wrote" rather than the value read. */
  public boolean returnsWhetherItWrote() {
    return switch (this) {
      case COMPARE_AND_SET, WEAK_COMPARE_AND_SET -> true;
      case COMPARE_AND_EXCHANGE,
          GET_AND_SET,
          GET_AND_ADD,
          GET_AND_INCREMENT,
          GET_AND_DECREMENT,
          GET_AND_BITWISE_OR,
          GET_AND_BITWISE_AND,
          GET_AND_BITWISE_XOR ->
          false;
    };
  }

  /** Whether it writes only where the value read is the expected one. */
  public boolean isConditional() {
    return arity == 2;
  }

  /** Whether VarHandle has it for fields of this type. */
  public boolean supports(Type type) {
    return switch (operands) {
      case ANY -> true;
      case NUMERIC -> type.isNumeric();
      case INTEGRAL_OR_BOOLEAN -> type.isIntegral() || type == PrimitiveType.BOOLEAN;
    };
  }
}
