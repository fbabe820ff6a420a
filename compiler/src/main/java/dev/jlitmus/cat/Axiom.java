package dev.jlitmus.cat;

import dev.jlitmus.cat.base.Stage;
import dev.jlitmus.source.Span;

/**
 * A requirement on executions.
 *
 * @param name after {@code as}, else the text of the requirement
 * @param negated {@code ~acyclic}, {@code ~irreflexive}, {@code ~empty}
 * @param stage the earliest stage at which it can be judged for good
 * @param monotoneInRf whether adding pairs to rf, all else equal, never repairs it
 * @param monotoneInCo whether adding pairs to co, all else equal, never repairs it
 * @param dependsOnChoice whether a choice point is among its inputs
 */
public record Axiom(
    Span span,
    String name,
    Kind kind,
    boolean negated,
    Stage stage,
    boolean monotoneInRf,
    boolean monotoneInCo,
    boolean dependsOnChoice) {

  public enum Kind {
    ACYCLIC("acyclic"),
    IRREFLEXIVE("irreflexive"),
    EMPTY("empty");

    private final String keyword;

    Kind(String keyword) {
      this.keyword = keyword;
    }

    public String keyword() {
      return keyword;
    }
  }
}
