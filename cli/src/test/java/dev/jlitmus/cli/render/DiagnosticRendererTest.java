package dev.jlitmus.cli.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jlitmus.diagnostic.Code;
import dev.jlitmus.diagnostic.Diagnostic;
import dev.jlitmus.input.CheckedFile;
import dev.jlitmus.source.SourceFile;
import dev.jlitmus.source.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

class DiagnosticRendererTest {
  private static final SourceFile FILE =
      new SourceFile(
          "litmus/sb.litmus",
          "test SB {\n  int x;\n  int y;\n\n\n  thread {\n\tr1 = z.get(); r1 = true;\n  }\n}\n");

  @Test
  void theSourceLineStandsUnderThePlaceWithCaretsAndHelp() {
    Diagnostic diagnostic =
        Diagnostic.of(Code.L101, span("z"), "'z' is not declared", "not found in this test")
            .withHelp("declared are x and y");
    assertThat(full(diagnostic))
        .isEqualTo(
            """
            error[L101]: 'z' is not declared
             --> litmus/sb.litmus:7:7
              |
            7 |     r1 = z.get(); r1 = true;
              |          ^ not found in this test
              |
            help: declared are x and y

            """);
  }

  @Test
  void furtherPlacesAreShownInTheOrderOfTheSource() {
    Diagnostic diagnostic =
        Diagnostic.of(Code.L205, span("true"), "no common type", "boolean")
            .withLabel(span("z.get()"), "int")
            .withLabel(span("x"), "declared here");
    assertThat(full(diagnostic))
        .isEqualTo(
            """
            error[L205]: no common type
             --> litmus/sb.litmus:7:21
              |
            2 |   int x;
              |       - declared here
            ...
            7 |     r1 = z.get(); r1 = true;
              |                        ^^^^ boolean
              |          ------- int
              |

            """);
  }

  @Test
  void aSpanOverSeveralLinesIsMarkedToTheEndOfItsFirst() {
    Diagnostic diagnostic = Diagnostic.of(Code.L306, FILE.span(0, FILE.length()), "no thread", "");
    assertThat(full(diagnostic)).contains("1 | test SB {\n  | ^^^^^^^^^\n");
  }

  @Test
  void theEndOfTheFileHasAPlace() {
    Span end = FILE.span(FILE.length(), FILE.length());
    assertThat(full(Diagnostic.of(Code.L001, end, "more is expected", "here")))
        .contains("10 |\n   | ^ here\n");
  }

  @Test
  void aLongLineIsCutAroundItsCaret() {
    String text = "a".repeat(5000) + "\u001b!" + "b".repeat(5000);
    SourceFile file = new SourceFile("long.litmus", text);
    String drawn = full(Diagnostic.of(Code.L002, file.span(5000, 5001), "no token", "here"));

    List<String> lines = drawn.lines().toList();
    assertThat(lines.get(3)).hasSizeLessThan(160).contains("…aaa").contains("bbb…");
    int caret = lines.get(4).indexOf('^');
    assertThat(lines.get(3).substring(caret)).startsWith("\\u{1b}!");
  }

  @Test
  void conciselyItIsOneLine() {
    CheckedFile file =
        new CheckedFile(
            FILE,
            List.of(),
            List.of(Diagnostic.of(Code.L106, span("r1"), "looks like 'x'", "register")),
            3);
    assertThat(new DiagnosticRenderer(new Palette(false), true).render(file))
        .isEqualTo(
            """
            litmus/sb.litmus:7:2: warning[L106]: looks like 'x'
            litmus/sb.litmus: 3 further messages not shown
            """);
  }

  private static Span span(String text) {
    int start = FILE.text().indexOf(text);
    return FILE.span(start, start + text.length());
  }

  private static String full(Diagnostic diagnostic) {
    CheckedFile file = new CheckedFile(FILE, List.of(), List.of(diagnostic), 0);
    return new DiagnosticRenderer(new Palette(false), false).render(file);
  }
}
