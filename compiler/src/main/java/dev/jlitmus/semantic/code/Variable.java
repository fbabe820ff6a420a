package dev.jlitmus.semantic.code;

import dev.jlitmus.semantic.value.Type;

/** What an expression can name without an access to shared memory. */
public sealed interface Variable permits Column, Local {
  String name();

  Type type();
}
