package dev.jlitmus.semantic.clause;

import dev.jlitmus.semantic.code.Expression;

/**
 * The question that a test of herdtools asks of its final states.
 *
 * @param proposition a boolean expression whose variables are columns; it reads no memory
 */
public record HerdCondition(Quantifier quantifier, Expression proposition) {

  /** Of which states the proposition should hold, with herdtools' words for it. */
  public enum Quantifier {
    EXISTS("exists", "Allowed"),
    NOT_EXISTS("~exists", "Forbidden"),
    FORALL("forall", "Required");

    private final String keyword;
    private final String kind;

    Quantifier(String keyword, String kind) {
      this.keyword = keyword;
      this.kind = kind;
    }

    public String keyword() {
      return keyword;
    }

    /** What the proposition's states are said to be. */
    public String kind() {
      return kind;
    }

    /** Whether the answer is yes, by how many states satisfy the proposition and how many not. */
    public boolean holds(long positive, long negative) {
      return switch (this) {
        case EXISTS -> positive > 0;
        case NOT_EXISTS -> positive == 0;
        case FORALL -> negative == 0;
      };
    }
  }
}
