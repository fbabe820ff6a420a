package dev.jlitmus.semantic.memory;

import dev.jlitmus.semantic.value.ReferenceType.ClassType;
import dev.jlitmus.semantic.value.Type;
import dev.jlitmus.source.Span;

/**
 * A field that each object of a class has.
 *
 * @param span of its name in its declaration
 */
public record ClassField(
    Span span, ClassType owner, String name, Type type, FieldModifier modifier) {

  public boolean isVolatile() {
    return modifier == FieldModifier.VOLATILE;
  }

  public boolean isFinal() {
    return modifier == FieldModifier.FINAL;
  }

  /** By the name, which is unique in its class. */
  @Override
  public int hashCode() {
    return name.hashCode();
  }
}
