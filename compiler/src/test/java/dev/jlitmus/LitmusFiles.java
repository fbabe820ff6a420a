package dev.jlitmus;

import dev.jlitmus.source.SourceFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The litmus files of this repository. */
public final class LitmusFiles {
  private static final Path RESOURCES = Path.of("src/test/resources");

  private LitmusFiles() {}

  /** The corpus: what a user sees. */
  public static List<Path> corpus() {
    return under(Path.of("../litmus"));
  }

  /** Those of a folder of the test resources. */
  public static List<Path> resources(String folder) {
    return under(RESOURCES.resolve(folder));
  }

  /** All there are, wrong ones too. */
  public static List<Path> all() {
    return Stream.concat(corpus().stream(), under(RESOURCES).stream()).toList();
  }

  public static SourceFile read(Path file) {
    try {
      return new SourceFile(file.getFileName().toString(), Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> under(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".litmus")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
