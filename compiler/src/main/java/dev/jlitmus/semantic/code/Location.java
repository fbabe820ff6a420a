package dev.jlitmus.semantic.code;

import dev.jlitmus.semantic.access.AccessMode;
import dev.jlitmus.semantic.value.PrimitiveType;
import dev.jlitmus.semantic.value.Value;
import dev.jlitmus.source.Span;

/**
 * A shared field.
 *
 * @param span of its name in its declaration
 * @param isVolatile whether bare accesses, {@code x} and {@code x = e}, are volatile
 * @param initial of the field's type
 */
public record Location(
    Span span, String name, PrimitiveType type, boolean isVolatile, Value initial) {

  /** By the name, which is unique in a test: locations are keys wherever executions are built. */
  @Override
  public int hashCode() {
    return name.hashCode();
  }

  /** The mode of the bare access {@code x} or {@code x = e}. */
  public AccessMode declaredMode() {
    return isVolatile ? AccessMode.VOLATILE : AccessMode.PLAIN;
  }
}
