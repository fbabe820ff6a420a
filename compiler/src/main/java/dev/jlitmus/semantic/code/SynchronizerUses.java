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
    test.threads().forEach(thread -> uses.visit(thread.body()));
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

  private void visit(List<Statement> statements) {
    statements.forEach(this::visit);
  }

  private void visit(Statement statement) {
    switch (statement) {
      case Statement.Section section -> {
        add(section.synchronizer());
        visit(section.body());
      }
      case Statement.Operate operate -> visit(operate.call());
      case Statement.Call call -> visit(call.invocation());
      case Statement.Declare declare -> declare.value().ifPresent(this::visit);
      case Statement.Assign assign -> visit(assign.value());
      case Statement.Write write -> visit(write.value());
      case Statement.Evaluate evaluate -> visit(evaluate.expression());
      case Statement.If branch -> {
        visit(branch.condition());
        visit(branch.then());
        visit(branch.otherwise());
      }
      case Statement.Block block -> visit(block.statements());
      case Statement.Loop loop -> {
        loop.test().ifPresent(this::visit);
        visit(loop.body());
        visit(headOf(loop));
      }
      case Statement.Await await -> visit(await.condition());
      case Statement.Return jump -> jump.value().ifPresent(this::visit);
      case Statement.Delay delay -> delay.amount().ifPresent(this::visit);
      case Statement.Break ignored -> {}
      case Statement.Continue ignored -> {}
      case Statement.Fence ignored -> {}
    }
  }

  private static List<Statement> headOf(Statement.Loop loop) {
    return switch (loop) {
      case Statement.For counting ->
          List.of(
              new Statement.Block(counting.span(), counting.init()),
              new Statement.Block(counting.span(), counting.update()));
      case Statement.While ignored -> List.of();
      case Statement.DoWhile ignored -> List.of();
    };
  }

  private void visit(SyncCall call) {
    add(call.target());
    call.arguments().forEach(this::visit);
  }

  private void visit(Invocation invocation) {
    invocation.arguments().forEach(this::visit);
    visit(invocation.method().body());
  }

  private void visit(Expression expression) {
    switch (expression) {
      case Expression.Operate operate -> visit(operate.call());
      case Expression.Call call -> visit(call.invocation());
      case Expression.Constant ignored -> {}
      case Expression.Use ignored -> {}
      case Expression.Read ignored -> {}
      case Expression.Update update -> update.arguments().forEach(this::visit);
      case Expression.Unary unary -> visit(unary.operand());
      case Expression.Binary binary -> {
        visit(binary.left());
        visit(binary.right());
      }
      case Expression.Conditional choice -> {
        visit(choice.condition());
        visit(choice.then());
        visit(choice.otherwise());
      }
      case Expression.Cast cast -> visit(cast.operand());
    }
  }
}
