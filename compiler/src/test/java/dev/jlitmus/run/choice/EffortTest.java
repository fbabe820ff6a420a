package dev.jlitmus.run.choice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jlitmus.run.choice.Effort.Level;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class EffortTest {

  @Test
  void withoutABudgetTheLevelSaysHowManyRoundsThereAre() {
    assertThat(rounds(Level.QUICK, false)).isEqualTo(1);
    assertThat(rounds(Level.USUAL, false)).isEqualTo(1);
    assertThat(rounds(Level.THOROUGH, false)).isEqualTo(4);
  }

  @Test
  void aBudgetIsSpentUnlessTheRunIsToBeQuick() {
    assertThat(rounds(Level.QUICK, true)).isEqualTo(1);
    assertThat(rounds(Level.USUAL, true)).isEqualTo(Integer.MAX_VALUE);
    assertThat(rounds(Level.THOROUGH, true)).isEqualTo(Integer.MAX_VALUE);
  }

  @Test
  void aThoroughRunTakesFifteenTimesAsManyRepetitionsAsAUsualOne() {
    Effort thorough = new Effort(Level.THOROUGH, false);
    assertThat(IntStream.range(0, 4).map(thorough::repetitions).sum())
        .isEqualTo(15 * Effort.USUAL.repetitions(0));
  }

  private static int rounds(Level level, boolean budgeted) {
    return new Effort(level, false).rounds(budgeted);
  }
}
