package dev.jlitmus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jlitmus.diagnostic.Code;
import dev.jlitmus.diagnostic.Diagnostic;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every file under {@code diagnostics/} says in its comments which diagnostics it gets: {@code //
 * error[L101]: headline} on the line of the diagnostic, in models {@code (* error[L411]: headline
 * *)}. Both ways: what is not said must not come. {@code // right[L101]} marks the nearest text
 * that does not get the diagnostic. Files in {@code checked/} are asked of the models as well, and
 * Java is made of them.
 */
class DiagnosticsTest {
  private static final Pattern EXPECTATION =
      Pattern.compile(
          "(?://|\\(\\*) (error|warning)\\[(L\\d+)]: (.*?)(?= // (?:error|warning)\\[| \\*\\)|$)");

  private static final Pattern RIGHT = Pattern.compile("(?://|\\(\\*) right\\[(L\\d+)]");

  /**
   * A file and what it says of itself.
   *
   * @param text with lines that stand for many
   */
  record Annotated(Path path, String text) {

    static Annotated read(Path path) {
      try {
        return new Annotated(path, Files.readString(path, StandardCharsets.ISO_8859_1));
      } catch (IOException e) {
        throw new AssertionError(path.toString(), e);
      }
    }

    List<Diagnostic> diagnostics() {
      String name = path.getFileName().toString();
      byte[] bytes = Diagnosis.expand(text).getBytes(StandardCharsets.ISO_8859_1);
      if (name.endsWith(".cat")) {
        return Diagnosis.ofModel(name, new String(bytes, StandardCharsets.UTF_8));
      }
      return path.toString().contains("/checked/")
          ? Diagnosis.ofEverything(name, bytes)
          : Diagnosis.ofTests(name, bytes);
    }

    /** {@code 3: error[L101]: headline}, as the comments have it. */
    List<String> expected() {
      String[] lines = lines();
      return IntStream.range(0, lines.length)
          .boxed()
          .flatMap(i ->
              EXPECTATION
                  .matcher(lines[i])
                  .results()
                  .map(m ->
                      (i + 1)
                          + ": %s[%s]: %s".formatted(m.group(1), m.group(2), m.group(3).strip())))
          .toList();
    }

    private String[] lines() {
      return new String(text.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8)
          .split("\\R", -1);
    }

    boolean expects(Code code) {
      return codes(EXPECTATION, 2).anyMatch(code.name()::equals);
    }

    /** Whether a line is right of which it is known that the code's rule has looked at it. */
    boolean isRightOf(Code code) {
      return codes(RIGHT, 1).anyMatch(code.name()::equals)
          && (expects(code) || !text.contains("error["));
    }

    private Stream<String> codes(Pattern pattern, int group) {
      return Arrays.stream(lines())
          .flatMap(line -> pattern.matcher(line).results())
          .map((MatchResult found) -> found.group(group));
    }

    @Override
    public String toString() {
      return path.getFileName().toString();
    }
  }

  static List<Annotated> files() throws IOException, URISyntaxException {
    URL folder = Objects.requireNonNull(DiagnosticsTest.class.getResource("/diagnostics"));
    try (Stream<Path> paths = Files.walk(Path.of(folder.toURI()))) {
      return paths.filter(Files::isRegularFile).sorted().map(Annotated::read).toList();
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void aFileGetsExactlyTheDiagnosticsThatItsCommentsAskFor(Annotated file) {
    assertThat(file.diagnostics().stream().map(DiagnosticsTest::show))
        .containsExactlyInAnyOrderElementsOf(file.expected());
  }

  @ParameterizedTest
  @EnumSource
  void everyCodeIsShownAndSoIsTheNearestTextThatIsRight(Code code)
      throws IOException, URISyntaxException {
    assertThat(files()).as("a line that gets it").anyMatch(file -> file.expects(code));
    assertThat(files()).as("a line that does not").anyMatch(file -> file.isRightOf(code));
  }

  private static String show(Diagnostic d) {
    String severity = d.severity().name().toLowerCase(Locale.ROOT);
    return d.span().line() + ": " + severity + "[" + d.code() + "]: " + d.headline();
  }
}
