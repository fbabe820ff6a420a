package dev.jlitmus.cli.input;

import dev.jlitmus.cli.Stages;
import dev.jlitmus.cli.option.input.Inputs;
import dev.jlitmus.input.CheckedFile;
import dev.jlitmus.input.SourceReader;
import dev.jlitmus.input.SourceReader.Decoded;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads the inputs and has the front end check them; one bad file does not stop the others. */
public final class InputReader {
  private static final String STDIN = "<stdin>";

  private final Stages stages;
  private final InputStream in;
  private final SourceReader reader = new SourceReader();

  public InputReader(Stages stages, InputStream in) {
    this.stages = stages;
    this.in = in;
  }

  /**
   * What was read.
   *
   * @param problems what could not be read, a sentence each
   */
  public record ReadInputs(List<CheckedFile> files, List<String> problems) {}

  public ReadInputs read(Inputs inputs) {
    List<Decoded> decoded = new ArrayList<>();
    List<String> problems = new ArrayList<>(inputs.problems());
    if (inputs.stdin()) {
      try {
        decoded.add(decode(STDIN, in));
      } catch (IOException e) {
        problems.add("cannot read standard input (%s)".formatted(e.getMessage()));
      }
    }
    for (Path path : inputs.files()) {
      try (InputStream bytes = Files.newInputStream(path)) {
        decoded.add(decode(path.toString(), bytes));
      } catch (AccessDeniedException e) {
        problems.add("cannot read %s (permission denied)".formatted(path));
      } catch (IOException e) {
        problems.add("cannot read %s (%s)".formatted(path, e.getMessage()));
      }
    }
    return new ReadInputs(decoded.parallelStream().map(this::check).toList(), problems);
  }

  private Decoded decode(String name, InputStream bytes) throws IOException {
    return reader.decode(name, bytes.readNBytes(SourceReader.LIMIT + 1));
  }

  private CheckedFile check(Decoded decoded) {
    return switch (decoded) {
      case Decoded.Text text -> stages.read(text.file());
      case Decoded.Rejected rejected -> rejected.file();
    };
  }
}
