package dev.jlitmus.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jlitmus.cat.CatModel;
import dev.jlitmus.cat.Models;
import dev.jlitmus.diagnostic.Diagnostics;
import dev.jlitmus.source.SourceFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;

/** Models of ours with some of their text replaced, to see what a rule is for. */
final class Variants {
  private Variants() {}

  /** The model with each text, which must occur in it or in what it includes, replaced. */
  static CatModel of(String model, Map<String, String> replaced) {
    String text = text(model + ".cat");
    for (Map.Entry<String, String> entry : replaced.entrySet()) {
      if (!text.contains(entry.getKey())) {
        text = text.replace("include \"happens-before.cat\"", text("happens-before.cat"));
      }
      String changed = text.replace(entry.getKey(), entry.getValue());
      assertThat(changed).as(entry.getKey()).isNotEqualTo(text);
      text = changed;
    }
    return load(model, text);
  }

  /** A model of this text. */
  static CatModel load(String name, String text) {
    Diagnostics diagnostics = new Diagnostics();
    return CatModel.load(new SourceFile(name, text), diagnostics)
        .orElseThrow(() -> new AssertionError(diagnostics.sorted()));
  }

  private static String text(String resource) {
    try (InputStream in = Models.class.getResourceAsStream(resource)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
