package dev.jlitmus.semantic.names;

import dev.jlitmus.diagnostic.Code;
import dev.jlitmus.diagnostic.Diagnostic;
import dev.jlitmus.diagnostic.Diagnostics;
import dev.jlitmus.diagnostic.Spelling;
import dev.jlitmus.semantic.code.Column;
import dev.jlitmus.semantic.code.Expression;
import dev.jlitmus.semantic.end.ExceptionKind;
import dev.jlitmus.source.Span;
import dev.jlitmus.syntax.Expr;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What clauses say of the ends of threads: {@code t.terminated}, {@code threw(t)}, {@code
 * deadlock}.
 */
public final class Endings {
  static final String TERMINATED = "terminated";
  static final String DEADLOCK = "deadlock";
  private static final String THREW = "threw";

  private final Declarations declarations;
  private final Diagnostics diagnostics;
  private final Set<Column.Ending> named = new LinkedHashSet<>();

  Endings(Declarations declarations, Diagnostics diagnostics) {
    this.declarations = declarations;
    this.diagnostics = diagnostics;
  }

  public static boolean isThrew(Expr.Call call) {
    return call.target().isEmpty() && call.method().text().equals(THREW);
  }

  /** Of one of these in the code of a thread. */
  static Diagnostic misplaced(Span span) {
    return Diagnostic.of(
            Code.L332,
            span,
            "how a thread ends is a matter of clauses",
            "no thread sees how another one ends")
        .withHelp("for example: forbidden " + span.text() + ";");
  }

  /** The columns, by thread and in the order in which they were named first. */
  List<Column.Ending> named() {
    List<Column.Ending> sorted = new ArrayList<>(named);
    sorted.sort(
        Comparator.comparingInt(column ->
            switch (column) {
              case Column.Terminated terminated -> terminated.thread();
              case Column.Threw threw -> threw.thread();
              case Column.Deadlock ignored -> Integer.MAX_VALUE;
            }));
    return sorted;
  }

  Expression deadlock(Span span) {
    return use(span, new Column.Deadlock());
  }

  Expression terminated(Span span, int thread) {
    return use(span, new Column.Terminated(thread, declarations.threads().get(thread)));
  }

  /** {@code threw(t)} or {@code threw(t, ArithmeticException)}. */
  Optional<Expression> threw(Expr.Call call) {
    List<Expr> arguments = call.arguments();
    if (arguments.isEmpty() || arguments.size() > 2) {
      diagnostics.add(
          Diagnostic.of(
                  Code.L203,
                  call.span(),
                  "threw takes a thread and, if one is meant, an exception",
                  arguments.size() + " given")
              .withHelp("threw(P0), or threw(P0, ArithmeticException)"));
      return Optional.empty();
    }
    Optional<Integer> thread = thread(arguments.getFirst());
    if (arguments.size() == 1) {
      return thread.map(t -> threw(call.span(), t, Optional.empty()));
    }
    Optional<ExceptionKind> kind = kind(arguments.getLast());
    return thread.flatMap(t -> kind.map(k -> threw(call.span(), t, Optional.of(k))));
  }

  private Expression threw(Span span, int thread, Optional<ExceptionKind> kind) {
    return use(span, new Column.Threw(thread, declarations.threads().get(thread), kind));
  }

  private Expression use(Span span, Column.Ending column) {
    named.add(column);
    return new Expression.Use(span, column);
  }

  private Optional<Integer> thread(Expr expr) {
    String name = expr.span().text();
    Optional<Integer> thread =
        switch (expr) {
          case Expr.Indexed(Span span, Expr.Named threads, Expr.Literal number) ->
              declarations.thread(threads.name() + "[" + number.text() + "]");
          case Expr.Named one -> declarations.thread(one.name());
          case Expr other -> Optional.empty();
        };
    if (thread.isEmpty()) {
      int copies = declarations.copies(name);
      diagnostics.add(
          Diagnostic.of(
                  Code.L101,
                  expr.span(),
                  copies > 0
                      ? "there are %d threads '%s'".formatted(copies, name)
                      : "there is no thread '" + name + "'",
                  copies > 0 ? "which?" : "only threads throw")
              .withHelp(
                  copies > 0
                      ? "write any(threw(%1$s)), all(threw(%1$s)) or threw(%1$s[0])".formatted(name)
                      : Spelling.hint("thread", name, declarations.threads())));
    }
    return thread;
  }

  private Optional<ExceptionKind> kind(Expr expr) {
    String name = expr.span().text();
    Optional<ExceptionKind> kind = ExceptionKind.named(name);
    if (kind.isEmpty()) {
      diagnostics.add(
          Diagnostic.of(
                  Code.L330,
                  expr.span(),
                  "no thread ends by '" + name + "'",
                  "not an exception that a test can cause")
              .withHelp(
                  Spelling.question(name, ExceptionKind.names())
                      .orElse("the exceptions are " + String.join(", ", ExceptionKind.names()))));
    }
    return kind;
  }
}
