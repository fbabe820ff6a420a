package dev.jlitmus.semantic.typing.call;

import dev.jlitmus.diagnostic.Code;
import dev.jlitmus.diagnostic.Diagnostic;
import dev.jlitmus.diagnostic.Diagnostics;
import dev.jlitmus.diagnostic.Spelling;
import dev.jlitmus.semantic.code.Expression;
import dev.jlitmus.semantic.code.SyncCall;
import dev.jlitmus.semantic.names.Names;
import dev.jlitmus.semantic.sync.SyncMethod;
import dev.jlitmus.semantic.sync.SyncType;
import dev.jlitmus.semantic.typing.expression.ExpressionTyper;
import dev.jlitmus.semantic.typing.expression.Holders;
import dev.jlitmus.semantic.value.ReferenceType;
import dev.jlitmus.semantic.value.ReferenceType.SyncClass;
import dev.jlitmus.semantic.value.Type;
import dev.jlitmus.source.Span;
import dev.jlitmus.syntax.Expr;
import dev.jlitmus.syntax.Stmt;
import java.util.List;
import java.util.Optional;

/** Types calls of the methods of synchronizers, and the sections that they guard. */
public final class SyncCallTyper {
  private static final String RUN = "run";
  private static final String NEW_CONDITION = "newCondition";
  private static final List<String> VIEWS = List.of("readLock", "writeLock");

  private final ExpressionTyper expressions;
  private final Names names;
  private final Diagnostics diagnostics;

  /**
   * What a call is on.
   *
   * @param view the method before the last one, {@code readLock} of {@code rw.readLock().lock()}
   */
  public record Receiver(Expression object, String view) {}

  public SyncCallTyper(ExpressionTyper expressions, Names names, Diagnostics diagnostics) {
    this.expressions = expressions;
    this.names = names;
    this.diagnostics = diagnostics;
  }

  /** Whether a call is on a value, and not on a thread or on nothing. */
  public boolean isOnValue(Expr.Call call) {
    return call.target().filter(expressions.places()::isObject).isPresent();
  }

  /** What such a call is on; empty where that is not known. */
  public Optional<Receiver> receiver(Expr.Call call) {
    Expr target = call.target().orElseThrow();
    if (target instanceof Expr.Call view
        && VIEWS.contains(view.method().text())
        && view.arguments().isEmpty()
        && view.target().isPresent()
        && isOnValue(view)) {
      return expressions
          .type(view.target().get())
          .map(object -> new Receiver(object, view.method().text()));
    }
    return expressions.type(target).map(object -> new Receiver(object, ""));
  }

  /**
   * Whether the call is one of a synchronizer's method, and none of a VarHandle on what holds it.
   */
  public boolean isOperation(Expr.Call call, Receiver receiver) {
    String name = call.method().text();
    Type type = receiver.object().type();
    boolean known =
        method(receiver, name).isPresent()
            || (name.equals(NEW_CONDITION) && isA(type, SyncType.REENTRANT_LOCK));
    return known
        || !receiver.view().isEmpty()
        || (type instanceof SyncClass && CallTyper.isNoAccess(name));
  }

  /** The object's own method, or else one of the monitor that every object has. */
  private static Optional<SyncMethod> method(Receiver receiver, String name) {
    Optional<SyncMethod> ofMonitor =
        receiver.object().type() instanceof ReferenceType
            ? SyncMethod.of(SyncType.MONITOR, receiver.view(), name)
            : Optional.empty();
    return receiver.object().type() instanceof SyncClass type
        ? SyncMethod.of(type.kind(), receiver.view(), name).or(() -> ofMonitor)
        : ofMonitor;
  }

  private static boolean isA(Type type, SyncType kind) {
    return type instanceof SyncClass synchronizer && synchronizer.kind() == kind;
  }

  /** The condition of {@code lock.newCondition()}. */
  public Optional<Expression> condition(Expr.Call call, Receiver receiver) {
    boolean made =
        call.method().text().equals(NEW_CONDITION)
            && isA(receiver.object().type(), SyncType.REENTRANT_LOCK);
    if (made && !call.arguments().isEmpty()) {
      diagnostics.add(SyncArguments.wrongCount(call, "no argument"));
    }
    return made
        ? Optional.of(
            new Expression.NewSynchronizer(
                call.span(),
                new SyncClass(SyncType.CONDITION, List.of()),
                Optional.of(receiver.object()),
                Holders.NOTHING))
        : Optional.empty();
  }

