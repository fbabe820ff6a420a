package dev.jlitmus.cli.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jlitmus.Pipeline;
import dev.jlitmus.input.CheckedFile;
import dev.jlitmus.input.SourceReader;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What beginners write, and what they are told: {@code typos/NAME.litmus} and {@code NAME.txt}. */
class TyposTest {

  static List<Path> files() throws IOException, URISyntaxException {
    URL folder = Objects.requireNonNull(TyposTest.class.getResource("/dev/jlitmus/cli/typos"));
    try (Stream<Path> files = Files.list(Path.of(folder.toURI()))) {
      return files.filter(file -> file.toString().endsWith(".litmus")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void aTypoIsExplainedAtItsPlace(Path file) throws IOException {
    String name = String.valueOf(file.getFileName());
    CheckedFile checked = read(name, Files.readAllBytes(file));
    assertThat(checked.diagnostics()).isNotEmpty();
    Golden.assertSame(
        "../typos/" + name.replace(".litmus", ".txt"),
        new DiagnosticRenderer(new Palette(false), false).render(checked));
  }

  private static CheckedFile read(String name, byte[] bytes) {
    return switch (new SourceReader().decode(name, bytes)) {
      case SourceReader.Decoded.Text text -> new Pipeline().read(text.file());
      case SourceReader.Decoded.Rejected rejected -> rejected.file();
    };
  }
}
