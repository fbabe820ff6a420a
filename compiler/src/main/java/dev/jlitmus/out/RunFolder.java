package dev.jlitmus.out;

import dev.jlitmus.diagnostic.EnvironmentException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Makes a folder of its own for each run, named by its start, so that two runs never share one. */
public final class RunFolder {
  private static final DateTimeFormatter NAME =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-").withZone(ZoneId.systemDefault());

  private RunFolder() {}

  public static Path create(Path runs, Instant start) throws EnvironmentException {
    try {
      Files.createDirectories(runs);
      return Files.createTempDirectory(runs, NAME.format(start));
    } catch (IOException failure) {
      throw new EnvironmentException(
          "no folder can be made in " + runs + ": " + failure.getMessage(),
          "name another place with --out",
          failure);
    }
  }
}
