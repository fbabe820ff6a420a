package dev.jlitmus.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourceFileTest {

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r", "\r\n"})
  void everyKindOfLineEndEndsALine(String end) {
    SourceFile file = new SourceFile("a.litmus", "one" + end + end + "three");
    assertThat(file.lineCount()).isEqualTo(3);
    assertThat(file.lineText(1)).isEqualTo("one");
    assertThat(file.lineText(2)).isEmpty();
    assertThat(file.lineText(3)).isEqualTo("three");
    assertThat(file.line(file.length())).isEqualTo(3);
    assertThat(file.column(file.length())).isEqualTo(6);
  }

  @Test
  void columnsCountCharactersAndNotSurrogates() {
    SourceFile file = new SourceFile("a.litmus", "\uD83D\uDE00\uD83D\uDE00 x");
    assertThat(file.length()).isEqualTo(4);
    assertThat(file.column(3)).isEqualTo(4);
    assertThat(file.text(3, 4)).isEqualTo("x");
    assertThat(file.span(0, 1).text()).isEqualTo("\uD83D\uDE00");
  }

  @Test
  void theEndOfATextIsAPlaceToo() {
    SourceFile file = new SourceFile("a.litmus", "x\n");
    assertThat(file.span(2, 2)).hasToString("a.litmus:2:1");
  }

  @Test
  void aSpanIsInsideItsText() {
    SourceFile file = new SourceFile("a.litmus", "xyz");
    assertThatThrownBy(() -> file.span(2, 4)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> file.span(2, 1)).isInstanceOf(IllegalArgumentException.class);
    assertThat(file.span(2, 3).to(file.span(0, 1))).isEqualTo(file.span(0, 3));
  }
}
