package dev.jlitmus.syntax;

import dev.jlitmus.source.Span;
import java.util.List;
import java.util.Optional;

/** A statement as it is written. */
public sealed interface Stmt {
  Span span();

  /** {@code { … }} */
  record Block(Span span, List<Stmt> statements) implements Stmt {
    public Block {
      statements = List.copyOf(statements);
    }
  }

  /** {@code int t = x, u;} */
  record Locals(Span span, TypeName type, List<Declarator> declarators) implements Stmt {
    public Locals {
      declarators = List.copyOf(declarators);
    }
  }

  /** {@code r1 = x;} */
  record Assign(Span span, Expr target, Expr value) implements Stmt {}

  /**
   * {@code x += 2;}, and {@code x++;} as {@code x += 1}
   *
   * @param operator without the equals sign
   */
  record Compound(Span span, Expr target, String operator, Expr value) implements Stmt {}

  /** {@code x.setRelease(1);} */
  record Evaluate(Span span, Expr expression) implements Stmt {}

  /** {@code if (c) … else …} */
  record If(Span span, Expr condition, Stmt then, Optional<Stmt> otherwise) implements Stmt {}
}
