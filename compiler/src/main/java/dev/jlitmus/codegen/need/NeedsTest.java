package dev.jlitmus.codegen.need;

import dev.jlitmus.semantic.code.Expression;
import dev.jlitmus.semantic.code.Method;
import dev.jlitmus.semantic.code.Statement;
import dev.jlitmus.semantic.flow.Deep;
import dev.jlitmus.semantic.memory.Place;
import java.util.List;

/** Whether the code of a class needs the test: its fields, its synchronizers, its methods. */
public final class NeedsTest {
  private NeedsTest() {}

  /** Whether a constructor needs it, or what it calls. */
  public static boolean of(Method constructor) {
    return of(constructor.body());
  }

  /** Whether a field's initial value needs it. */
  public static boolean of(Expression value) {
    return isIn(value) || of(Deep.called(value).toList());
  }

  private static boolean of(List<Statement> statements) {
    return Deep.statements(statements)
        .anyMatch(one -> isIn(one) || Deep.expressions(one).anyMatch(NeedsTest::isHere));
  }

  private static boolean isIn(Expression value) {
    return Deep.expressions(value).anyMatch(one -> isHere(one) || of(Deep.called(one).toList()));
  }

  private static boolean isIn(Statement statement) {
    return switch (statement) {
      case Statement.Write write -> isOfTest(write.place());
      case Statement.Call call -> call.invocation().method().owner().isEmpty();
      case Statement.Operate ignored -> false;
      case Statement.Section ignored -> false;
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

  private static boolean isHere(Expression expression) {
    return switch (expression) {
      case Expression.Read read -> isOfTest(read.place());
      case Expression.Update update -> isOfTest(update.place());
      case Expression.Call call -> call.invocation().method().owner().isEmpty();
      case Expression.Operate ignored -> false;
      case Expression.Constant ignored -> false;
      case Expression.Use ignored -> false;
      case Expression.New ignored -> false;
      case Expression.NewArray ignored -> false;
      case Expression.NewSynchronizer ignored -> false;
      case Expression.Length ignored -> false;
      case Expression.Unary ignored -> false;
      case Expression.Binary ignored -> false;
      case Expression.Conditional ignored -> false;
      case Expression.Cast ignored -> false;
    };
  }

  private static boolean isOfTest(Place place) {
    return switch (place) {
      case Place.Shared ignored -> true;
      case Place.Member ignored -> false;
      case Place.Element ignored -> false;
    };
  }
}
