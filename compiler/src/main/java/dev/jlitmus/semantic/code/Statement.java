package dev.jlitmus.semantic.code;

import dev.jlitmus.semantic.access.AccessMode;
import dev.jlitmus.semantic.access.FenceKind;
import dev.jlitmus.source.Span;
import java.util.List;
import java.util.Optional;

/** A typed statement. Values convert to the type of what they are assigned to. */
public sealed interface Statement {
  Span span();

  /** {@code int t = e;} or {@code int t;} */
  record Declare(Span span, Local local, Optional<Expression> value) implements Statement {}

  /** {@code r1 = e;} or {@code t = e;} */
  record Assign(Span span, Variable target, Expression value) implements Statement {}

  /**
   * {@code x = e;} or {@code x.setRelease(e);}
   *
   * @param direct whether it is written as an assignment, whose mode is the declared one
   */
  record Write(Span span, Location location, AccessMode mode, boolean direct, Expression value)
      implements Statement {}

  /** {@code x.getAndAdd(1);}: the value is not used. */
  record Evaluate(Span span, Expression expression) implements Statement {}

  /** {@code fullFence();} */
  record Fence(Span span, FenceKind kind) implements Statement {}

  /** {@code if (c) … else …} */
  record If(Span span, Expression condition, List<Statement> then, List<Statement> otherwise)
      implements Statement {
    public If {
      then = List.copyOf(then);
      otherwise = List.copyOf(otherwise);
    }
  }

  /** {@code { … }}, a scope of its own */
  record Block(Span span, List<Statement> statements) implements Statement {
    public Block {
      statements = List.copyOf(statements);
    }
  }
}
