package dev.jlitmus.semantic.memory;

import dev.jlitmus.semantic.access.AccessMode;

/** What a declaration says of a field beside its type. */
public enum FieldModifier {
  NONE,
  VOLATILE,
  FINAL;

  /** The mode of the bare accesses {@code x} and {@code x = e}. */
  public AccessMode declaredMode() {
    return this == VOLATILE ? AccessMode.VOLATILE : AccessMode.PLAIN;
  }
}
