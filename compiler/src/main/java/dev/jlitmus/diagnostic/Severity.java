package dev.jlitmus.diagnostic;

/** An error makes the test invalid; a warning does not. */
public enum Severity {
  ERROR,
  WARNING
}
