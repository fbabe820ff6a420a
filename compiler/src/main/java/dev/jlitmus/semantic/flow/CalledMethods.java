package dev.jlitmus.semantic.flow;

import dev.jlitmus.semantic.code.Expression;
import dev.jlitmus.semantic.code.Invocation;
import dev.jlitmus.semantic.code.Method;
import dev.jlitmus.semantic.code.Statement;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;

/**
 * The methods that some statements call, and how long these become when each call is replaced by
 * what it calls.
 */
final class CalledMethods {
  static final int MOST_STATEMENTS = 4_096;

  private final IdentityHashMap<Method, Integer> lengths;
  private final List<Method> direct = new ArrayList<>();
  private int length;

  private CalledMethods(IdentityHashMap<Method, Integer> lengths) {
    this.lengths = lengths;
  }

  static CalledMethods of(List<Statement> body) {
    CalledMethods called = new CalledMethods(new IdentityHashMap<>());
    called.visit(body);
    return called;
  }

  /** Those called directly, one for each call. */
  List<Method> methods() {
    return direct;
  }

  boolean isTooLong() {
    return length > MOST_STATEMENTS;
  }

  private void visit(List<Statement> statements) {
    statements.forEach(this::visit);
  }

  private void visit(Statement statement) {
    add(1);
    switch (statement) {
      case Statement.Declare declare -> visit(declare.value());
      case Statement.Assign assign -> visit(assign.value());
      case Statement.Write write -> visit(write.value());
      case Statement.Evaluate evaluate -> visit(evaluate.expression());
      case Statement.Call call -> visit(call.invocation());
      case Statement.Delay delay -> visit(delay.amount());
      case Statement.Return jump -> visit(jump.value());
      case Statement.Await await -> visit(await.condition());
      case Statement.Operate operate -> operate.call().arguments().forEach(this::visit);
      case Statement.Section section -> visit(section.body());
      case Statement.Fence ignored -> {}
      case Statement.Break ignored -> {}
      case Statement.Continue ignored -> {}
      case Statement.Block block -> visit(block.statements());
      case Statement.If branch -> {
        visit(branch.condition());
        visit(branch.then());
        visit(branch.otherwise());
      }
      case Statement.Loop loop -> {
        visit(loop.test());
        visit(loop.body());
        switch (loop) {
          case Statement.For counting -> {
            visit(counting.init());
            visit(counting.update());
          }
          case Statement.While ignored -> {}
          case Statement.DoWhile ignored -> {}
        }
      }
    }
  }

  private void visit(Optional<Expression> expression) {
    expression.ifPresent(this::visit);
  }

  private void visit(Expression expression) {
    switch (expression) {
      case Expression.Call call -> visit(call.invocation());
      case Expression.Operate operate -> operate.call().arguments().forEach(this::visit);
      case Expression.Constant ignored -> {}
      case Expression.Use ignored -> {}
      case Expression.Read ignored -> {}
      case Expression.Update update -> update.arguments().forEach(this::visit);
      case Expression.Unary unary -> visit(unary.operand());
      case Expression.Binary binary -> {
        visit(binary.left());
        visit(binary.right());
      }
      case Expression.Conditional conditional -> {
        visit(conditional.condition());
        visit(conditional.then());
        visit(conditional.otherwise());
      }
      case Expression.Cast cast -> visit(cast.operand());
    }
  }

  private void visit(Invocation invocation) {
    invocation.arguments().forEach(this::visit);
    Method method = invocation.method();
    direct.add(method);
    Integer known = lengths.get(method);
    if (known == null) {
      CalledMethods inner = new CalledMethods(lengths);
      inner.visit(method.body());
      known = inner.length;
      lengths.put(method, known);
    }
    add(known);
  }

  /** Beyond the limit the length does not matter. */
  private void add(int statements) {
    length = Math.min(length + statements, MOST_STATEMENTS + 1);
  }
}
