package dev.jlitmus.semantic;

/** What grades the outcomes that no clause matches. */
public enum Otherwise {
  MODEL,
  FORBIDDEN,
  ALLOWED
}
