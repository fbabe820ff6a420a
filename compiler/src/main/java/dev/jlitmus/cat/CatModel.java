package dev.jlitmus.cat;

import dev.jlitmus.cat.term.Elaboration;
import dev.jlitmus.cat.term.Theory;
import dev.jlitmus.diagnostic.Diagnostics;
import dev.jlitmus.source.SourceFile;
import java.util.Optional;
import java.util.function.Function;

/**
 * A model, loaded and checked.
 *
 * @param name of its file, without {@code .cat}
 * @param title the string that its text starts with
 * @param staged what judges executions
 * @param torn whether plain accesses of long and double are accesses of their halves
 */
public record CatModel(String name, String title, StagedModel staged, boolean torn) {
  /** What stands behind the name of a model for which long and double are torn. */
  public static final String TORN = "+tearing";

  /** The name without what is said of tearing. */
  public static String baseName(String name) {
    return name.endsWith(TORN) ? name.substring(0, name.length() - TORN.length()) : name;
  }

  /** The same model, for which plain accesses of long and double are two (JLS 17.7). */
  public CatModel tearing() {
    return torn ? this : new CatModel(name + TORN, title, staged, true);
  }

  /** Loads a model that includes nothing but shipped files. */
  public static Optional<CatModel> load(SourceFile file, Diagnostics diagnostics) {
    return load(file, name -> Optional.empty(), diagnostics);
  }

  /**
   * Parses, resolves, checks and compiles; empty where there are errors.
   *
   * @param neighbours finds a file to include that is not shipped, by the name in the text
   */
  public static Optional<CatModel> load(
      SourceFile file, Function<String, Optional<SourceFile>> neighbours, Diagnostics diagnostics) {
    Elaboration elaboration =
        new Elaboration(
            name -> neighbours.apply(name).or(() -> Models.included(name)), diagnostics);
    Theory theory = elaboration.elaborate(Models.prelude(), file);
    return diagnostics.hasErrors()
        ? Optional.empty()
        : Optional.of(new CatModel(nameOf(file), theory.title(), new StagedModel(theory), false));
  }

  private static String nameOf(SourceFile file) {
    String path = file.name().replace('\\', '/');
    String base = path.substring(path.lastIndexOf('/') + 1);
    return base.endsWith(".cat") ? base.substring(0, base.length() - ".cat".length()) : base;
  }
}
