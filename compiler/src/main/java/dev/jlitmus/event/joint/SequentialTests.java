package dev.jlitmus.event.joint;

import dev.jlitmus.event.thread.loop.Unrolling;
import dev.jlitmus.semantic.LitmusTest;
import dev.jlitmus.semantic.code.Expression;
import dev.jlitmus.semantic.code.Statement;
import dev.jlitmus.semantic.flow.Deep;
import dev.jlitmus.semantic.sync.SyncMethod;
import dev.jlitmus.semantic.sync.SyncType;
import java.util.List;
import java.util.stream.Stream;

/**
 * Tells from its code whether a test may be one whose threads run together step by step: its
 * threads take locks and wait on their conditions, none of them spins, and nothing is left that
 * would read what threads that wait for ever have written.
 */
final class SequentialTests {
  private SequentialTests() {}

  static boolean contain(LitmusTest test) {
    return test.join().isEmpty()
        && statements(test).anyMatch(SequentialTests::takesLock)
        && statements(test).allMatch(SequentialTests::mayBe)
        && statements(test).flatMap(Deep::expressions).allMatch(SequentialTests::mayBe);
  }

  private static Stream<Statement> statements(LitmusTest test) {
    return test.threads().stream().flatMap(thread -> Deep.statements(thread.body()));
  }

  private static boolean takesLock(Statement statement) {
    return switch (statement) {
      case Statement.Section section -> !section.isOnce();
      case Statement.Operate operate -> isOfLock(operate.call().method());
      case Statement ignored -> false;
    };
  }

  private static boolean isOfLock(SyncMethod method) {
    return switch (method.type()) {
      case MONITOR, REENTRANT_LOCK, CONDITION, READ_WRITE_LOCK -> true;
      case LATCH, SEMAPHORE, MAP, CHANNEL, ONCE -> false;
    };
  }

  private static boolean mayBe(Statement statement) {
    return switch (statement) {
      case Statement.Loop loop -> new Unrolling(0).isCounted(loop) || waits(loop);
      case Statement.Section section -> !section.isOnce();
      case Statement.Operate operate -> isFollowed(operate.call().method().type());
      case Statement.Await ignored -> false;
      case Statement.Fence ignored -> false;
      case Statement.Write ignored -> true;
      case Statement.Call ignored -> true;
      case Statement.Declare ignored -> true;
      case Statement.Assign ignored -> true;
      case Statement.Evaluate ignored -> true;
      case Statement.If ignored -> true;
      case Statement.Jump ignored -> true;
      case Statement.Delay ignored -> true;
      case Statement.Block ignored -> true;
    };
  }

  private static boolean mayBe(Expression expression) {
    return switch (expression) {
      case Expression.Operate operate -> isFollowed(operate.call().method().type());
      case Expression.Constant ignored -> true;
      case Expression.Use ignored -> true;
      case Expression.Read ignored -> true;
      case Expression.Update ignored -> true;
      case Expression.Call ignored -> true;
      case Expression.New ignored -> true;
      case Expression.NewArray ignored -> true;
      case Expression.NewSynchronizer ignored -> true;
      case Expression.Length ignored -> true;
      case Expression.Unary ignored -> true;
      case Expression.Binary ignored -> true;
      case Expression.Conditional ignored -> true;
      case Expression.Cast ignored -> true;
    };
  }

  private static boolean isFollowed(SyncType type) {
    return switch (type) {
      case MONITOR, REENTRANT_LOCK, CONDITION, READ_WRITE_LOCK, LATCH, SEMAPHORE -> true;
      case MAP, CHANNEL, ONCE -> false;
    };
  }

  /** Whether no round goes by without a wait for a signal. */
  private static boolean waits(Statement.Loop loop) {
    return waits(loop.body())
        && Deep.statements(loop.body()).noneMatch(Statement.Continue.class::isInstance);
  }

  private static boolean waits(List<Statement> body) {
    return body.stream()
        .anyMatch(statement ->
            switch (statement) {
              case Statement.Block block -> waits(block.statements());
              case Statement.Operate operate ->
                  operate.call().method() == SyncMethod.WAIT
                      || operate.call().method() == SyncMethod.AWAIT;
              case Statement ignored -> false;
            });
  }
}
