package dev.jlitmus.cat.syntax;

import java.util.List;

/**
 * The text of a model.
 *
 * @param title empty where there is none
 */
public record Model(String title, List<Statement> statements) {
  public Model {
    statements = List.copyOf(statements);
  }
}
