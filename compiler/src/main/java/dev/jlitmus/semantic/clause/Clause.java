package dev.jlitmus.semantic.clause;

import dev.jlitmus.semantic.code.Expression;
import dev.jlitmus.source.Span;

/**
 * What the author says of some outcomes.
 *
 * @param condition a boolean expression whose variables are columns; it reads no memory
 * @param description why, empty where nothing is said
 * @param models under which it is said
 */
public record Clause(
    Span span, Kind kind, Expression condition, String description, ModelSet models) {

  /** A clause that is said under all models. */
  public Clause(Span span, Kind kind, Expression condition, String description) {
    this(span, kind, condition, description, ModelSet.ALL);
  }

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
