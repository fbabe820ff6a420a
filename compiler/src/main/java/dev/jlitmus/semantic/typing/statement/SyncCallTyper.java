package dev.jlitmus.semantic.typing.statement;

import dev.jlitmus.diagnostic.Code;
import dev.jlitmus.diagnostic.Diagnostic;
import dev.jlitmus.diagnostic.Diagnostics;
import dev.jlitmus.diagnostic.Spelling;
import dev.jlitmus.semantic.code.ConstantExpression;
import dev.jlitmus.semantic.code.Expression;
import dev.jlitmus.semantic.code.SyncCall;
import dev.jlitmus.semantic.names.Names;
import dev.jlitmus.semantic.sync.SyncMethod;
import dev.jlitmus.semantic.sync.SyncType;
import dev.jlitmus.semantic.sync.Synchronizer;
import dev.jlitmus.semantic.typing.expression.ExpressionTyper;
import dev.jlitmus.semantic.value.PrimitiveType;
import dev.jlitmus.source.Span;
import dev.jlitmus.syntax.Expr;
import dev.jlitmus.syntax.Stmt;
import java.util.List;
import java.util.Optional;

/** Types calls of the methods of synchronizers, and the sections that they guard. */
public final class SyncCallTyper {
  private static final String RUN = "run";

  private final ExpressionTyper expressions;
  private final Names names;
  private final Diagnostics diagnostics;

  public SyncCallTyper(ExpressionTyper expressions, Names names, Diagnostics diagnostics) {
    this.expressions = expressions;
    this.names = names;
    this.diagnostics = diagnostics;
  }

  /** The object that a call is on, {@code rw} for {@code rw.readLock().lock()}. */
  public Optional<Synchronizer> target(Expr.Call call) {
    return call.target()
        .flatMap(target ->
            switch (target) {
              case Expr.Named named -> names.synchronizer(named.name());
              case Expr.Call view -> view.target().flatMap(this::named);
              case Expr ignored -> Optional.empty();
            });
  }

  private Optional<Synchronizer> named(Expr expr) {
    return expr instanceof Expr.Named named ? names.synchronizer(named.name()) : Optional.empty();
  }

  /** The call of a synchronizer's method; empty after a diagnostic. */
  public Optional<SyncCall> call(Expr.Call call, Synchronizer target) {
    if (refusedInJoin(call.span())) {
      return Optional.empty();
    }
    String view =
        call.target().filter(Expr.Call.class::isInstance).isPresent()
            ? ((Expr.Call) call.target().get()).method().text()
            : "";
    Optional<SyncMethod> method = SyncMethod.of(target.type(), view, call.method().text());
    if (method.isEmpty()) {
      List<String> known = SyncMethod.names(target.type());
      String wrong = view.isEmpty() ? call.method().text() : view + "()." + call.method().text();
      diagnostics.add(
          Diagnostic.of(
                  Code.L255,
                  call.method().span(),
                  "a %s has no method '%s'".formatted(target.type().className(), wrong),
                  "no such method here")
              .withLabel(target.span(), "declared here")
              .withHelp(
                  Spelling.question(wrong, known)
                      .orElse("it has " + (known.isEmpty() ? RUN : String.join(", ", known)))));
      return Optional.empty();
    }
    return arguments(call, target, method.get())
        .map(arguments -> new SyncCall(target, method.get(), arguments));
  }

  private Optional<List<Expression>> arguments(
      Expr.Call call, Synchronizer target, SyncMethod method) {
    int count = call.arguments().size();
    return switch (method.parameter()) {
      case NONE -> count == 0 ? Optional.of(List.of()) : wrongCount(call, "no argument");
      case PERMITS ->
          count == 0
              ? Optional.of(List.of())
              : count == 1 ? permits(call.arguments().getFirst()) : wrongCount(call, "permits");
      case ELEMENT ->
          count == 1
              ? expressions
                  .assignable(
                      call.arguments().getFirst(), target.element().orElse(PrimitiveType.INT))
                  .map(List::of)
              : wrongCount(call, "one argument, the value");
    };
  }

  private Optional<List<Expression>> permits(Expr argument) {
    Optional<Expression> permits = expressions.assignable(argument, PrimitiveType.INT);
    if (permits
        .flatMap(ConstantExpression::value)
        .filter(value -> value.asLong() >= 1 && value.asLong() <= 1_000)
        .isEmpty()) {
      diagnostics.add(
          Diagnostic.of(
              Code.L257,
              argument.span(),
              "the number of permits is a constant from 1 to 1,000",
              "not such a constant"));
      return Optional.empty();
    }
    return permits.map(List::of);
  }

  private Optional<List<Expression>> wrongCount(Expr.Call call, String takes) {
    diagnostics.add(
        Diagnostic.of(
            Code.L203,
            call.span(),
            "%s takes %s".formatted(call.method().text(), takes),
            call.arguments().size() + " given"));
    return Optional.empty();
  }

  /** What guards a section; empty after a diagnostic. */
  Optional<Synchronizer> guard(Stmt.Section section) {
    if (refusedInJoin(section.method().span())) {
      return Optional.empty();
    }
    boolean once = section.method().text().equals(RUN);
    Optional<Synchronizer> guard =
        named(section.target())
            .filter(object -> once ? object.type() == SyncType.ONCE : isMonitor(object));
    if (guard.isEmpty()) {
      diagnostics.add(
          Diagnostic.of(
                  Code.L258,
                  section.target().span(),
                  once ? "only a Once runs a body" : "this is no object to be synchronized on",
                  once ? "not a Once" : "not a shared object")
              .withHelp(
                  once
                      ? "declare it: Once once = new Once();"
                      : "declare it: Object m = new Object();"));
    }
    return guard;
  }

  private boolean refusedInJoin(Span span) {
    if (names.isJoin()) {
      diagnostics.add(
          Diagnostic.of(
                  Code.L259, span, "'join' uses no synchronizers", "all threads have ended here")
              .withHelp("let a thread note in a register what it saw"));
    }
    return names.isJoin();
  }

  private static boolean isMonitor(Synchronizer object) {
    return object.type() == SyncType.MONITOR;
  }
}
