package dev.jlitmus.cat;

import java.util.List;
import java.util.Optional;

/** The models that are shipped, loaded when first asked for. */
@SuppressWarnings("DoNotCallSuggester")
public final class Models {
  private static final List<String> NAMES =
      List.of("java", "sc", "tso", "x86", "arm64", "rc11", "jam", "jls", "go");

  private Models() {}

  /**
   * Those for verdicts, the default first; {@code x86-hotspot} is for explanations and not listed.
   */
  public static List<String> names() {
    return NAMES;
  }

  public static Optional<CatModel> find(String name) {
    throw new UnsupportedOperationException(name);
  }

  /** A model that must exist. */
  public static CatModel named(String name) {
    return find(name).orElseThrow(() -> new IllegalArgumentException("no model " + name));
  }
}
