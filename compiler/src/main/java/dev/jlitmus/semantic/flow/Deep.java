package dev.jlitmus.semantic.flow;

import dev.jlitmus.semantic.code.Expression;
import dev.jlitmus.semantic.code.Method;
import dev.jlitmus.semantic.code.Parts;
import dev.jlitmus.semantic.code.Statement;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** All of what code consists of, at any depth; methods never call themselves. */
public final class Deep {
  private Deep() {}

  /** The statements and all that stand in them; those of called methods too. */
  public static Stream<Statement> statements(List<Statement> statements) {
    return statements.stream()
        .flatMap(statement ->
            Stream.of(
                    Stream.of(statement),
                    statements(Parts.statements(statement)),
                    expressions(statement).flatMap(Deep::called),
                    method(statement).stream().flatMap(method -> statements(method.body())))
                .flatMap(parts -> parts));
  }

  /** The expressions of a statement itself, and all that stand in them. */
  public static Stream<Expression> expressions(Statement statement) {
    return Parts.expressions(statement).stream().flatMap(Deep::expressions);
  }

  /** The expression and all that stand in it. */
  public static Stream<Expression> expressions(Expression expression) {
    return Stream.concat(
        Stream.of(expression), Parts.of(expression).stream().flatMap(Deep::expressions));
  }

  /** The statements of the method or constructor that an expression runs. */
  public static Stream<Statement> called(Expression expression) {
    return Parts.called(expression).stream().flatMap(method -> statements(method.body()));
  }

  private static Optional<Method> method(Statement statement) {
    return statement instanceof Statement.Call call
        ? Optional.of(call.invocation().method())
        : Optional.empty();
  }
}
