package dev.jlitmus.semantic.typing.call;

import dev.jlitmus.diagnostic.Diagnostics;
import dev.jlitmus.semantic.code.Expression;
import dev.jlitmus.semantic.code.Invocation;
import dev.jlitmus.semantic.code.Local;
import dev.jlitmus.semantic.code.Method;
import dev.jlitmus.semantic.code.Statement;
import dev.jlitmus.semantic.names.ClassTable;
import dev.jlitmus.semantic.names.Names;
import dev.jlitmus.semantic.typing.expression.ExpressionTyper;
import dev.jlitmus.semantic.typing.expression.Holders;
import dev.jlitmus.semantic.typing.statement.MethodTyper;
import dev.jlitmus.syntax.Expr;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Types calls of the methods of the test, and of those of objects. */
final class MethodCallTyper {
  private final ExpressionTyper expressions;
  private final Names names;
  private final MethodTyper methods;
  private final Diagnostics diagnostics;

  MethodCallTyper(
      ExpressionTyper expressions, Names names, MethodTyper methods, Diagnostics diagnostics) {
    this.expressions = expressions;
    this.names = names;
    this.methods = methods;
    this.diagnostics = diagnostics;
  }

  /** What a call calls. */
  sealed interface Callee {
    /** A method of the test. */
    record OfTest() implements Callee {}

    /**
     * A method of a class.
     *
     * @param target the object, evaluated before the arguments
     */
    record OfObject(ClassTable.Entry owner, Expression target) implements Callee {}
  }

  /**
   * The method that is called; empty where none has the name. The method of an object goes before
   * the access method of the field that holds it, as in Java.
   */
  Optional<Callee> callee(Expr.Call call) {
    String name = call.method().text();
    if (call.target().isEmpty()) {
      Optional<Callee> own =
          names
              .self()
              .filter(self -> self.methods().containsKey(name))
              .map(self -> new Callee.OfObject(self, new Expression.Use(call.span(), self.self())));
      return own.isEmpty() && methods.isDeclared(name) ? Optional.of(new Callee.OfTest()) : own;
    }
    Expr target = call.target().get();
    if (!names.classes().hasMethod(name) || !expressions.places().isObject(target)) {
      return Optional.empty();
    }
    return expressions
        .type(target)
        .flatMap(object ->
            names
                .classes()
                .withMethod(object.type(), name)
                .map(owner -> new Callee.OfObject(owner, object)));
  }

  Optional<Expression> value(Expr.Call call, Callee callee) {
    return invocation(call, callee)
        .flatMap(invocation -> {
          if (invocation.method().result().isEmpty()) {
            diagnostics.add(CallTyper.noValue(call));
            return Optional.empty();
          }
          return Optional.of(new Expression.Call(call.span(), invocation));
        });
  }

  Optional<Statement> statement(Expr.Call call, Callee callee) {
    return invocation(call, callee).map(invocation -> new Statement.Call(call.span(), invocation));
  }

  private Optional<Invocation> invocation(Expr.Call call, Callee callee) {
    return switch (callee) {
      case Callee.OfTest test ->
          methods.method(call).flatMap(method -> invocation(call, method, List.of()));
      case Callee.OfObject(ClassTable.Entry owner, Expression target) ->
          methods
              .classes()
              .method(owner, call.method().text(), call.span())
              .flatMap(method -> invocation(call, method, List.of(target)));
    };
  }

  private Optional<Invocation> invocation(Expr.Call call, Method method, List<Expression> target) {
    List<Local> parameters = method.parameters().subList(target.size(), method.parameters().size());
    if (call.arguments().size() != parameters.size()) {
      String takes =
          switch (parameters.size()) {
            case 0 -> "no argument";
            case 1 -> "one argument";
            default -> parameters.size() + " arguments";
          };
      diagnostics.add(CallTyper.wrongCount(call, takes).withLabel(method.span(), "declared here"));
      return Optional.empty();
    }
    List<Expression> arguments = new ArrayList<>(target);
    for (int i = 0; i < parameters.size(); i++) {
      Local parameter = parameters.get(i);
      expressions
          .assignable(call.arguments().get(i), parameter.type())
          .map(value -> Holders.held(value, parameter.name(), parameter.type()))
          .ifPresent(arguments::add);
    }
    return arguments.size() == method.parameters().size()
        ? Optional.of(new Invocation(method, arguments))
        : Optional.empty();
  }
}
