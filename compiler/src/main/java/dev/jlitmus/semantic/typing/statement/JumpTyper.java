package dev.jlitmus.semantic.typing.statement;

import dev.jlitmus.diagnostic.Code;
import dev.jlitmus.diagnostic.Diagnostic;
import dev.jlitmus.diagnostic.Diagnostics;
import dev.jlitmus.semantic.code.Expression;
import dev.jlitmus.semantic.code.Statement;
import dev.jlitmus.semantic.typing.expression.ExpressionTyper;
import dev.jlitmus.semantic.value.Type;
import dev.jlitmus.source.Span;
import dev.jlitmus.syntax.Stmt;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Types jumps out of the loop, the method or the thread in which they stand. */
final class JumpTyper {
  private final ExpressionTyper expressions;
  private final Diagnostics diagnostics;
  private Returns returns;
  private int loops;

  JumpTyper(ExpressionTyper expressions, Returns returns, Diagnostics diagnostics) {
    this.expressions = expressions;
    this.returns = returns;
    this.diagnostics = diagnostics;
  }

  /** Whether the code is that of {@code join}, which nothing waits for and nothing leaves. */
  boolean isJoin() {
    return returns instanceof Returns.Never;
  }

  /** The body of a loop, which jumps may leave. */
  List<Statement> inLoop(Supplier<List<Statement>> body) {
    loops++;
    List<Statement> typed = body.get();
    loops--;
    return typed;
  }

  /** The body of a Once, which is one of its own, so that no jump leaves it. */
  List<Statement> inOnce(Supplier<List<Statement>> body) {
    int around = loops;
    Returns outside = returns;
    loops = 0;
    returns = new Returns.FromBody();
    List<Statement> typed = body.get();
    loops = around;
    returns = outside;
    return typed;
  }

  /** A break or a continue. */
  Optional<Statement> jump(Span span, String word, Statement jump) {
    if (loops > 0) {
      return Optional.of(jump);
    }
    diagnostics.add(
        Diagnostic.of(Code.L222, span, "'" + word + "' stands in a loop only", "not in a loop"));
    return Optional.empty();
  }

  /** A return. */
  Optional<Statement> leave(Stmt.Return jump) {
    return switch (returns) {
      case Returns.Never never -> {
        diagnostics.add(
            Diagnostic.of(
                Code.L222, jump.span(), "'join' has no 'return'", "nothing to return from"));
        yield Optional.empty();
      }
      case Returns.FromBody body -> {
        diagnostics.add(
            Diagnostic.of(
                Code.L222,
                jump.span(),
                "the body of a Once is left at its end",
                "no 'return' here"));
        yield Optional.empty();
      }
      case Returns.Ends ends -> leaveWithout(jump, "a thread returns no value");
      case Returns.Yields yields ->
          yields
              .type()
              .map(type -> leaveWith(jump, type))
              .orElseGet(() -> leaveWithout(jump, "a void method returns no value"));
    };
  }

  private Optional<Statement> leaveWithout(Stmt.Return jump, String headline) {
    if (jump.value().isEmpty()) {
      return Optional.of(new Statement.Return(jump.span(), Optional.empty()));
    }
    diagnostics.add(Diagnostic.of(Code.L222, jump.value().get().span(), headline, "a value"));
    return Optional.empty();
  }

  private Optional<Statement> leaveWith(Stmt.Return jump, Type type) {
    if (jump.value().isEmpty()) {
      diagnostics.add(
          Diagnostic.of(
              Code.L207,
              jump.span(),
              "this method returns " + type.text(),
              "a value is needed here"));
    }
    return jump.value()
        .flatMap(value -> expressions.assignable(value, type))
        .map(value ->
            value.type().equals(type) ? value : new Expression.Cast(value.span(), type, value))
        .map(value -> new Statement.Return(jump.span(), Optional.of(value)));
  }
}
