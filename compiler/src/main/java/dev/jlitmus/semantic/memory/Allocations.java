package dev.jlitmus.semantic.memory;

import dev.jlitmus.semantic.LitmusTest;
import dev.jlitmus.semantic.code.Expression;
import dev.jlitmus.semantic.code.Method;
import dev.jlitmus.semantic.code.Parts;
import dev.jlitmus.semantic.code.Statement;
import dev.jlitmus.semantic.value.ReferenceType;
import dev.jlitmus.source.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Collects where the code of a test makes objects, thread by thread, in the order of the source.
 * What a constructor makes is not among it: such objects are named after the one being made.
 */
final class Allocations {
  private final int thread;
  private final IdentityHashMap<Method, Integer> calls = new IdentityHashMap<>();
  private final Map<Span, Allocation> found = new LinkedHashMap<>();
  private int loops;

  private Allocations(int thread) {
    this.thread = thread;
  }

  static List<Allocation> of(LitmusTest test) {
    List<Allocation> all = new ArrayList<>(of(ObjectNames.BEFORE_START, test.initializers()));
    for (int thread = 0; thread < test.threads().size(); thread++) {
      all.addAll(of(thread, test.threads().get(thread).body()));
    }
    all.addAll(of(test.threads().size(), test.join()));
    return all;
  }

  private static Collection<Allocation> of(int thread, List<Statement> body) {
    Allocations allocations = new Allocations(thread);
    allocations.visit(body);
    return allocations.found.values();
  }

  private void visit(List<Statement> statements) {
    for (Statement statement : statements) {
      Parts.expressions(statement).forEach(this::visit);
      if (statement instanceof Statement.Call call) {
        enter(call.invocation().method());
      }
      boolean loop = statement instanceof Statement.Loop;
      loops += loop ? 1 : 0;
      visit(Parts.statements(statement));
      loops -= loop ? 1 : 0;
    }
  }

  private void visit(Expression expression) {
    switch (expression) {
      case Expression.New created -> add(created.span(), created.type(), created.holder());
      case Expression.NewArray created -> add(created.span(), created.type(), created.holder());
      case Expression.NewSynchronizer created ->
          add(created.span(), created.type(), created.holder());
      case Expression.Call call -> enter(call.invocation().method());
      case Expression.Constant ignored -> {}
      case Expression.Use ignored -> {}
      case Expression.Read ignored -> {}
      case Expression.Update ignored -> {}
      case Expression.Length ignored -> {}
      case Expression.Operate ignored -> {}
      case Expression.Unary ignored -> {}
      case Expression.Binary ignored -> {}
      case Expression.Conditional ignored -> {}
      case Expression.Cast ignored -> {}
    }
    Parts.of(expression).forEach(this::visit);
  }

  private void add(Span span, ReferenceType type, String holder) {
    Allocation allocation = new Allocation(thread, span, type, holder, loops > 0);
    found.merge(span, allocation, (before, now) -> before.again());
  }

  /** A second call makes again what the first one made; further ones change nothing. */
  private void enter(Method method) {
    if (calls.merge(method, 1, Integer::sum) <= 2) {
      visit(method.body());
    }
  }
}
