package dev.jlitmus.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jlitmus.cli.page.PageText;
import dev.jlitmus.cli.page.Pages;
import dev.jlitmus.cli.render.Palette;
import dev.jlitmus.diagnostic.Code;
import dev.jlitmus.diagnostic.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ExplainPageTest {
  private final Pages pages = new Pages(new Palette(false));

  @Test
  void aCodeIsFoundInUpperAndLowerCase() {
    assertThat(pages.page("L101")).isPresent().isEqualTo(pages.page("l101"));
  }

  @Test
  void aPathIsNoCode() {
    assertThat(Pages.isCode("./L201")).isFalse();
    assertThat(Pages.isCode("L201.litmus")).isFalse();
    assertThat(Pages.isCode("L201")).isTrue();
  }

  @Test
  void forACodeThatIsNotThereANearOneIsOffered() {
    assertThat(pages.page("L2001")).isEmpty();
    assertThat(Pages.noPage("L2001")).contains("did you mean 'L001'?");
    assertThat(Pages.noPage("L99999")).contains("lists them");
  }

  @Test
  void theListHasALineForEachCode() {
    assertThat(pages.list().lines()).hasSize(Code.values().length);
  }

  @ParameterizedTest
  @EnumSource
  void aPageFitsATerminalAndIsPlainWithoutColours(Code code) {
    String text = new PageText(new Palette(false)).render(Page.of(code));
    assertThat(text.lines()).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(80));
    assertThat(text)
        .contains("\nWhat it means\n", "\nWhy\n", "\nExample\n", "\nInstead\n")
        .doesNotContain("\u001b");
  }

  @Test
  void inColourWordsOfTheLanguageStandOutWithoutTheirQuotes() {
    String text = new PageText(new Palette(true)).render(Page.of(Code.L101));
    assertThat(text).contains("\u001b[1m").doesNotContain("`");
  }
}
