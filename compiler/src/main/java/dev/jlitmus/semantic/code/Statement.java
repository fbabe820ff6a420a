package dev.jlitmus.semantic.code;

import dev.jlitmus.semantic.access.AccessMode;
import dev.jlitmus.semantic.access.FenceKind;
import dev.jlitmus.semantic.memory.Place;
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
  record Write(Span span, Place place, AccessMode mode, boolean direct, Expression value)
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

  /** {@code push(1);} */
  record Call(Span span, Invocation invocation) implements Statement {}

  /** {@code lock.unlock();}: what it returns, if anything, is not used. */
  record Operate(Span span, SyncCall call) implements Statement {}

  /**
   * {@code synchronized (m) { … }}, or for a Once {@code once.run(() -> { … });}
   *
   * @param guard the object whose monitor it takes, or the Once
   */
  record Section(Span span, Expression guard, boolean isOnce, List<Statement> body)
      implements Statement {
    public Section {
      body = List.copyOf(body);
    }
  }

  /** Goes round and round; {@code continue} and {@code break} in its body are about it. */
  sealed interface Loop extends Statement {
    /** Empty where it is always true. */
    Optional<Expression> test();

    List<Statement> body();
  }

  /** {@code while (c) { … }} */
  record While(Span span, Expression condition, List<Statement> body) implements Loop {
    public While {
      body = List.copyOf(body);
    }

    @Override
    public Optional<Expression> test() {
      return Optional.of(condition);
    }
  }

  /** {@code do { … } while (c);} */
  record DoWhile(Span span, List<Statement> body, Expression condition) implements Loop {
    public DoWhile {
      body = List.copyOf(body);
    }

    @Override
    public Optional<Expression> test() {
      return Optional.of(condition);
    }
  }

  /**
   * {@code for (int i = 0; i < 3; i++) { … }}
   *
   * @param init declarations, or what Java takes for expression statements
   * @param update what Java takes for expression statements
   */
  record For(
      Span span,
      List<Statement> init,
      Optional<Expression> test,
      List<Statement> update,
      List<Statement> body)
      implements Loop {
    public For {
      init = List.copyOf(init);
      update = List.copyOf(update);
      body = List.copyOf(body);
    }
  }

  /** {@code await (c);}: evaluates the condition again and again until it holds */
  record Await(Span span, Expression condition) implements Statement {}

  /** Goes on elsewhere than after it. */
  sealed interface Jump extends Statement {}

  /** {@code break;} */
  record Break(Span span) implements Jump {}

  /** {@code continue;} */
  record Continue(Span span) implements Jump {}

  /**
   * {@code return;}, which ends the thread or the method
   *
   * @param value of the method's type, of a method that returns one
   */
  record Return(Span span, Optional<Expression> value) implements Jump {}

  /**
   * {@code Thread.yield();}: passes time and touches no memory that a model speaks of
   *
   * @param amount of milliseconds to sleep or of work to do; empty for the others
   */
  record Delay(Span span, Kind kind, Optional<Expression> amount) implements Statement {

    /** How time passes. */
    public enum Kind {
      YIELD,
      SPIN_WAIT,
      SLEEP,
      WORK
    }
  }

  /** {@code { … }}, a scope of its own */
  record Block(Span span, List<Statement> statements) implements Statement {
    public Block {
      statements = List.copyOf(statements);
    }
  }
}
