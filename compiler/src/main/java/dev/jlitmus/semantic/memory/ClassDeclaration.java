package dev.jlitmus.semantic.memory;

import dev.jlitmus.semantic.code.Expression;
import dev.jlitmus.semantic.code.Local;
import dev.jlitmus.semantic.code.Statement;
import dev.jlitmus.semantic.value.ReferenceType.ClassType;
import dev.jlitmus.source.Span;
import java.util.List;
import java.util.Optional;

/**
 * A class of the test.
 *
 * @param span of its name
 * @param self what {@code this} is in initial values and constructors
 * @param constructors none where it has the default one alone
 */
public record ClassDeclaration(
    Span span, ClassType type, Local self, List<Field> fields, List<Constructor> constructors) {
  public ClassDeclaration {
    fields = List.copyOf(fields);
    constructors = List.copyOf(constructors);
  }

  /**
   * A field with its initial value.
   *
   * @param initial evaluated at the start of each constructor
   */
  public record Field(ClassField field, Optional<Expression> initial) {}

  /**
   * A constructor as it is written.
   *
   * @param span of its header
   */
  public record Constructor(Span span, List<Local> parameters, List<Statement> body) {
    public Constructor {
      parameters = List.copyOf(parameters);
      body = List.copyOf(body);
    }
  }

  public boolean hasFinalFields() {
    return fields.stream().anyMatch(field -> field.field().isFinal());
  }
}
