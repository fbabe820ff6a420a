package dev.jlitmus.semantic.code;

import dev.jlitmus.semantic.memory.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What statements and expressions are made of, for passes to which most kinds are alike. */
public final class Parts {
  private Parts() {}

  /**
   * The expressions that are evaluated for this one; bodies of what it calls are not among them.
   */
  public static List<Expression> of(Expression expression) {
    return switch (expression) {
      case Expression.Constant ignored -> List.of();
      case Expression.Use ignored -> List.of();
      case Expression.Read read -> read.place().operands();
      case Expression.Update update -> joined(update.place(), update.arguments());
      case Expression.Call call -> call.invocation().arguments();
      case Expression.Operate operate -> operate.call().operands();
      case Expression.New created -> created.arguments();
      case Expression.NewArray created ->
          Stream.concat(Stream.of(created.length()), created.elements().stream()).toList();
      case Expression.NewSynchronizer created -> created.argument().stream().toList();
      case Expression.Length length -> List.of(length.array());
      case Expression.Unary unary -> List.of(unary.operand());
      case Expression.Binary binary -> List.of(binary.left(), binary.right());
      case Expression.Conditional conditional ->
          List.of(conditional.condition(), conditional.then(), conditional.otherwise());
      case Expression.Cast cast -> List.of(cast.operand());
    };
  }

  /** The expressions that a statement evaluates itself, those of its inner statements excluded. */
  public static List<Expression> expressions(Statement statement) {
    return switch (statement) {
      case Statement.Declare declare -> declare.value().stream().toList();
      case Statement.Assign assign -> List.of(assign.value());
      case Statement.Write write -> joined(write.place(), List.of(write.value()));
      case Statement.Evaluate evaluate -> List.of(evaluate.expression());
      case Statement.Call call -> call.invocation().arguments();
      case Statement.Delay delay -> delay.amount().stream().toList();
      case Statement.Return jump -> jump.value().stream().toList();
      case Statement.If branch -> List.of(branch.condition());
      case Statement.Loop loop -> loop.test().stream().toList();
      case Statement.Await await -> List.of(await.condition());
      case Statement.Operate operate -> operate.call().operands();
      case Statement.Section section -> List.of(section.guard());
      case Statement.Fence ignored -> List.of();
      case Statement.Break ignored -> List.of();
      case Statement.Continue ignored -> List.of();
      case Statement.Block ignored -> List.of();
    };
  }

  /** The statements that stand in this one. */
  public static List<Statement> statements(Statement statement) {
    return switch (statement) {
      case Statement.Block block -> block.statements();
      case Statement.Section section -> section.body();
      case Statement.If branch ->
          Stream.concat(branch.then().stream(), branch.otherwise().stream()).toList();
      case Statement.While loop -> loop.body();
      case Statement.DoWhile loop -> loop.body();
      case Statement.For loop ->
          Stream.of(loop.init(), loop.update(), loop.body()).flatMap(List::stream).toList();
      case Statement.Declare ignored -> List.of();
      case Statement.Assign ignored -> List.of();
      case Statement.Write ignored -> List.of();
      case Statement.Evaluate ignored -> List.of();
      case Statement.Call ignored -> List.of();
      case Statement.Delay ignored -> List.of();
      case Statement.Fence ignored -> List.of();
      case Statement.Await ignored -> List.of();
      case Statement.Operate ignored -> List.of();
      case Statement.Jump ignored -> List.of();
    };
  }

  /** The method or constructor that evaluating the expression itself runs. */
  public static Optional<Method> called(Expression expression) {
    return switch (expression) {
      case Expression.Call call -> Optional.of(call.invocation().method());
      case Expression.New created -> Optional.of(created.constructor());
      case Expression.Constant ignored -> Optional.empty();
      case Expression.Operate ignored -> Optional.empty();
      case Expression.Use ignored -> Optional.empty();
      case Expression.Read ignored -> Optional.empty();
      case Expression.Update ignored -> Optional.empty();
      case Expression.NewArray ignored -> Optional.empty();
      case Expression.NewSynchronizer ignored -> Optional.empty();
      case Expression.Length ignored -> Optional.empty();
      case Expression.Unary ignored -> Optional.empty();
      case Expression.Binary ignored -> Optional.empty();
      case Expression.Conditional ignored -> Optional.empty();
      case Expression.Cast ignored -> Optional.empty();
    };
  }

  private static List<Expression> joined(Place place, List<Expression> others) {
    List<Expression> all = new ArrayList<>(place.operands());
    all.addAll(others);
    return all;
  }
}
