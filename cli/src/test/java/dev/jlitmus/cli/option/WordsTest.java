package dev.jlitmus.cli.option;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.TypeConversionException;

class WordsTest {

  @Test
  void blanksPartWordsAndQuotesHoldThemTogether() {
    assertThat(words("")).isEmpty();
    assertThat(words(" -Xmx1g  -XX:+UseZGC ")).containsExactly("-Xmx1g", "-XX:+UseZGC");
    assertThat(words("-Da='b c' \"-Dd=it's\" ''")).containsExactly("-Da=b c", "-Dd=it's", "");
  }

  @Test
  void aQuoteThatIsNotClosedIsRefused() {
    assertThatThrownBy(() -> words("-Da='b c"))
        .isInstanceOf(TypeConversionException.class)
        .hasMessageContaining("quote");
  }

  private static List<String> words(String text) {
    return Words.of(text).words();
  }
}
