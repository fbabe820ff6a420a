package dev.jlitmus.semantic.code;

import dev.jlitmus.semantic.access.AccessMode;
import dev.jlitmus.semantic.access.UpdateOperation;
import dev.jlitmus.semantic.value.BinaryOperator;
import dev.jlitmus.semantic.value.PrimitiveType;
import dev.jlitmus.semantic.value.UnaryOperator;
import dev.jlitmus.semantic.value.Value;
import dev.jlitmus.source.Span;
import java.util.List;

/**
 * A typed expression; {@link #type} is Java's type of it. Operands are evaluated left to right and
 * promoted as JLS 5.6 says; the implicit conversions are not written as nodes.
 */
public sealed interface Expression {
  Span span();

  PrimitiveType type();

  /** {@code 42}, {@code 'a'}, {@code true} */
  record Constant(Span span, Value value) implements Expression {
    @Override
    public PrimitiveType type() {
      return value.type();
    }
  }

  /** {@code r1}, or in a clause a final value */
  record Use(Span span, Variable variable) implements Expression {
    @Override
    public PrimitiveType type() {
      return variable.type();
    }
  }

  /**
   * {@code x} or {@code x.getAcquire()}: a read of shared memory.
   *
   * @param direct whether it is written as the bare name, whose mode is the declared one
   */
  record Read(Span span, Location location, AccessMode mode, boolean direct) implements Expression {
    @Override
    public PrimitiveType type() {
      return location.type();
    }
  }

  /**
   * {@code x.getAndAddAcquire(1)}: a read and, unless it is a compare that fails, a write of one
   * location, with nothing between them.
   *
   * @param arguments as many as {@code operation} takes, each converting to the location's type
   */
  record Update(
      Span span,
      Location location,
      UpdateOperation operation,
      AccessMode readMode,
      AccessMode writeMode,
      List<Expression> arguments)
      implements Expression {
    public Update {
      arguments = List.copyOf(arguments);
    }

    @Override
    public PrimitiveType type() {
      return operation.returnsWhetherItWrote() ? PrimitiveType.BOOLEAN : location.type();
    }
  }

  /** {@code take(1)}: the value that a method returns */
  record Call(Span span, Invocation invocation) implements Expression {
    @Override
    public PrimitiveType type() {
      return invocation.method().result().orElseThrow();
    }
  }

  /** {@code lock.tryLock()}: what a synchronizer's method returns */
  record Operate(Span span, SyncCall call) implements Expression {
    @Override
    public PrimitiveType type() {
      return call.method().result(call.target()).orElseThrow();
    }
  }

  /** {@code -e} */
  record Unary(Span span, UnaryOperator operator, Expression operand, PrimitiveType type)
      implements Expression {}

  /** {@code a + b}; {@code &&} and {@code ||} evaluate the right operand only where they must */
  record Binary(
      Span span, BinaryOperator operator, Expression left, Expression right, PrimitiveType type)
      implements Expression {}

  /** {@code c ? a : b} */
  record Conditional(
      Span span, Expression condition, Expression then, Expression otherwise, PrimitiveType type)
      implements Expression {}

  /** {@code (byte) e} */
  record Cast(Span span, PrimitiveType type, Expression operand) implements Expression {}
}
