package dev.jlitmus.cli.print;

import dev.jlitmus.diagnostic.EnvironmentException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes what the user wants in a file. */
final class Output {
  private Output() {}

  static void write(Path file, String text) throws EnvironmentException {
    try {
      // Not writeString: half a surrogate pair is no reason to lose the rest.
      Files.write(file, text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new EnvironmentException(
          "cannot write %s (%s)".formatted(file, EnvironmentException.reason(e)),
          "name a file that can be written",
          e);
    }
  }
}
