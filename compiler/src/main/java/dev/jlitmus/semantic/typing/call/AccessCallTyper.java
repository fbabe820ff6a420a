package dev.jlitmus.semantic.typing.call;

import dev.jlitmus.diagnostic.Code;
import dev.jlitmus.diagnostic.Diagnostic;
import dev.jlitmus.diagnostic.Diagnostics;
import dev.jlitmus.diagnostic.Spelling;
import dev.jlitmus.semantic.access.AccessMethod;
import dev.jlitmus.semantic.access.FenceKind;
import dev.jlitmus.semantic.access.OtherNames;
import dev.jlitmus.semantic.code.Expression;
import dev.jlitmus.semantic.code.Statement;
import dev.jlitmus.semantic.memory.Place;
import dev.jlitmus.semantic.names.Names;
import dev.jlitmus.semantic.typing.expression.ExpressionTyper;
import dev.jlitmus.semantic.typing.expression.Holders;
import dev.jlitmus.semantic.typing.expression.PlaceTyper;
import dev.jlitmus.semantic.typing.statement.MethodTyper;
import dev.jlitmus.syntax.Expr;
import dev.jlitmus.syntax.Name;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Types calls of access methods: reads, writes and updates through a VarHandle. */
final class AccessCallTyper {
  private final ExpressionTyper expressions;
  private final Names names;
  private final MethodTyper methods;
  private final Diagnostics diagnostics;

  AccessCallTyper(
      ExpressionTyper expressions, Names names, MethodTyper methods, Diagnostics diagnostics) {
    this.expressions = expressions;
    this.names = names;
    this.methods = methods;
    this.diagnostics = diagnostics;
  }

  /** A read or an update through a VarHandle. */
  Optional<Expression> value(Expr.Call call) {
    return place(call)
        .flatMap(place ->
            method(call)
                .flatMap(method ->
                    switch (method.shape()) {
                      case AccessMethod.Shape.Load load ->
                          arguments(call, place, 0)
                              .map(none ->
                                  new Expression.Read(call.span(), place, load.mode(), false));
                      case AccessMethod.Shape.Modify modify -> update(call, place, modify);
                      case AccessMethod.Shape.Store store -> {
                        diagnostics.add(CallTyper.noValue(call));
                        yield Optional.empty();
                      }
                    }));
  }

  /** A call as a statement. */
  Optional<Statement> statement(Expr.Call call) {
    Optional<Place> place = place(call);
    Optional<AccessMethod> method = place.isPresent() ? method(call) : Optional.empty();
    if (place.isPresent()
        && method.isPresent()
        && method.get().shape() instanceof AccessMethod.Shape.Store store) {
      return arguments(call, place.get(), 1)
          .filter(values -> expressions.places().mayWrite(place.get(), call.span(), false))
          .map(values ->
              new Statement.Write(
                  call.span(), place.get(), store.mode(), false, values.getFirst()));
    }
    return method.isEmpty()
        ? Optional.empty()
        : value(call).map(value -> new Statement.Evaluate(call.span(), value));
  }

  private Optional<Expression> update(
      Expr.Call call, Place place, AccessMethod.Shape.Modify modify) {
    if (!modify.operation().supports(place.type())) {
      diagnostics.add(
          Diagnostic.of(
                  Code.L204,
                  call.method().span(),
                  "VarHandle has no %s for a %s field"
                      .formatted(call.method().text(), place.type().text()),
                  "not for " + place.type().text())
              .withLabel(place.declaration(), "declared here"));
      return Optional.empty();
    }
    if (!expressions.places().mayWrite(place, call.span(), false)) {
      return Optional.empty();
    }
    return arguments(call, place, modify.operation().arity())
        .map(arguments ->
            new Expression.Update(
                call.span(),
                place,
                modify.operation(),
                modify.readMode(),
                modify.writeMode(),
                arguments));
  }

  /** The field that a call is on. */
  private Optional<Place> place(Expr.Call call) {
    if (call.target().isEmpty()) {
      diagnostics.add(noFunction(call.method()));
      return Optional.empty();
    }
    Expr target = call.target().get();
    boolean inObject =
        switch (target) {
          case Expr.Select select -> expressions.places().isObject(select.target());
          case Expr.Indexed indexed -> expressions.places().isObject(indexed.target());
          case Expr other -> false;
        };
    if (inObject) {
      return expressions.places().place(target);
    }
    if (target instanceof Expr.Named named) {
      Optional<Place> field = names.field(named.span(), named.name());
      if (field.isPresent()) {
        return field;
      }
      Optional<Expression> other = names.named(named.span(), named.name());
      if (other.isEmpty()) {
        return Optional.empty();
      }
    }
    diagnostics.add(
        Diagnostic.of(
            Code.L204,
            target.span(),
            "access methods work on shared fields",
            "not a shared field"));
    return Optional.empty();
  }

  /**
   * A call on nothing is one of a fence or of the test's methods; an access method may have been
   * meant.
   */
  private Diagnostic noFunction(Name name) {
    List<String> known = new ArrayList<>(methods.names());
    names.self().ifPresent(self -> known.addAll(self.methods().keySet()));
    Arrays.stream(FenceKind.values()).map(FenceKind::methodName).forEach(known::add);
    String help =
        AccessMethod.named(name.text()).isPresent()
            ? "call it on a field: x." + name.text() + "(…)"
            : OtherNames.advice(name.text())
                .orElseGet(() -> Spelling.hint("method", name.text(), known));
    return Diagnostic.of(
            Code.L103,
            name.span(),
            "there is no method '" + name.text() + "'",
            "neither a fence nor a method")
        .withHelp(help);
  }

  private Optional<AccessMethod> method(Expr.Call call) {
    String name = call.method().text();
    Optional<AccessMethod> method = AccessMethod.named(name);
    if (method.isEmpty()) {
      List<String> all =
          Arrays.stream(AccessMethod.values()).map(AccessMethod::methodName).toList();
      String help =
          OtherNames.advice(name)
              .or(() -> Spelling.question(name, all))
              .orElse("the methods are those of java.lang.invoke.VarHandle, such as getAcquire");
      diagnostics.add(
          Diagnostic.of(
                  Code.L103,
                  call.method().span(),
                  "a field has no method '" + name + "'",
                  "not a VarHandle access method")
              .withHelp(help));
    }
    return method;
  }

  private Optional<List<Expression>> arguments(Expr.Call call, Place place, int arity) {
    if (call.arguments().size() != arity) {
      diagnostics.add(wrongCount(call, arity));
      return Optional.empty();
    }
    List<Expression> typed = new ArrayList<>();
    for (Expr argument : call.arguments()) {
      expressions
          .assignable(argument, place.type())
          .map(value -> Holders.held(value, PlaceTyper.name(place), place.type()))
          .ifPresent(typed::add);
    }
    return typed.size() == arity ? Optional.of(typed) : Optional.empty();
  }

  private static Diagnostic wrongCount(Expr.Call call, int arity) {
    String takes =
        switch (arity) {
          case 0 -> "no argument";
          case 1 -> "one argument, the value";
          default -> "two arguments, the expected and the new value";
        };
    return CallTyper.wrongCount(call, takes);
  }
}
