package dev.jlitmus.semantic.typing.declaration;

import dev.jlitmus.diagnostic.Code;
import dev.jlitmus.diagnostic.Diagnostic;
import dev.jlitmus.diagnostic.Diagnostics;
import dev.jlitmus.semantic.code.Expression;
import dev.jlitmus.semantic.code.Method;
import dev.jlitmus.semantic.code.Parts;
import dev.jlitmus.semantic.code.Statement;
import dev.jlitmus.semantic.memory.ClassDeclaration;
import dev.jlitmus.semantic.memory.ClassField;
import dev.jlitmus.semantic.memory.Place;
import dev.jlitmus.semantic.names.ClassTable;
import java.util.List;

/**
 * Wants each final field written once by every constructor, and not within an {@code if} or a loop:
 * stricter than Java (JLS 8.3.1.2), which looks into branches.
 */
final class FinalFields {
  private final ClassTable.Entry entry;
  private final List<ClassDeclaration.Field> fields;
  private final Diagnostics diagnostics;

  FinalFields(
      ClassTable.Entry entry, List<ClassDeclaration.Field> fields, Diagnostics diagnostics) {
    this.entry = entry;
    this.fields = fields;
    this.diagnostics = diagnostics;
  }

  /**
   * Checks a constructor.
   *
   * @param body with the initial values
   */
  void check(Method body) {
    for (ClassDeclaration.Field field : fields) {
      if (field.field().isFinal()) {
        check(field.field(), body);
      }
    }
  }

  private void check(ClassField field, Method constructor) {
    long direct = constructor.body().stream().filter(one -> writes(one, field)).count();
    long all = count(constructor.body(), field);
    if (direct != 1 || all != 1) {
      diagnostics.add(
          Diagnostic.of(
                  Code.L230,
                  all == 0 ? field.span() : constructor.span(),
                  all == 0
                      ? "the final field '" + field.name() + "' gets no value"
                      : "the final field '%s' gets its value once, and always"
                          .formatted(field.name()),
                  all == 0 ? "needs one" : "not so here")
              .withHelp("assign it in each constructor: this." + field.name() + " = …;"));
    }
  }

  private long count(List<Statement> statements, ClassField field) {
    return statements.stream()
        .mapToLong(one -> (writes(one, field) ? 1 : 0) + count(Parts.statements(one), field))
        .sum();
  }

  private boolean writes(Statement statement, ClassField field) {
    return statement instanceof Statement.Write write
        && write.place() instanceof Place.Member member
        && member.field().equals(field)
        && member.target() instanceof Expression.Use use
        && use.variable().equals(entry.self());
  }
}
