package dev.jlitmus.cli.option.output;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Where everything is written. */
public final class OutOption {
  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "for everything that is written; default: out/ of the repository, else ./out")
  private Optional<Path> named = Optional.empty();

  public Path folder() {
    return named.orElseGet(OutOption::usual);
  }

  /** The repository's when the working folder is in it. */
  private static Path usual() {
    Path here = Path.of("").toAbsolutePath();
    String home = System.getProperty("jlitmus.home", "");
    return !home.isEmpty() && here.startsWith(home) ? Path.of(home, "out") : Path.of("out");
  }
}
