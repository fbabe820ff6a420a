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
  record Locals(Span span, boolean isFinal, TypeName type, List<Declarator> declarators)
      implements Stmt {
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

  /** Loops and jumps. */
  sealed interface Control extends Stmt {}

  /** {@code while (c) …} */
  record While(Span span, Expr condition, Stmt body) implements Control {}

  /** {@code do … while (c);} */
  record DoWhile(Span span, Stmt body, Expr condition) implements Control {}

  /**
   * {@code for (int i = 0; i < 3; i++) …}
   *
   * @param init declarations, or assignments and calls
   * @param update assignments and calls
   */
  record For(Span span, List<Stmt> init, Optional<Expr> condition, List<Stmt> update, Stmt body)
      implements Control {
    public For {
      init = List.copyOf(init);
      update = List.copyOf(update);
    }
  }

  /**
   * {@code synchronized (m) { … }}, or {@code once.run(() -> { … });}
   *
   * @param target what is in the parentheses, or before the dot
   * @param method the keyword, or what is behind the dot
   */
  record Section(Span span, Expr target, Name method, List<Stmt> body) implements Control {
    public Section {
      body = List.copyOf(body);
    }
  }

  /** {@code await (c);} */
  record Await(Span span, Expr condition) implements Control {}

  /** {@code break;} */
  record Break(Span span) implements Control {}

  /** {@code continue;} */
  record Continue(Span span) implements Control {}

  /** {@code return;} or {@code return e;} */
  record Return(Span span, Optional<Expr> value) implements Control {}
}
