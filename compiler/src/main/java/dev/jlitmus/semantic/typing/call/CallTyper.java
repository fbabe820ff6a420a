package dev.jlitmus.semantic.typing.call;

import dev.jlitmus.diagnostic.Code;
import dev.jlitmus.diagnostic.Diagnostic;
import dev.jlitmus.diagnostic.Diagnostics;
import dev.jlitmus.semantic.access.AccessMethod;
import dev.jlitmus.semantic.access.FenceKind;
import dev.jlitmus.semantic.code.Expression;
import dev.jlitmus.semantic.code.Statement;
import dev.jlitmus.semantic.code.SyncCall;
import dev.jlitmus.semantic.names.Names;
import dev.jlitmus.semantic.typing.clause.ThreadQuantifier;
import dev.jlitmus.semantic.typing.expression.ExpressionTyper;
import dev.jlitmus.semantic.typing.statement.MethodTyper;
import dev.jlitmus.syntax.Expr;
import java.util.Arrays;
import java.util.Optional;

/** Types calls: of access methods, of fences, of what passes time, and of the test's methods. */
public final class CallTyper {
  private final ExpressionTyper expressions;
  private final Names names;
  private final Diagnostics diagnostics;
  private final SyncCallTyper synchronizers;
  private final MethodCallTyper methodCalls;
  private final AccessCallTyper accesses;

  public CallTyper(
      ExpressionTyper expressions, Names names, MethodTyper methods, Diagnostics diagnostics) {
    this.expressions = expressions;
    this.names = names;
    this.diagnostics = diagnostics;
    this.synchronizers = new SyncCallTyper(expressions, names, diagnostics);
    this.accesses = new AccessCallTyper(expressions, names, methods, diagnostics);
    this.methodCalls = new MethodCallTyper(expressions, names, methods, diagnostics);
  }

  /** A call whose value is used. */
  public Optional<Expression> value(Expr.Call call) {
    if (names.isClause()
        && call.target().isEmpty()
        && ThreadQuantifier.isQuantifier(call.method().text())) {
      return new ThreadQuantifier(names).typed(call, expressions, diagnostics);
    }
    if (names.isClause()) {
      diagnostics.add(
          Diagnostic.of(
                  Code.L303, call.span(), "a clause accesses no memory", "a call is an access")
              .withHelp("a field's bare name means its final value"));
      return Optional.empty();
    }
    if (call.target().isEmpty() && isBuiltIn(call.method().text())) {
      diagnostics.add(noValue(call));
      return Optional.empty();
    }
    Optional<MethodCallTyper.Callee> callee = methodCalls.callee(call);
    if (callee.isPresent()) {
      return callee.flatMap(found -> methodCalls.value(call, found));
    }
    if (synchronizers.isOnValue(call)) {
      Optional<SyncCallTyper.Receiver> receiver = synchronizers.receiver(call);
      if (receiver.isEmpty()) {
        return Optional.empty();
      }
      if (synchronizers.isOperation(call, receiver.get())) {
        return operation(call, receiver.get());
      }
    }
    return accesses.value(call);
  }

  private Optional<Expression> operation(Expr.Call call, SyncCallTyper.Receiver receiver) {
    Optional<Expression> condition = synchronizers.condition(call, receiver);
    return condition.isPresent()
        ? condition
        : synchronizers.call(call, receiver).flatMap(typed -> result(call, typed));
  }

  /** A call as a statement. */
  public Optional<Statement> statement(Expr.Call call) {
    if (call.target().isEmpty()) {
      Optional<FenceKind> fence = fence(call.method().text());
      if (fence.isPresent()) {
        return fenceArguments(call).map(ok -> new Statement.Fence(call.span(), fence.get()));
      }
    }
    if (DelayTyper.isDelay(call)) {
      return new DelayTyper(expressions, diagnostics).type(call);
    }
    Optional<MethodCallTyper.Callee> callee = methodCalls.callee(call);
    if (callee.isPresent()) {
      return callee.flatMap(found -> methodCalls.statement(call, found));
    }
    if (synchronizers.isOnValue(call)) {
      Optional<SyncCallTyper.Receiver> receiver = synchronizers.receiver(call);
      if (receiver.isEmpty()) {
        return Optional.empty();
      }
      if (synchronizers.isOperation(call, receiver.get())) {
        return operationAlone(call, receiver.get());
      }
    }
    return accesses.statement(call);
  }

  private Optional<Statement> operationAlone(Expr.Call call, SyncCallTyper.Receiver receiver) {
    Optional<Expression> condition = synchronizers.condition(call, receiver);
    return condition.isPresent()
        ? condition.map(made -> new Statement.Evaluate(call.span(), made))
        : synchronizers
            .call(call, receiver)
            .map(typed -> new Statement.Operate(call.span(), typed));
  }

  /** Whether the language has a method of this name, which is called without an object. */
  public static boolean isBuiltIn(String name) {
    return name.equals(DelayTyper.WORK)
        || ThreadQuantifier.isQuantifier(name)
        || fence(name).isPresent();
  }

  /** Whether no access of a field is called so. */
  public static boolean isNoAccess(String name) {
    return AccessMethod.named(name).isEmpty();
  }

  private Optional<Expression> result(Expr.Call call, SyncCall typed) {
    if (typed.result().isEmpty()) {
      diagnostics.add(noValue(call));
      return Optional.empty();
    }
    return Optional.of(new Expression.Operate(call.span(), typed));
  }

  private Optional<Boolean> fenceArguments(Expr.Call call) {
    if (!call.arguments().isEmpty()) {
      diagnostics.add(wrongCount(call, "no argument"));
      return Optional.empty();
    }
    return Optional.of(true);
  }

  static Diagnostic wrongCount(Expr.Call call, String takes) {
    return Diagnostic.of(
        Code.L203,
        call.span(),
        "%s takes %s".formatted(call.method().text(), takes),
        call.arguments().size() + " given");
  }

  static Diagnostic noValue(Expr.Call call) {
    return Diagnostic.of(
        Code.L207,
        call.span(),
        call.method().text() + " returns nothing",
        "a value is needed here");
  }

  private static Optional<FenceKind> fence(String method) {
    return Arrays.stream(FenceKind.values())
        .filter(kind -> kind.methodName().equals(method))
        .findFirst();
  }
}
