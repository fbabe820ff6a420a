package dev.jlitmus.semantic.typing.declaration;

import dev.jlitmus.diagnostic.Code;
import dev.jlitmus.diagnostic.Diagnostic;
import dev.jlitmus.diagnostic.Diagnostics;
import dev.jlitmus.semantic.code.Column;
import dev.jlitmus.semantic.code.Expression;
import dev.jlitmus.semantic.flow.Deep;
import dev.jlitmus.semantic.memory.ClassDeclaration;
import dev.jlitmus.semantic.value.Type;
import dev.jlitmus.source.Span;
import java.util.List;
import java.util.stream.Stream;

/**
 * Refuses columns that could show what a constructor makes: such an object is first held by a field
 * of another one, which may have another value by the time that the outcome is told.
 */
public final class NamelessObjects {
  private final Diagnostics diagnostics;

  public NamelessObjects(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  public void check(Span test, List<Column> columns, List<ClassDeclaration> classes) {
    for (Column column : columns) {
      classes.stream()
          .flatMap(NamelessObjects::made)
          .filter(made -> made.type().widensTo(column.type()))
          .findFirst()
          .ifPresent(made ->
              diagnostics.add(
                  Diagnostic.of(
                          Code.L233,
                          test,
                          "what a constructor makes has no name that an outcome could show",
                          "'%s' may hold such a %s"
                              .formatted(column.heading(), column.type().text()))
                      .withLabel(made.span(), "made here")
                      .withHelp("make it where the object is made, or ask about its fields")));
    }
  }

  /** What the methods make that a constructor calls is among it. */
  private static Stream<Made> made(ClassDeclaration declared) {
    Stream<Expression> initial =
        declared.fields().stream()
            .flatMap(field -> field.initial().stream())
            .flatMap(Deep::expressions);
    Stream<Expression> written =
        declared.constructors().stream()
            .flatMap(constructor -> Deep.statements(constructor.body()))
            .flatMap(Deep::expressions);
    return Stream.concat(initial, written)
        .flatMap(expression ->
            Stream.concat(
                Stream.of(expression), Deep.called(expression).flatMap(Deep::expressions)))
        .filter(NamelessObjects::makes)
        .map(expression -> new Made(expression.span(), expression.type()));
  }

  private record Made(Span span, Type type) {}

  private static boolean makes(Expression expression) {
    return expression instanceof Expression.New
        || expression instanceof Expression.NewArray
        || expression instanceof Expression.NewSynchronizer;
  }
}
