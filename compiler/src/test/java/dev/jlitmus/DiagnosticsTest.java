package dev.jlitmus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jlitmus.diagnostic.Diagnostic;
import dev.jlitmus.source.SourceFile;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every file under {@code diagnostics/} says in its comments which diagnostics it gets: {@code //
 * error[L101]: headline} on the line of the diagnostic. Both ways: what is not said must not come.
 */
class DiagnosticsTest {
  private static final Pattern EXPECTATION =
      Pattern.compile("// (error|warning)\\[(L\\d+)]: (.*?)(?= // (?:error|warning)\\[|$)");

  static List<Path> files() throws IOException, URISyntaxException {
    URL folder = Objects.requireNonNull(DiagnosticsTest.class.getResource("/diagnostics"));
    try (Stream<Path> paths = Files.list(Path.of(folder.toURI()))) {
      return paths.sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void aFileGetsExactlyTheDiagnosticsThatItsCommentsAskFor(Path path) throws IOException {
    SourceFile source = new SourceFile(path.getFileName().toString(), Files.readString(path));
    List<String> found =
        new FrontEnd().read(source).diagnostics().stream().map(DiagnosticsTest::show).toList();
    assertThat(found).containsExactlyInAnyOrderElementsOf(expected(source));
  }

  private static List<String> expected(SourceFile source) {
    return Stream.iterate(1, line -> line <= source.lineCount(), line -> line + 1)
        .flatMap(line ->
            EXPECTATION
                .matcher(source.lineText(line))
                .results()
                .map(m -> line + ": " + m.group(1) + "[" + m.group(2) + "]: " + m.group(3).strip()))
        .toList();
  }

  private static String show(Diagnostic d) {
    String severity = d.severity().name().toLowerCase(Locale.ROOT);
    return d.span().line() + ": " + severity + "[" + d.code() + "]: " + d.headline();
  }
}
