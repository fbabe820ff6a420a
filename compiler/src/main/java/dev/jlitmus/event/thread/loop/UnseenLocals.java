package dev.jlitmus.event.thread.loop;

import dev.jlitmus.semantic.code.Expression;
import dev.jlitmus.semantic.code.Local;
import dev.jlitmus.semantic.code.Statement;
import dev.jlitmus.semantic.code.Variable;
import dev.jlitmus.semantic.flow.Deep;
import dev.jlitmus.semantic.memory.Place;
import dev.jlitmus.semantic.value.BinaryOperator;
import dev.jlitmus.semantic.value.PrimitiveType;
import dev.jlitmus.semantic.value.Type;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The locals that nothing looks at but their own next values, such as the counter of {@code while
 * (!stop) n++}. What they hold decides nothing, so that a run need not keep it: a round that
 * changes nothing else leaves everything as it was.
 */
public final class UnseenLocals {
  private final Set<Local> assigned = new HashSet<>();
  private final Set<Local> seen = new HashSet<>();

  private UnseenLocals() {}

  /** Those of a thread's code and of the methods that it calls. */
  public static Set<Variable> of(List<Statement> body) {
    UnseenLocals locals = new UnseenLocals();
    Deep.statements(body).forEach(locals::visit);
    Set<Variable> unseen = new HashSet<>(locals.assigned);
    unseen.removeAll(locals.seen);
    return unseen;
  }

  private void visit(Statement statement) {
    Set<Local> own = new HashSet<>();
    if (statement instanceof Statement.Assign assign && assign.target() instanceof Local local) {
      assigned.add(local);
      if (isTotal(assign.value())) {
        own.add(local);
      }
    }
    Deep.expressions(statement)
        .forEach(part -> {
          if (part instanceof Expression.Use use
              && use.variable() instanceof Local local
              && !own.contains(local)) {
            seen.add(local);
          }
        });
  }

  /** Whether evaluating it does the same, and ends, whatever the locals in it hold. */
  private static boolean isTotal(Expression value) {
    return switch (value) {
      case Expression.Constant ignored -> true;
      case Expression.Use ignored -> true;
      case Expression.Read read -> read.place() instanceof Place.Shared;
      case Expression.Unary unary -> isTotal(unary.operand());
      case Expression.Binary binary ->
          isTotal(binary.operator(), binary.type())
              && isTotal(binary.left())
              && isTotal(binary.right());
      case Expression.Cast cast -> cast.type() instanceof PrimitiveType && isTotal(cast.operand());
      case Expression.Update ignored -> false;
      case Expression.Call ignored -> false;
      case Expression.Operate ignored -> false;
      case Expression.New ignored -> false;
      case Expression.NewArray ignored -> false;
      case Expression.NewSynchronizer ignored -> false;
      case Expression.Length ignored -> false;
      case Expression.Conditional ignored -> false;
    };
  }

  private static boolean isTotal(BinaryOperator operator, Type type) {
    return switch (operator) {
      case BinaryOperator.Arithmetic arithmetic ->
          type.isFloating()
              || !(arithmetic == BinaryOperator.Arithmetic.DIVIDE
                  || arithmetic == BinaryOperator.Arithmetic.REMAINDER);
      case BinaryOperator.Shift ignored -> true;
      case BinaryOperator.Bitwise ignored -> true;
      case BinaryOperator.Comparison ignored -> true;
      case BinaryOperator.Equality ignored -> true;
      case BinaryOperator.Logical ignored -> false;
    };
  }
}
