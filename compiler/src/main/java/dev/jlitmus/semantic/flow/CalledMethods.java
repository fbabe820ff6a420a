package dev.jlitmus.semantic.flow;

import dev.jlitmus.semantic.code.Expression;
import dev.jlitmus.semantic.code.Method;
import dev.jlitmus.semantic.code.Parts;
import dev.jlitmus.semantic.code.Statement;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;

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
    Parts.expressions(statement).forEach(this::visit);
    if (statement instanceof Statement.Call call) {
      enter(call.invocation().method());
    }
    visit(Parts.statements(statement));
  }

  private void visit(Expression expression) {
    Parts.of(expression).forEach(this::visit);
    Parts.called(expression).ifPresent(this::enter);
  }

  private void enter(Method method) {
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
