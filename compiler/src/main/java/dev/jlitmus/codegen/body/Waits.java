package dev.jlitmus.codegen.body;

import dev.jlitmus.semantic.code.Expression;
import dev.jlitmus.semantic.code.Method;
import dev.jlitmus.semantic.code.Statement;
import dev.jlitmus.semantic.flow.Deep;

/** Whether a constructor, or what it runs, waits in a way that an interrupt ends. */
final class Waits {
  private Waits() {}

  static boolean of(Method constructor, Locking locking) {
    return Deep.statements(constructor.body())
        .anyMatch(statement ->
            isOnce(statement)
                || statement instanceof Statement.Operate operate
                    && locking.letsInterrupt(operate.call().method())
                || Deep.expressions(statement)
                    .anyMatch(value ->
                        value instanceof Expression.Operate operate
                            && locking.letsInterrupt(operate.call().method())));
  }

  private static boolean isOnce(Statement statement) {
    return statement instanceof Statement.Section section && section.isOnce();
  }
}
