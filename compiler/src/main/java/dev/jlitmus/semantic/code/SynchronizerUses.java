package dev.jlitmus.semantic.code;

import dev.jlitmus.semantic.LitmusTest;
import dev.jlitmus.semantic.sync.Synchronizer;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The synchronizers that the threads of a test use, and the locks of their conditions. */
public final class SynchronizerUses {
  private final Set<Synchronizer> found = new LinkedHashSet<>();

  private SynchronizerUses() {}

  /** In the order of their declarations. */
  public static List<Synchronizer> of(LitmusTest test) {
    SynchronizerUses uses = new SynchronizerUses();
    test.threads().forEach(thread -> thread.body().forEach(uses::visit));
    return uses.found.stream()
        .sorted(Comparator.comparingInt(synchronizer -> synchronizer.span().start()))
        .toList();
  }

  /** Whether there are any, so that threads may wait for one another. */
  public static boolean in(LitmusTest test) {
    return !of(test).isEmpty();
  }

  private void add(Synchronizer synchronizer) {
    synchronizer.lock().ifPresent(found::add);
    found.add(synchronizer);
  }

  private void visit(Statement statement) {
    switch (statement) {
      case Statement.Section section -> add(section.synchronizer());
      case Statement.Operate operate -> add(operate.call().target());
      case Statement.Call call -> call.invocation().method().body().forEach(this::visit);
      case Statement ignored -> {}
    }
    Parts.expressions(statement).forEach(this::visit);
    Parts.statements(statement).forEach(this::visit);
  }

  private void visit(Expression expression) {
    if (expression instanceof Expression.Operate operate) {
      add(operate.call().target());
    }
    Parts.of(expression).forEach(this::visit);
    Parts.called(expression).ifPresent(method -> method.body().forEach(this::visit));
  }
}
