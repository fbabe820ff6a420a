package dev.jlitmus.semantic.flow;

import dev.jlitmus.semantic.code.Expression;
import dev.jlitmus.semantic.code.Invocation;
import dev.jlitmus.semantic.code.Statement;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What code consists of, whatever it does. */
public final class Parts {
  private Parts() {}

  /** The statements and all that stand in them, at any depth; those of called methods too. */
  public static Stream<Statement> deep(List<Statement> statements) {
    return statements.stream()
        .flatMap(statement ->
            Stream.of(
                    Stream.of(statement),
                    deep(nested(statement)),
                    expressions(statement).flatMap(Parts::deep).flatMap(Parts::called),
                    called(statement))
                .flatMap(parts -> parts));
  }

  /** The expression and all that stand in it, at any depth. */
  public static Stream<Expression> deep(Expression expression) {
    return Stream.concat(Stream.of(expression), operands(expression).flatMap(Parts::deep));
  }

  /** The expressions of a statement itself, not of those that stand in it. */
  public static Stream<Expression> expressions(Statement statement) {
    return switch (statement) {
      case Statement.Declare declare -> declare.value().stream();
      case Statement.Assign assign -> Stream.of(assign.value());
      case Statement.Write write -> Stream.of(write.value());
      case Statement.Evaluate evaluate -> Stream.of(evaluate.expression());
      case Statement.Call call -> call.invocation().arguments().stream();
      case Statement.Delay delay -> delay.amount().stream();
      case Statement.Return jump -> jump.value().stream();
      case Statement.If branch -> Stream.of(branch.condition());
      case Statement.Await wait -> Stream.of(wait.condition());
      case Statement.Loop loop -> loop.test().stream();
      case Statement.Fence ignored -> Stream.of();
      case Statement.Break ignored -> Stream.of();
      case Statement.Continue ignored -> Stream.of();
      case Statement.Block ignored -> Stream.of();
    };
  }

  /** The statements that stand in one, in source order. */
  public static List<Statement> nested(Statement statement) {
    return switch (statement) {
      case Statement.Block block -> block.statements();
      case Statement.If branch -> joined(branch.then(), branch.otherwise());
      case Statement.For loop -> joined(loop.init(), joined(loop.body(), loop.update()));
      case Statement.While loop -> loop.body();
      case Statement.DoWhile loop -> loop.body();
      case Statement.Declare ignored -> List.of();
      case Statement.Assign ignored -> List.of();
      case Statement.Write ignored -> List.of();
      case Statement.Evaluate ignored -> List.of();
      case Statement.Call ignored -> List.of();
      case Statement.Delay ignored -> List.of();
      case Statement.Fence ignored -> List.of();
      case Statement.Await ignored -> List.of();
      case Statement.Jump ignored -> List.of();
    };
  }

  private static Stream<Expression> operands(Expression expression) {
    return switch (expression) {
      case Expression.Constant ignored -> Stream.of();
      case Expression.Use ignored -> Stream.of();
      case Expression.Read ignored -> Stream.of();
      case Expression.Update update -> update.arguments().stream();
      case Expression.Call call -> call.invocation().arguments().stream();
      case Expression.Unary unary -> Stream.of(unary.operand());
      case Expression.Binary binary -> Stream.of(binary.left(), binary.right());
      case Expression.Conditional conditional ->
          Stream.of(conditional.condition(), conditional.then(), conditional.otherwise());
      case Expression.Cast cast -> Stream.of(cast.operand());
    };
  }

  private static Stream<Statement> called(Statement statement) {
    return invocation(statement).stream().flatMap(call -> deep(call.method().body()));
  }

  /** The statements of the method that an expression calls, at any depth. */
  public static Stream<Statement> called(Expression expression) {
    return invocation(expression).stream().flatMap(call -> deep(call.method().body()));
  }

  private static Optional<Invocation> invocation(Statement statement) {
    return statement instanceof Statement.Call call
        ? Optional.of(call.invocation())
        : Optional.empty();
  }

  private static Optional<Invocation> invocation(Expression expression) {
    return expression instanceof Expression.Call call
        ? Optional.of(call.invocation())
        : Optional.empty();
  }

  private static List<Statement> joined(List<Statement> first, List<Statement> second) {
    return Stream.concat(first.stream(), second.stream()).toList();
  }
}
