package dev.jlitmus.codegen.need;

import dev.jlitmus.semantic.code.Expression;
import dev.jlitmus.semantic.code.Method;
import dev.jlitmus.semantic.code.Statement;
import dev.jlitmus.semantic.flow.Deep;

/** Whether a constructor, or what it runs, waits in a way that an interrupt ends. */
public final class Waits {
  private Waits() {}

  public static boolean of(Method constructor, Locking locking) {
    return Deep.statements(constructor.body())
        .anyMatch(statement ->
            waits(statement, locking)
                || Deep.expressions(statement).anyMatch(value -> waits(value, locking)));
  }

  private static boolean waits(Statement statement, Locking locking) {
    return switch (statement) {
      case Statement.Operate operate -> locking.letsInterrupt(operate.call().method());
      case Statement.Section section -> section.isOnce();
      case Statement.Write ignored -> false;
      case Statement.Call ignored -> false;
      case Statement.Declare ignored -> false;
      case Statement.Assign ignored -> false;
      case Statement.Evaluate ignored -> false;
      case Statement.Fence ignored -> false;
      case Statement.If ignored -> false;
      case Statement.Loop ignored -> false;
      case Statement.Await ignored -> false;
      case Statement.Jump ignored -> false;
      case Statement.Delay ignored -> false;
      case Statement.Block ignored -> false;
    };
  }

  private static boolean waits(Expression value, Locking locking) {
    return value instanceof Expression.Operate operate
        && locking.letsInterrupt(operate.call().method());
  }
}
