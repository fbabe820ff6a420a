package dev.jlitmus.semantic.typing.call;

import dev.jlitmus.diagnostic.Code;
import dev.jlitmus.diagnostic.Diagnostic;
import dev.jlitmus.diagnostic.Diagnostics;
import dev.jlitmus.diagnostic.Spelling;
import dev.jlitmus.semantic.code.ConstantExpression;
import dev.jlitmus.semantic.code.Expression;
import dev.jlitmus.semantic.code.Statement;
import dev.jlitmus.semantic.code.SyncCall;
import dev.jlitmus.semantic.flow.Deep;
import dev.jlitmus.semantic.names.Names;
import dev.jlitmus.semantic.sync.SyncMethod;
import dev.jlitmus.semantic.sync.SyncMethod.Parameter;
import dev.jlitmus.semantic.sync.SyncType;
import dev.jlitmus.semantic.typing.expression.CreationTyper;
import dev.jlitmus.semantic.typing.expression.ExpressionTyper;
import dev.jlitmus.semantic.typing.expression.Holders;
import dev.jlitmus.semantic.value.ReferenceType;
import dev.jlitmus.semantic.value.ReferenceType.SyncClass;
import dev.jlitmus.semantic.value.Type;
import dev.jlitmus.source.Span;
import dev.jlitmus.syntax.Expr;
import dev.jlitmus.syntax.Stmt;
import java.util.ArrayList;
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
      wrongCount(call, "no argument");
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
    return arguments(call, receiver, method.get())
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

  private Optional<List<Expression>> arguments(
      Expr.Call call, Receiver receiver, SyncMethod method) {
    List<Type> parameters = method.parameters(receiver.object().type());
    int count = call.arguments().size();
    if (method.parameter() == Parameter.PERMITS && count == 0) {
      return Optional.of(List.of());
    }
    if (count != parameters.size()) {
      return wrongCount(call, takes(parameters.size()));
    }
    Optional<List<Expr>> values = values(call, method);
    if (values.isEmpty()) {
      return Optional.empty();
    }
    List<Expression> typed = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Type parameter = parameters.get(i);
      expressions
          .assignable(values.get().get(i), parameter)
          .map(value -> Holders.held(value, call.method().text(), parameter))
          .ifPresent(typed::add);
    }
    if (typed.size() < count) {
      return Optional.empty();
    }
    boolean fits =
        (method.parameter() != Parameter.PERMITS || arePermits(typed.getFirst()))
            && (!method.takesFunction() || isFunction(typed.getLast()));
    return fits ? Optional.of(typed) : Optional.empty();
  }

  /** The arguments, with the body of a function in its place; empty after a diagnostic. */
  private Optional<List<Expr>> values(Expr.Call call, SyncMethod method) {
    List<Expr> values = new ArrayList<>(call.arguments());
    if (method.takesFunction()) {
      Expr last = values.removeLast();
      if (!(last instanceof Expr.Lambda function)) {
        diagnostics.add(
            Diagnostic.of(
                    Code.L263,
                    last.span(),
                    "%s takes a function".formatted(call.method().text()),
                    "this is none")
                .withHelp("write k -> before it, or call putIfAbsent"));
        return Optional.empty();
      }
      values.add(function.body());
    }
    return Optional.of(values);
  }

  /** Whether it may run inside the map, and be a function of its own in Java. */
  private boolean isFunction(Expression body) {
    Optional<Expression> wrong =
        Deep.expressions(body).filter(SyncCallTyper::isRefusedInFunction).findFirst();
    boolean waits =
        Deep.expressions(body).flatMap(Deep::called).anyMatch(SyncCallTyper::usesSynchronizer);
    if (wrong.isPresent() || waits) {
      diagnostics.add(
          Diagnostic.of(
                  Code.L263,
                  wrong.orElse(body).span(),
                  "a function uses no local, no register and no synchronizer",
                  "not in a function")
              .withHelp("fields and constants are welcome, and new objects made of them"));
    }
    return wrong.isEmpty() && !waits;
  }

  private static boolean isRefusedInFunction(Expression expression) {
    return switch (expression) {
      case Expression.Use ignored -> true;
      case Expression.Operate ignored -> true;
      case Expression ignored -> false;
    };
  }

  private static boolean usesSynchronizer(Statement statement) {
    return statement instanceof Statement.Section
        || statement instanceof Statement.Operate
        || Deep.expressions(statement).anyMatch(Expression.Operate.class::isInstance);
  }

  private static String takes(int count) {
    return switch (count) {
      case 0 -> "no argument";
      case 1 -> "one argument";
      default -> count + " arguments";
    };
  }

  private boolean arePermits(Expression argument) {
    boolean fits =
        ConstantExpression.value(argument)
            .filter(value -> value.asLong() >= 1 && value.asLong() <= CreationTyper.LARGEST)
            .isPresent();
    if (!fits) {
      diagnostics.add(
          Diagnostic.of(
              Code.L257,
              argument.span(),
              "the number of permits is a constant from 1 to 1,000",
              "not such a constant"));
    }
    return fits;
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
