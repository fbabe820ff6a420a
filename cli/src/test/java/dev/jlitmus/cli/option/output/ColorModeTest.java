package dev.jlitmus.cli.option.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ColorModeTest {

  @Test
  void autoColoursForAPersonOnly() {
    assertThat(ColorMode.AUTO.decide(true, Map.of())).isTrue();
    assertThat(ColorMode.AUTO.decide(false, Map.of())).isFalse();
    assertThat(ColorMode.AUTO.decide(true, Map.of("TERM", "dumb"))).isFalse();
  }

  @Test
  void variablesOverruleTheTerminal() {
    assertThat(ColorMode.AUTO.decide(true, Map.of("NO_COLOR", "1"))).isFalse();
    assertThat(ColorMode.AUTO.decide(false, Map.of("CLICOLOR_FORCE", "1"))).isTrue();
    assertThat(ColorMode.AUTO.decide(false, Map.of("CLICOLOR_FORCE", "0"))).isFalse();
    assertThat(ColorMode.AUTO.decide(true, Map.of("NO_COLOR", "1", "CLICOLOR_FORCE", "1")))
        .isFalse();
  }

  @Test
  void theOptionOverrulesTheVariables() {
    assertThat(ColorMode.ALWAYS.decide(false, Map.of("NO_COLOR", "1"))).isTrue();
    assertThat(ColorMode.NEVER.decide(true, Map.of("CLICOLOR_FORCE", "1"))).isFalse();
  }
}
