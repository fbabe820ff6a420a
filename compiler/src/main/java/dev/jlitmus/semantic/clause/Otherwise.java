package dev.jlitmus.semantic.clause;

/** What grades the outcomes that no clause matches. */
public enum Otherwise {
  MODEL,
  FORBIDDEN,
  ALLOWED
}
