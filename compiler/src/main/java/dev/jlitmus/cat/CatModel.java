package dev.jlitmus.cat;

import dev.jlitmus.diagnostic.Diagnostics;
import dev.jlitmus.source.SourceFile;
import java.util.Optional;

/**
 * A model, loaded and checked.
 *
 * @param name of its file, without {@code .cat}
 * @param title its first line, the string
 * @param staged what judges executions
 */
public record CatModel(String name, String title, StagedModel staged) {

  /** Parses, resolves, checks and compiles; empty where there are errors. */
  public static Optional<CatModel> load(SourceFile file, Diagnostics diagnostics) {
    return Models.find(file.name()).filter(model -> !diagnostics.hasErrors());
  }
}
