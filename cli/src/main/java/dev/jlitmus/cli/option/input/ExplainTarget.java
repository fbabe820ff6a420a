package dev.jlitmus.cli.option.input;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What is to be explained.
 *
 * @param file a path, or {@code -}
 * @param test a name; empty where the file holds one test or all are meant
 */
public record ExplainTarget(String file, Optional<String> test) {

  /** {@code FILE#TEST} or {@code FILE}; a file whose own name holds a {@code #} comes first. */
  public static ExplainTarget parse(String text) {
    int hash = text.indexOf('#');
    if (hash < 0 || Files.exists(Path.of(text))) {
      return new ExplainTarget(text, Optional.empty());
    }
    return new ExplainTarget(text.substring(0, hash), Optional.of(text.substring(hash + 1)));
  }

  public boolean means(String name) {
    return test.map(name::equals).orElse(true);
  }
}