  /** The call of a synchronizer's method; empty after a diagnostic. */
  public Optional<SyncCall> call(Expr.Call call, Receiver receiver) {
    Optional<SyncMethod> method = method(receiver, call.method().text());
    if (method.isEmpty()) {
      diagnostics.add(noMethod(call, receiver));
      return Optional.empty();
    }
    if (method.get().waits() && refusedInJoin(call.span())) {
      return Optional.empty();
    }
    warnOfMonitor(method.get().type(), receiver.object());
    return new SyncArguments(expressions, diagnostics)
        .type(call, method.get(), receiver.object().type())
        .map(arguments -> new SyncCall(receiver.object(), method.get(), arguments));
  }

  /** Every object has a monitor, a lock as well, which its own methods know nothing of. */
  private void warnOfMonitor(SyncType used, Expression object) {
    if (used == SyncType.MONITOR
        && object.type() instanceof SyncClass type
        && type.kind() != SyncType.MONITOR) {
      diagnostics.add(
          Diagnostic.of(
                  Code.L130,
                  object.span(),
                  "the monitor of a %s has nothing to do with its methods"
                      .formatted(type.kind().className()),
                  "a " + type.text())
              .withHelp("call a method of its own, such as " + ownMethod(type.kind())));
    }
  }

  private static String ownMethod(SyncType kind) {
    List<String> own = SyncMethod.names(kind);
    return own.isEmpty() ? RUN : own.getFirst();
  }

  private static Diagnostic noMethod(Expr.Call call, Receiver receiver) {
    Type type = receiver.object().type();
    List<String> known =
        type instanceof SyncClass synchronizer ? SyncMethod.names(synchronizer.kind()) : List.of();
    String method = call.method().text();
    String wrong = receiver.view().isEmpty() ? method : receiver.view() + "()." + method;
    return Diagnostic.of(
            Code.L255,
            call.method().span(),
            "a %s has no method '%s'".formatted(type.text(), wrong),
            "no such method here")
        .withHelp(
            Spelling.question(wrong, known)
                .orElse("it has " + (known.isEmpty() ? RUN : String.join(", ", known))));
  }

  /** What guards a section; empty after a diagnostic. */
  public Optional<Expression> guard(Stmt.Section section) {
    if (refusedInJoin(section.method().span())) {
      return Optional.empty();
    }
    boolean once = isOnce(section);
    return expressions
        .type(section.target())
        .filter(guard -> {
          boolean fits =
              once
                  ? isA(guard.type(), SyncType.ONCE) && section.method().text().equals(RUN)
                  : guard.type() instanceof ReferenceType
                      && !(guard.type() instanceof ReferenceType.NullType);
          if (!fits) {
            diagnostics.add(noGuard(section, guard));
          } else if (!once) {
            warnOfMonitor(SyncType.MONITOR, guard);
          }
          return fits;
        });
  }

  /** Whether the section is the body of a Once, and not one that is synchronized. */
  public static boolean isOnce(Stmt.Section section) {
    return !section.method().text().equals("synchronized");
  }

  private static Diagnostic noGuard(Stmt.Section section, Expression guard) {
    boolean once = isOnce(section);
    return Diagnostic.of(
            Code.L258,
            section.target().span(),
            once
                ? "only a Once runs a body, by its method 'run'"
                : "this is no object to be synchronized on",
            guard.type().text())
        .withHelp(
            once ? "declare it: Once once = new Once();" : "declare it: Object m = new Object();");
  }

  private boolean refusedInJoin(Span span) {
    if (names.isJoin()) {
      diagnostics.add(
          Diagnostic.of(
                  Code.L259, span, "'join' waits for nobody", "all other threads have ended here")
              .withHelp(
                  "what does not wait is welcome, such as tryLock; here nobody runs beside it"));
    }
    return names.isJoin();
  }
}
