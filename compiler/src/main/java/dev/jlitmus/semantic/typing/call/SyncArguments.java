package dev.jlitmus.semantic.typing.call;

import dev.jlitmus.diagnostic.Code;
import dev.jlitmus.diagnostic.Diagnostic;
import dev.jlitmus.diagnostic.Diagnostics;
import dev.jlitmus.semantic.code.ConstantExpression;
import dev.jlitmus.semantic.code.Expression;
import dev.jlitmus.semantic.code.Statement;
import dev.jlitmus.semantic.flow.Deep;
import dev.jlitmus.semantic.sync.SyncMethod;
import dev.jlitmus.semantic.sync.SyncMethod.Parameter;
import dev.jlitmus.semantic.typing.expression.CreationTyper;
import dev.jlitmus.semantic.typing.expression.ExpressionTyper;
import dev.jlitmus.semantic.typing.expression.Holders;
import dev.jlitmus.semantic.value.Type;
import dev.jlitmus.syntax.Expr;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Types what the methods of synchronizers take: values, permits and functions. */
final class SyncArguments {
  private final ExpressionTyper expressions;
  private final Diagnostics diagnostics;

  SyncArguments(ExpressionTyper expressions, Diagnostics diagnostics) {
    this.expressions = expressions;
    this.diagnostics = diagnostics;
  }

  /**
   * The arguments as the method takes them, a function as its body; empty after a diagnostic.
   *
   * @param on the type of the synchronizer
   */
  Optional<List<Expression>> type(Expr.Call call, SyncMethod method, Type on) {
    List<Type> parameters = method.parameters(on);
    int count = call.arguments().size();
    if (method.parameter() == Parameter.PERMITS && count == 0) {
      return Optional.of(List.of());
    }
    if (count != parameters.size()) {
      diagnostics.add(wrongCount(call, takes(parameters.size())));
      return Optional.empty();
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
        Deep.expressions(body).filter(SyncArguments::isRefusedInFunction).findFirst();
    boolean waits =
        Deep.expressions(body).flatMap(Deep::called).anyMatch(SyncArguments::usesSynchronizer);
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

  /** For a call with another number of arguments. */
  static Diagnostic wrongCount(Expr.Call call, String takes) {
    return Diagnostic.of(
        Code.L203,
        call.span(),
        "%s takes %s".formatted(call.method().text(), takes),
        call.arguments().size() + " given");
  }
}
