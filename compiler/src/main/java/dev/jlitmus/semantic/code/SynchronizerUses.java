package dev.jlitmus.semantic.code;

import dev.jlitmus.semantic.LitmusTest;
import java.util.List;

/** Whether a test uses synchronizers, so that its threads may wait for one another. */
public final class SynchronizerUses {
  private SynchronizerUses() {}

  public static boolean in(LitmusTest test) {
    return test.threads().stream().anyMatch(thread -> in(thread.body())) || in(test.join());
  }

  private static boolean in(List<Statement> statements) {
    return statements.stream().anyMatch(SynchronizerUses::in);
  }

  private static boolean in(Statement statement) {
    boolean here =
        switch (statement) {
          case Statement.Section ignored -> true;
          case Statement.Operate ignored -> true;
          case Statement.Call call -> in(call.invocation().method().body());
          case Statement ignored -> false;
        };
    return here
        || Parts.expressions(statement).stream().anyMatch(SynchronizerUses::in)
        || in(Parts.statements(statement));
  }

  private static boolean in(Expression expression) {
    return expression instanceof Expression.Operate
        || Parts.of(expression).stream().anyMatch(SynchronizerUses::in)
        || Parts.called(expression).filter(method -> in(method.body())).isPresent();
  }
}
