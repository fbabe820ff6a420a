package dev.jlitmus.cli.render.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class FoldedTextTest {

  @Test
  void aLongDescriptionGoesOnUnderItsColumn() {
    assertThat(fold(50, "  0, 0  allowed   looked too early to see what was written\n"))
        .isEqualTo(
            """
              0, 0  allowed   looked too early to see what was
                              written
            """);
  }

  @Test
  void whereLittleRoomIsLeftItGoesOnAtTheMargin() {
    assertThat(fold(50, "  0, 0  6,104,113  49.23%  allowed  allowed  looked too early"))
        .isEqualTo("  0, 0  6,104,113  49.23%  allowed  allowed\n      looked too early");
    assertThat(fold(40, "  Ok · Never 0 of 12.4 M · the weakened twin shows it"))
        .isEqualTo("  Ok · Never 0 of 12.4 M · the weakened\n      twin shows it");
  }

  @Test
  void coloursTakeNoRoomAndWideLettersTwice() {
    String painted = "\u001b[33m" + "x".repeat(30) + " yyyyyyyyy\u001b[0m";
    assertThat(fold(40, painted)).isEqualTo(painted);
    assertThat(fold(40, "早".repeat(19) + " 早早")).isEqualTo("早".repeat(19) + "\n      早早");
  }

  @Test
  void sourceLinesAndWhatHasNoPlaceToBreakStay() {
    String source = "15 |   forbidden r1 == 0 && r2 == 0 : \"a description\";";
    assertThat(fold(40, source)).isEqualTo(source);
    assertThat(fold(40, "x".repeat(90))).isEqualTo("x".repeat(90));
    String wide = "  " + "0, ".repeat(20) + "0  allowed  said of it";
    assertThat(fold(40, wide)).isEqualTo(wide);
  }

  @Test
  void withoutAWidthNothingChanges() {
    String line = "  a sentence that is longer than forty letters, all in all";
    for (String width : new String[] {"", "0", "12", "wide", "99999"}) {
      assertThat(FoldedText.of(line, Map.of("COLUMNS", width))).isEqualTo(line);
    }
    assertThat(FoldedText.of(line, Map.of())).isEqualTo(line);
  }

  private static String fold(int columns, String text) {
    return FoldedText.of(text, Map.of("COLUMNS", String.valueOf(columns)));
  }
}
