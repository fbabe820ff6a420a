package dev.jlitmus.semantic;

import dev.jlitmus.source.Span;

/**
 * What the author says of some outcomes.
 *
 * @param condition a boolean expression whose variables are columns; it reads no memory
 * @param description why, empty where nothing is said
 */
public record Clause(Span span, Kind kind, Expression condition, String description) {

  public enum Kind {
    /** Must not be seen. */
    FORBIDDEN("forbidden"),
    /** May be seen. */
    ALLOWED("allowed"),
    /** May be seen, and is worth pointing out. */
    INTERESTING("interesting"),
    /** Must be seen, or the run fails. */
    REQUIRED("required");

    private final String keyword;

    Kind(String keyword) {
      this.keyword = keyword;
    }

    public String keyword() {
      return keyword;
    }
  }
}
