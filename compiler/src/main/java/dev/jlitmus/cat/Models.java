package dev.jlitmus.cat;

import dev.jlitmus.diagnostic.Diagnostics;
import dev.jlitmus.source.SourceFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The models that are shipped, each loaded when first asked for. */
public final class Models {
  /** What HotSpot on x86 shows with a defect of its compiler: for explanations only. */
  public static final String HOTSPOT = "x86-hotspot";

  private static final List<String> NAMES =
      List.of("java", "sc", "tso", "x86", "arm64", "rc11", "jam", "jls", "go");
  private static final Map<String, CatModel> LOADED = new ConcurrentHashMap<>();

  private Models() {}

  /** Those for verdicts, the default first; {@link #HOTSPOT} is not among them. */
  public static List<String> names() {
    return NAMES;
  }

  public static Optional<CatModel> find(String name) {
    String base = CatModel.baseName(name);
    if (!base.equals(name)) {
      return find(base).map(CatModel::tearing);
    }
    return NAMES.contains(name) || name.equals(HOTSPOT)
        ? Optional.of(named(name))
        : Optional.empty();
  }

  /** A model that must exist. */
  public static CatModel named(String name) {
    return LOADED.computeIfAbsent(name, Models::load);
  }

  private static CatModel load(String name) {
    SourceFile file =
        resource(name + ".cat").orElseThrow(() -> new IllegalArgumentException("no model " + name));
    Diagnostics diagnostics = new Diagnostics();
    return CatModel.load(file, diagnostics)
        .orElseThrow(() -> new IllegalStateException(name + ": " + diagnostics.sorted()));
  }

  /** What every model sees without asking. */
  static SourceFile prelude() {
    return resource("prelude.cat").orElseThrow();
  }

  /**
   * A file to include: one of ours, or of herd's library, of which the prelude defines what is of
   * use here.
   */
  static Optional<SourceFile> included(String name) {
    boolean inPrelude =
        name.equals("stdlib.cat")
            || name.equals("cos.cat")
            || name.equals("cross.cat")
            || name.matches("\\w*fences\\.cat");
    return inPrelude ? Optional.of(new SourceFile(name, "")) : resource(name);
  }

  private static Optional<SourceFile> resource(String name) {
    if (!name.matches("[A-Za-z0-9_-]+\\.cat")) {
      return Optional.empty();
    }
    try (InputStream in = Models.class.getResourceAsStream(name)) {
      return in == null
          ? Optional.empty()
          : Optional.of(
              new SourceFile(name, new String(in.readAllBytes(), StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
