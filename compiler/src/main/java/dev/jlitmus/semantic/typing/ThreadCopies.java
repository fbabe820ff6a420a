package dev.jlitmus.semantic.typing;

import dev.jlitmus.diagnostic.Code;
import dev.jlitmus.diagnostic.Diagnostic;
import dev.jlitmus.diagnostic.Diagnostics;
import dev.jlitmus.semantic.LitmusTest;
import dev.jlitmus.semantic.code.ConstantExpression;
import dev.jlitmus.semantic.typing.expression.ExpressionTyper;
import dev.jlitmus.semantic.value.PrimitiveType;
import dev.jlitmus.source.Span;
import dev.jlitmus.syntax.Expr;
import dev.jlitmus.syntax.Member.ThreadMember;
import dev.jlitmus.syntax.Name;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes out {@code thread caller[3] { … }} as {@code caller[0]}, {@code caller[1]} and so on. */
final class ThreadCopies {
  private final ExpressionTyper expressions;
  private final Diagnostics diagnostics;

  /**
   * @param expressions of a place where nothing has a name
   */
  ThreadCopies(ExpressionTyper expressions, Diagnostics diagnostics) {
    this.expressions = expressions;
    this.diagnostics = diagnostics;
  }

  List<ThreadMember> of(List<ThreadMember> threads) {
    List<ThreadMember> each = new ArrayList<>();
    Map<String, Span> several = new HashMap<>();
    for (ThreadMember thread : threads) {
      if (thread.copies().isEmpty() || thread.name().isEmpty()) {
        each.add(thread);
        continue;
      }
      Name name = thread.name().get();
      several.put(name.text(), thread.span());
      int copies = count(thread.copies().get());
      for (int copy = 0; copy < copies; copy++) {
        Name numbered = new Name(name.span(), name.text() + "[" + copy + "]");
        each.add(
            new ThreadMember(
                thread.span(), Optional.of(numbered), Optional.empty(), thread.body()));
      }
    }
    each.forEach(thread -> thread.name().ifPresent(name -> checkAlone(name, several)));
    return each;
  }

  private void checkAlone(Name name, Map<String, Span> several) {
    Optional.ofNullable(several.get(name.text()))
        .ifPresent(first ->
            diagnostics.add(
                Diagnostic.of(
                        Code.L102,
                        name.span(),
                        "'" + name.text() + "' is declared twice",
                        "declared again")
                    .withLabel(first, "first declared here")));
  }

  /** One where it is no count, after a diagnostic. */
  private int count(Expr copies) {
    long count =
        expressions
            .assignable(copies, PrimitiveType.INT)
            .flatMap(ConstantExpression::value)
            .map(value -> value.asLong())
            .orElse(1L);
    if (count < 1 || count > LitmusTest.MAX_THREADS) {
      diagnostics.add(
          Diagnostic.of(
              Code.L401,
              copies.span(),
              "there are 1 to " + LitmusTest.MAX_THREADS + " equal threads",
              count + " are asked for"));
      return 1;
    }
    return (int) count;
  }
}
