package dev.jlitmus.semantic.code;

import dev.jlitmus.semantic.access.AccessMode;
import dev.jlitmus.semantic.access.UpdateOperation;
import dev.jlitmus.semantic.memory.Place;
import dev.jlitmus.semantic.value.BinaryOperator;
import dev.jlitmus.semantic.value.PrimitiveType;
import dev.jlitmus.semantic.value.ReferenceType.ArrayType;
import dev.jlitmus.semantic.value.ReferenceType.ClassType;
import dev.jlitmus.semantic.value.ReferenceType.NullType;
import dev.jlitmus.semantic.value.ReferenceType.SyncClass;
import dev.jlitmus.semantic.value.Type;
import dev.jlitmus.semantic.value.UnaryOperator;
import dev.jlitmus.semantic.value.Value;
import dev.jlitmus.source.Span;
import java.util.List;
import java.util.Optional;

/**
 * A typed expression; {@link #type} is Java's type of it. Operands are evaluated left to right and
 * promoted as JLS 5.6 says; the implicit conversions are not written as nodes.
 */
public sealed interface Expression {
  Span span();

  Type type();

  /** {@code 42}, {@code 'a'}, {@code true}, {@code null} */
  record Constant(Span span, Value value) implements Expression {
    @Override
    public Type type() {
      return switch (value) {
        case Value.Primitive primitive -> primitive.type();
        case Value.Reference ignored -> new NullType();
      };
    }
  }

  /** {@code r1}, or in a clause a final value */
  record Use(Span span, Variable variable) implements Expression {
    @Override
    public Type type() {
      return variable.type();
    }
  }

  /**
   * {@code x} or {@code x.getAcquire()}: a read of shared memory.
   *
   * @param direct whether it is written as the bare name, whose mode is the declared one
   */
  record Read(Span span, Place place, AccessMode mode, boolean direct) implements Expression {
    @Override
    public Type type() {
      return place.type();
    }
  }

  /**
   * {@code x.getAndAddAcquire(1)}: a read and, unless it is a compare that fails, a write of one
   * place, with nothing between them.
   *
   * @param arguments as many as {@code operation} takes, each converting to the place's type
   */
  record Update(
      Span span,
      Place place,
      UpdateOperation operation,
      AccessMode readMode,
      AccessMode writeMode,
      List<Expression> arguments)
      implements Expression {
    public Update {
      arguments = List.copyOf(arguments);
    }

    @Override
    public Type type() {
      return operation.returnsWhetherItWrote() ? PrimitiveType.BOOLEAN : place.type();
    }
  }

  /** {@code take(1)}: the value that a method returns */
  record Call(Span span, Invocation invocation) implements Expression {
    @Override
    public Type type() {
      return invocation.method().result().orElseThrow();
    }
  }

  /** {@code lock.tryLock()}: what a synchronizer's method returns */
  record Operate(Span span, SyncCall call) implements Expression {
    @Override
    public Type type() {
      return call.result().orElseThrow();
    }
  }

  /**
   * {@code new Node(3)}: an object with default values, on which the constructor runs
   *
   * @param constructor with the object as its first parameter
   * @param freezes whether final fields freeze at the constructor's end (JLS 17.5.1)
   * @param holder the name of what first holds the object, as the test says it
   */
  record New(
      Span span,
      ClassType type,
      Method constructor,
      List<Expression> arguments,
      boolean freezes,
      String holder)
      implements Expression {
    public New {
      arguments = List.copyOf(arguments);
    }

    /** With a name for its objects. */
    public New heldBy(String name) {
      return new New(span, type, constructor, arguments, freezes, name);
    }
  }

  /**
   * {@code new int[4]}, or {@code new int[] {1, 2}}
   *
   * @param elements what is stored into the new array, one after the other; none where it keeps the
   *     default values
   * @param holder the name of what first holds the array
   */
  record NewArray(
      Span span, ArrayType type, Expression length, List<Expression> elements, String holder)
      implements Expression {
    public NewArray {
      elements = List.copyOf(elements);
    }

    /** With a name for its arrays. */
    public NewArray heldBy(String name) {
      return new NewArray(span, type, length, elements, name);
    }
  }

  /**
   * {@code new Semaphore(1)}, {@code lock.newCondition()}
   *
   * @param argument the number that it is made with, of a condition its lock
   * @param holder the name of what first holds the synchronizer
   */
  record NewSynchronizer(Span span, SyncClass type, Optional<Expression> argument, String holder)
      implements Expression {

    /** With a name for its objects. */
    public NewSynchronizer heldBy(String name) {
      return new NewSynchronizer(span, type, argument, name);
    }

    /** Of a type of which more is known. */
    public NewSynchronizer as(SyncClass known) {
      return new NewSynchronizer(span, known, argument, holder);
    }
  }

  /** {@code slots.length}, which is no access: an array keeps its length */
  record Length(Span span, Expression array) implements Expression {
    @Override
    public Type type() {
      return PrimitiveType.INT;
    }
  }

  /** {@code -e} */
  record Unary(Span span, UnaryOperator operator, Expression operand, Type type)
      implements Expression {}

  /** {@code a + b}; {@code &&} and {@code ||} evaluate the right operand only where they must */
  record Binary(Span span, BinaryOperator operator, Expression left, Expression right, Type type)
      implements Expression {}

  /** {@code c ? a : b} */
  record Conditional(
      Span span, Expression condition, Expression then, Expression otherwise, Type type)
      implements Expression {}

  /** {@code (byte) e} */
  record Cast(Span span, Type type, Expression operand) implements Expression {}
}
