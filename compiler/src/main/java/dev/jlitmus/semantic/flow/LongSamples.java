package dev.jlitmus.semantic.flow;

import dev.jlitmus.semantic.LitmusTest;
import dev.jlitmus.semantic.access.AccessMode;
import dev.jlitmus.semantic.code.Column;
import dev.jlitmus.semantic.code.Expression;
import dev.jlitmus.semantic.code.Invocation;
import dev.jlitmus.semantic.code.Statement;
import dev.jlitmus.semantic.code.ThreadBody;
import java.util.List;
import java.util.Optional;

/**
 * Tells whether a sample of a test may take long on a JVM, or for ever: where clauses ask whether
 * threads end, where a thread sleeps, and where a loop looks at memory by plain reads alone, which
 * a compiler may take out of it.
 */
public final class LongSamples {
  private boolean sleeps;
  private boolean spins;
  private boolean readsPlainly;
  private boolean accessesOtherwise;

  private LongSamples() {}

  public static boolean of(LitmusTest test) {
    LongSamples found = new LongSamples();
    test.threads().stream().map(ThreadBody::body).forEach(found::visit);
    found.visit(test.join());
    return found.sleeps || found.spins || test.columns().stream().anyMatch(LongSamples::asks);
  }

  private static boolean asks(Column column) {
    return switch (column) {
      case Column.Terminated ignored -> true;
      case Column.Deadlock ignored -> true;
      case Column.Threw ignored -> false;
      case Column.Register ignored -> false;
      case Column.FinalValue ignored -> false;
      case Column.FinalMember ignored -> false;
    };
  }

  private void visit(List<Statement> statements) {
    statements.forEach(this::visit);
  }

  private void visit(Statement statement) {
    switch (statement) {
      case Statement.Loop loop -> loop(loop);
      case Statement.Await await -> round(List.of(), Optional.of(await.condition()));
      case Statement.Write write -> {
        accessesOtherwise = true;
        write.place().operands().forEach(this::visit);
        visit(write.value());
      }
      case Statement.Fence ignored -> accessesOtherwise = true;
      case Statement.Delay delay -> {
        sleeps |= delay.kind() == Statement.Delay.Kind.SLEEP;
        delay.amount().ifPresent(this::visit);
      }
      case Statement.Operate operate -> {
        accessesOtherwise = true;
        operate.call().operands().forEach(this::visit);
      }
      case Statement.Section section -> {
        accessesOtherwise = true;
        visit(section.guard());
        visit(section.body());
      }
      case Statement.Declare declare -> declare.value().ifPresent(this::visit);
      case Statement.Assign assign -> visit(assign.value());
      case Statement.Evaluate evaluate -> visit(evaluate.expression());
      case Statement.Call call -> visit(call.invocation());
      case Statement.Return jump -> jump.value().ifPresent(this::visit);
      case Statement.Block block -> visit(block.statements());
      case Statement.If branch -> {
        visit(branch.condition());
        visit(branch.then());
        visit(branch.otherwise());
      }
      case Statement.Break ignored -> {}
      case Statement.Continue ignored -> {}
    }
  }

  private void loop(Statement.Loop loop) {
    switch (loop) {
      case Statement.For counting -> {
        visit(counting.init());
        visit(counting.update());
      }
      case Statement.While ignored -> {}
      case Statement.DoWhile ignored -> {}
    }
    round(loop.body(), loop.test());
  }

  /** What a round does counts for the loops around it as well. */
  private void round(List<Statement> body, Optional<Expression> test) {
    boolean plainBefore = readsPlainly;
    boolean otherBefore = accessesOtherwise;
    readsPlainly = false;
    accessesOtherwise = false;
    test.ifPresent(this::visit);
    visit(body);
    spins |= readsPlainly && !accessesOtherwise;
    readsPlainly |= plainBefore;
    accessesOtherwise |= otherBefore;
  }

  private void visit(Expression expression) {
    switch (expression) {
      case Expression.Read read -> {
        read.place().operands().forEach(this::visit);
        readsPlainly |= read.mode() == AccessMode.PLAIN;
        accessesOtherwise |= read.mode() != AccessMode.PLAIN;
      }
      case Expression.Update update -> {
        accessesOtherwise = true;
        update.place().operands().forEach(this::visit);
        update.arguments().forEach(this::visit);
      }
      case Expression.Call call -> visit(call.invocation());
      case Expression.Operate operate -> {
        accessesOtherwise = true;
        operate.call().arguments().forEach(this::visit);
      }
      case Expression.Constant ignored -> {}
      case Expression.Use ignored -> {}
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
      case Expression.Length length -> visit(length.array());
      case Expression.New made -> {
        accessesOtherwise = true;
        made.arguments().forEach(this::visit);
        visit(made.constructor().body());
      }
      case Expression.NewSynchronizer made -> made.argument().ifPresent(this::visit);
      case Expression.NewArray made -> {
        accessesOtherwise = true;
        visit(made.length());
        made.elements().forEach(this::visit);
      }
    }
  }

  private void visit(Invocation invocation) {
    invocation.arguments().forEach(this::visit);
    visit(invocation.method().body());
  }
}
