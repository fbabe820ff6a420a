package dev.jlitmus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jlitmus.diagnostic.Code;
import dev.jlitmus.diagnostic.Diagnostic;
import dev.jlitmus.diagnostic.Page;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a page claims of its samples is so. */
class PageTest {
  private static final String SAVED_AS = ", saved as ";

  @ParameterizedTest
  @EnumSource
  void theExampleOfAPageGetsItsCodeAndNoOther(Code code) {
    assertThat(diagnose(Page.of(code).example()))
        .isNotEmpty()
        .allSatisfy(diagnostic -> assertThat(diagnostic.code()).isEqualTo(code));
  }

  @ParameterizedTest
  @EnumSource
  void whatToWriteInsteadGetsNoDiagnostic(Code code) {
    assertThat(diagnose(Page.of(code).instead())).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void aPageIsBriefAndNarrow(Code code) {
    Page page = Page.of(code);
    assertThat(page.title()).hasSizeLessThan(70).doesNotEndWith(".");
    assertThat(page.meaning()).hasSizeLessThan(500).endsWith(".");
    assertThat(page.why()).hasSizeLessThan(700).endsWith(".");
    assertThat((page.example().text() + page.instead().text()).lines())
        .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(76));
  }

  private static List<Diagnostic> diagnose(Page.Sample sample) {
    String[] language = sample.language().split(SAVED_AS, 2);
    Charset encoding = language.length == 2 ? Charset.forName(language[1]) : StandardCharsets.UTF_8;
    String text = Diagnosis.expand(sample.text());
    return switch (language[0]) {
      case "cat" -> Diagnosis.ofModel("example.cat", text);
      case "litmus", "herd" -> Diagnosis.ofEverything("example.litmus", text.getBytes(encoding));
      default -> throw new IllegalArgumentException(sample.language());
    };
  }
}
