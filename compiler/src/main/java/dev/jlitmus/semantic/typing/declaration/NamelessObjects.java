package dev.jlitmus.semantic.typing.declaration;

import dev.jlitmus.diagnostic.Code;
import dev.jlitmus.diagnostic.Diagnostic;
import dev.jlitmus.diagnostic.Diagnostics;
import dev.jlitmus.semantic.code.Column;
import dev.jlitmus.semantic.code.Expression;
import dev.jlitmus.semantic.code.Parts;
import dev.jlitmus.semantic.code.Statement;
import dev.jlitmus.semantic.memory.ClassDeclaration;
import dev.jlitmus.semantic.value.Type;
import dev.jlitmus.source.Span;
import java.util.List;
import java.util.Optional;
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

  private static Stream<Made> made(ClassDeclaration declared) {
    return Stream.concat(
            declared.fields().stream()
                .map(ClassDeclaration.Field::initial)
                .flatMap(Optional::stream),
            declared.constructors().stream()
                .flatMap(constructor -> expressions(constructor.body())))
        .flatMap(NamelessObjects::made);
  }

  private record Made(Span span, Type type) {}

  private static Stream<Expression> expressions(List<Statement> statements) {
    return statements.stream()
        .flatMap(statement ->
            Stream.concat(
                Parts.expressions(statement).stream(), expressions(Parts.statements(statement))));
  }

  private static Stream<Made> made(Expression expression) {
    boolean makes =
        expression instanceof Expression.New
            || expression instanceof Expression.NewArray
            || expression instanceof Expression.NewSynchronizer;
    return Stream.concat(
        makes ? Stream.of(new Made(expression.span(), expression.type())) : Stream.of(),
        Parts.of(expression).stream().flatMap(NamelessObjects::made));
  }
}
