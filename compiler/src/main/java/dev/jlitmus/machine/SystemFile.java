package dev.jlitmus.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The files in which Linux tells of itself; on other systems they hold nothing. */
final class SystemFile {
  private SystemFile() {}

  static List<String> lines(String name) {
    try {
      return Files.readAllLines(Path.of(name));
    } catch (IOException elsewhere) {
      return List.of();
    }
  }

  /** The value of the first line that begins with this key. */
  static Optional<String> value(String name, String key) {
    return lines(name).stream()
        .filter(line -> line.startsWith(key))
        .findFirst()
        .map(line -> line.substring(line.indexOf(':') + 1).strip());
  }
}
