package dev.jlitmus.result;

/** What a test's clauses say of an outcome. */
public enum Expectation {
  ALLOWED,
  INTERESTING,
  FORBIDDEN,
  /** Must be seen in a run. */
  REQUIRED,
  /** No clause matches, and the test leaves the rest to its model. */
  MODEL
}
