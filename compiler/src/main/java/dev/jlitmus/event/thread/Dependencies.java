package dev.jlitmus.event.thread;

import dev.jlitmus.semantic.code.Expression;
import dev.jlitmus.semantic.code.Variable;
import java.util.BitSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which reads of a run each value comes from, syntactically: {@code x * 0} depends on {@code x}. Of
 * a conditional expression both branches count, of {@code &&} and {@code ||} what was evaluated.
 */
public final class Dependencies {
  private final Map<Variable, BitSet> variables = new HashMap<>();
  private IdentityHashMap<Expression, BitSet> sources = new IdentityHashMap<>();
  private BitSet control = new BitSet();

  /** Forgets the reads of the expression before. */
  public void startExpression() {
    sources.clear();
  }

  /** A method's body begins, whose expressions are others than the one that calls it. */
  public IdentityHashMap<Expression, BitSet> enterCall() {
    IdentityHashMap<Expression, BitSet> outer = sources;
    sources = new IdentityHashMap<>();
    return outer;
  }

  /** The body has ended; the evaluation of the expression that calls it goes on. */
  public void leaveCall(IdentityHashMap<Expression, BitSet> outer) {
    sources = outer;
  }

  /** Says what the value of a call depends on. */
  public void called(Expression.Call call, BitSet returned) {
    sources.put(call, returned);
  }

  /** Says that evaluating {@code source} performed the read at this position, or this one too. */
  public void read(Expression source, int position) {
    sources.computeIfAbsent(source, none -> new BitSet()).set(position);
  }

  public void assign(Variable target, BitSet value) {
    variables.put(target, value);
  }

  public void assign(Variable target, Expression value) {
    variables.put(target, of(List.of(value)));
  }

  /** Makes all that follows depend on the condition. */
  public void branchOn(Expression condition) {
    BitSet extended = of(List.of(condition));
    extended.or(control);
    control = extended;
  }

  /** What decided the branches so far; shared, not to be changed. */
  public BitSet control() {
    return control;
  }

  /** The reads that the expressions, evaluated last, depend on; the caller's own. */
  public BitSet of(List<Expression> expressions) {
    BitSet result = new BitSet();
    expressions.forEach(expression -> collect(expression, result));
    return result;
  }

  private void collect(Expression expression, BitSet into) {
    switch (expression) {
      case Expression.Constant constant -> {}
      case Expression.Use use -> {
        BitSet sources = variables.get(use.variable());
        if (sources != null) {
          into.or(sources);
        }
      }
      case Expression.Read read -> collectSources(read, into);
      case Expression.Update update -> {
        collectSources(update, into);
        if (update.operation().isConditional()) {
          collect(update.arguments().getFirst(), into);
        }
      }
      case Expression.Call call -> collectSources(call, into);
      case Expression.Operate ignored -> {}
      case Expression.New ignored -> {}
      case Expression.NewArray ignored -> {}
      case Expression.NewSynchronizer ignored -> {}
      case Expression.Length length -> collect(length.array(), into);
      case Expression.Unary unary -> collect(unary.operand(), into);
      case Expression.Binary binary -> {
        collect(binary.left(), into);
        collect(binary.right(), into);
      }
      case Expression.Conditional conditional -> {
        collect(conditional.condition(), into);
        collect(conditional.then(), into);
        collect(conditional.otherwise(), into);
      }
      case Expression.Cast cast -> collect(cast.operand(), into);
    }
  }

  private void collectSources(Expression evaluated, BitSet into) {
    BitSet known = sources.get(evaluated);
    if (known != null) {
      into.or(known);
    }
  }
}
