package dev.jlitmus.semantic.typing.call;

import dev.jlitmus.diagnostic.Diagnostics;
import dev.jlitmus.semantic.code.Statement;
import dev.jlitmus.semantic.code.Statement.Delay.Kind;
import dev.jlitmus.semantic.typing.expression.ExpressionTyper;
import dev.jlitmus.semantic.value.PrimitiveType;
import dev.jlitmus.syntax.Expr;
import java.util.Map;
import java.util.Optional;

/** Types what passes time and touches no memory. */
final class DelayTyper {
  static final String WORK = "work";

  private static final String THREAD = "Thread";
  private static final Map<String, Kind> DELAYS =
      Map.of("yield", Kind.YIELD, "sleep", Kind.SLEEP, "onSpinWait", Kind.SPIN_WAIT);

  private final ExpressionTyper expressions;
  private final Diagnostics diagnostics;

  DelayTyper(ExpressionTyper expressions, Diagnostics diagnostics) {
    this.expressions = expressions;
    this.diagnostics = diagnostics;
  }

  static boolean isDelay(Expr.Call call) {
    return call.target().isEmpty()
        ? call.method().text().equals(WORK)
        : call.target().get() instanceof Expr.Named named
            && named.name().equals(THREAD)
            && DELAYS.containsKey(call.method().text());
  }

  Optional<Statement> type(Expr.Call call) {
    Kind kind =
        call.target().isEmpty() ? Kind.WORK : DELAYS.getOrDefault(call.method().text(), Kind.YIELD);
    int arity = kind == Kind.WORK || kind == Kind.SLEEP ? 1 : 0;
    if (call.arguments().size() != arity) {
      diagnostics.add(
          CallTyper.wrongCount(call, arity == 0 ? "no argument" : "one argument, how long"));
      return Optional.empty();
    }
    if (arity == 0) {
      return Optional.of(new Statement.Delay(call.span(), kind, Optional.empty()));
    }
    return expressions
        .assignable(call.arguments().getFirst(), PrimitiveType.LONG)
        .map(amount -> new Statement.Delay(call.span(), kind, Optional.of(amount)));
  }
}
