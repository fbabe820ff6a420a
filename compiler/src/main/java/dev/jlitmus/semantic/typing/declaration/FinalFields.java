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
 * Wants each final field written exactly once by every constructor, on whichever way through it
 * (JLS 8.3.1.2, 16). A constructor that may return early has written it by then.
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
    Times times = times(constructor.body(), field);
    if (!times.equals(Times.ONCE)) {
      boolean never = times.equals(Times.NEVER);
      diagnostics.add(
          Diagnostic.of(
                  Code.L230,
                  never ? field.span() : constructor.span(),
                  never
                      ? "the final field '" + field.name() + "' gets no value"
                      : "the final field '%s' gets its value once, and always"
                          .formatted(field.name()),
                  never ? "needs one" : "not so here")
              .withHelp("assign it in each constructor: this." + field.name() + " = …;"));
    }
  }

  /** How often a field is written at least and at most. */
  private record Times(int least, int most) {
    static final Times NEVER = new Times(0, 0);
    static final Times ONCE = new Times(1, 1);
    static final Times UNCLEAR = new Times(0, 2);

    Times then(Times next) {
      return new Times(Math.min(2, least + next.least), Math.min(2, most + next.most));
    }

    Times or(Times other) {
      return new Times(Math.min(least, other.least), Math.max(most, other.most));
    }

    /** As often as one likes. */
    Times repeated() {
      return new Times(0, Math.min(2, 2 * most));
    }
  }

  private Times times(List<Statement> statements, ClassField field) {
    Times times = Times.NEVER;
    for (Statement statement : statements) {
      times = times.then(one(statement, field));
      if (times.least() == 0 && mayReturn(statement)) {
        return Times.UNCLEAR;
      }
    }
    return times;
  }

  private static boolean mayReturn(Statement statement) {
    return statement instanceof Statement.Return
        || Parts.statements(statement).stream().anyMatch(FinalFields::mayReturn);
  }

  private Times one(Statement statement, ClassField field) {
    return switch (statement) {
      case Statement.If branch -> times(branch.then(), field).or(times(branch.otherwise(), field));
      case Statement.Block block -> times(block.statements(), field);
      case Statement.Loop loop -> times(Parts.statements(loop), field).repeated();
      case Statement.Section section ->
          section.isOnce() ? times(section.body(), field).repeated() : times(section.body(), field);
      case Statement other -> writes(other, field) ? Times.ONCE : Times.NEVER;
    };
  }

  private boolean writes(Statement statement, ClassField field) {
    return statement instanceof Statement.Write write
        && write.place() instanceof Place.Member member
        && member.field().equals(field)
        && member.target() instanceof Expression.Use use
        && use.variable().equals(entry.self());
  }
}
