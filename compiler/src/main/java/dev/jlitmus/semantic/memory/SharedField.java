package dev.jlitmus.semantic.memory;

import dev.jlitmus.semantic.code.Expression;
import dev.jlitmus.semantic.value.Type;
import dev.jlitmus.semantic.value.Value;
import dev.jlitmus.source.Span;
import java.util.Optional;

/**
 * A field of the test, which all its threads share.
 *
 * @param span of its name in its declaration
 * @param initial of the field's type; null or zero where it is {@code constructed}
 * @param constructed what is evaluated before the threads start, field by field; empty where the
 *     initial value is a constant
 */
public record SharedField(
    Span span,
    String name,
    Type type,
    FieldModifier modifier,
    Value initial,
    Optional<Expression> constructed) {

  /** A field whose initial value is a constant. */
  public SharedField(Span span, String name, Type type, boolean isVolatile, Value initial) {
    this(
        span,
        name,
        type,
        isVolatile ? FieldModifier.VOLATILE : FieldModifier.NONE,
        initial,
        Optional.empty());
  }

  public boolean isVolatile() {
    return modifier == FieldModifier.VOLATILE;
  }

  /** By the declaration: code that runs for one field's initial value may name another field. */
  @Override
  public boolean equals(Object other) {
    return this == other
        || (other instanceof SharedField that
            && span.equals(that.span)
            && name.equals(that.name)
            && type.equals(that.type)
            && modifier == that.modifier);
  }

  /** By the name, which is unique in a test: fields are keys wherever executions are built. */
  @Override
  public int hashCode() {
    return name.hashCode();
  }
}
