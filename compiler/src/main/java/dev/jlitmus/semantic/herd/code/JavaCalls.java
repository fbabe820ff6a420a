package dev.jlitmus.semantic.herd.code;

import dev.jlitmus.diagnostic.Code;
import dev.jlitmus.diagnostic.Diagnostic;
import dev.jlitmus.diagnostic.Spelling;
import dev.jlitmus.semantic.access.AccessMethod;
import dev.jlitmus.semantic.access.FenceKind;
import dev.jlitmus.semantic.code.Expression;
import dev.jlitmus.semantic.code.Statement;
import dev.jlitmus.semantic.memory.Place;
import dev.jlitmus.semantic.memory.SharedField;
import dev.jlitmus.semantic.value.Value;
import dev.jlitmus.syntax.Expr;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The access methods and fences of VarHandle: {@code X.getAcquire()}, {@code fullFence()}. */
final class JavaCalls implements Calls {
  private static final List<String> METHODS =
      Stream.concat(
              Arrays.stream(AccessMethod.values()).map(AccessMethod::methodName),
              Arrays.stream(FenceKind.values()).map(FenceKind::methodName))
          .toList();

  private final ThreadScope scope;
  private final Expressions expressions;

  JavaCalls(ThreadScope scope, Expressions expressions) {
    this.scope = scope;
    this.expressions = expressions;
  }

  @Override
  public Expression value(Expr.Call call) {
    Optional<AccessMethod> method = method(call);
    Optional<SharedField> location = method.flatMap(m -> location(call));
    if (method.isEmpty() || location.isEmpty()) {
      return new Expression.Constant(call.span(), Value.of(0));
    }
    return switch (method.get().shape()) {
      case AccessMethod.Shape.Load load ->
          new Expression.Read(call.span(), new Place.Shared(location.get()), load.mode(), false);
      case AccessMethod.Shape.Modify modify ->
          new Expression.Update(
              call.span(),
              new Place.Shared(location.get()),
              modify.operation(),
              modify.readMode(),
              modify.writeMode(),
              call.arguments().stream()
                  .map(argument -> expressions.number(argument, location.get().type().primitive()))
                  .toList());
      case AccessMethod.Shape.Store store ->
          scope.failed(
              Diagnostic.of(
                  Code.L207,
                  call.method().span(),
                  "'" + call.method().text() + "' returns nothing",
                  "a value is needed"),
              call.span());
    };
  }

  @Override
  public List<Statement> statement(Expr.Call call) {
    Optional<FenceKind> fence = fence(call);
    if (fence.isPresent()) {
      return List.of(new Statement.Fence(call.span(), fence.get()));
    }
    Optional<AccessMethod> method = method(call);
    if (method.isEmpty()) {
      return List.of();
    }
    return switch (method.get().shape()) {
      case AccessMethod.Shape.Store store ->
          location(call).stream()
              .<Statement>map(location ->
                  new Statement.Write(
                      call.span(),
                      new Place.Shared(location),
                      store.mode(),
                      false,
                      expressions.number(call.arguments().getFirst(), location.type().primitive())))
              .toList();
      case AccessMethod.Shape.Load load ->
          List.of(new Statement.Evaluate(call.span(), value(call)));
      case AccessMethod.Shape.Modify modify ->
          List.of(new Statement.Evaluate(call.span(), value(call)));
    };
  }

  /** {@code fullFence()} or {@code VarHandle.fullFence()} */
  private static Optional<FenceKind> fence(Expr.Call call) {
    boolean ofVarHandle =
        call.target().stream()
            .allMatch(t -> t instanceof Expr.Named named && named.name().equals("VarHandle"));
    return Arrays.stream(FenceKind.values())
        .filter(kind -> ofVarHandle && call.arguments().isEmpty())
        .filter(kind -> kind.methodName().equals(call.method().text()))
        .findFirst();
  }

  /** The method, empty after a diagnostic. */
  private Optional<AccessMethod> method(Expr.Call call) {
    String name = call.method().text();
    Optional<AccessMethod> method = AccessMethod.named(name);
    if (method.isEmpty()) {
      scope
          .diagnostics()
          .add(
              Diagnostic.of(
                      Code.L103, call.method().span(), "VarHandle has no method '" + name + "'", "")
                  .withHelp(
                      Spelling.question(name, METHODS)
                          .orElse("accesses are get, getOpaque, getAcquire, getVolatile, set …")));
      return Optional.empty();
    }
    int arity =
        switch (method.get().shape()) {
          case AccessMethod.Shape.Load load -> 0;
          case AccessMethod.Shape.Store store -> 1;
          case AccessMethod.Shape.Modify modify -> modify.operation().arity();
        };
    if (arity != call.arguments().size()) {
      scope
          .diagnostics()
          .add(
              Diagnostic.of(
                  Code.L203,
                  call.method().span(),
                  "'%s' takes %d arguments, not %d".formatted(name, arity, call.arguments().size()),
                  ""));
      return Optional.empty();
    }
    return method;
  }

  private Optional<SharedField> location(Expr.Call call) {
    if (call.target().isEmpty()) {
      scope
          .diagnostics()
          .add(
              Diagnostic.of(
                      Code.L101,
                      call.method().span(),
                      "'" + call.method().text() + "' is called on nothing",
                      "")
                  .withHelp("an access is written: X." + call.method().text() + "(…)"));
    }
    return call.target().flatMap(expressions::location);
  }
}
