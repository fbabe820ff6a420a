package dev.jlitmus.syntax;

import dev.jlitmus.source.Span;
import java.util.List;
import java.util.Optional;

/** An expression as it is written. */
public sealed interface Expr {
  Span span();

  /** {@code 42}, {@code 1.0f}, {@code 'a'}, {@code true}, {@code null}; the text is as written. */
  record Literal(Span span, Kind kind, String text) implements Expr {

    /** What the literal looks like. */
    public enum Kind {
      INTEGER,
      FLOATING,
      CHARACTER,
      BOOLEAN,
      NULL
    }
  }

  /** {@code x}, {@code this} */
  record Named(Span span, String name) implements Expr {}

  /** {@code consumer.r1}, {@code n.next} */
  record Select(Span span, Expr target, Name name) implements Expr {}

  /** {@code caller[0]}, {@code slots[i]} */
  record Indexed(Span span, Expr target, Expr index) implements Expr {}

  /**
   * {@code fullFence()}, {@code x.getAcquire()} or in a family {@code x.get[R]()}
   *
   * @param mode the parameter that stands for an access mode or a kind of fence
   */
  record Call(
      Span span, Optional<Expr> target, Name method, Optional<Name> mode, List<Expr> arguments)
      implements Expr {
    public Call {
      arguments = List.copyOf(arguments);
    }
  }

  /** {@code new Node(3)} */
  record New(Span span, TypeName type, List<Expr> arguments) implements Expr {
    public New {
      arguments = List.copyOf(arguments);
    }
  }

  /**
   * {@code new int[4]}
   *
   * @param type of the array
   */
  record NewArray(Span span, TypeName type, Expr length) implements Expr {}

  /**
   * <code>{1, 2}</code> or <code>new int[] {1, 2}</code>: a new array with these elements
   *
   * @param type of the array; empty where the declaration says it
   */
  record Elements(Span span, Optional<TypeName> type, List<Expr> elements) implements Expr {
    public Elements {
      elements = List.copyOf(elements);
    }
  }

  /** {@code k -> k + 1}, which is an argument only */
  record Lambda(Span span, Name parameter, Expr body) implements Expr {}

  /** {@code -x} */
  record Unary(Span span, String operator, Expr operand) implements Expr {}

  /** {@code x + y} */
  record Binary(Span span, String operator, Expr left, Expr right) implements Expr {}

  /** {@code c ? x : y} */
  record Conditional(Span span, Expr condition, Expr then, Expr otherwise) implements Expr {}

  /** {@code (byte) x}, {@code (Node) o} */
  record Cast(Span span, TypeName type, Expr operand) implements Expr {}

  /** {@code (r1, r2)}: several values in parentheses, the left side or a row of a table */
  record Tuple(Span span, List<Expr> elements) implements Expr {
    public Tuple {
      elements = List.copyOf(elements);
    }
  }

  /** {@code (r1, r2) in [(0, 0), (1, 1)]} */
  record Table(Span span, Expr columns, List<Expr> rows) implements Expr {
    public Table {
      rows = List.copyOf(rows);
    }
  }
}
