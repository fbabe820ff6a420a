package dev.jlitmus.run.count;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.jlitmus.result.Outcome;
import dev.jlitmus.semantic.value.Value;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class RatesTest {
  private static final Outcome WEAK = outcome(1);
  private static final Outcome OTHER = outcome(0);

  @Test
  void theErrorIsThatOfTheMeanOverRepetitions() {
    Rates rates = new Rates();
    add(rates, 10, 90);
    add(rates, 200, 800);
    add(rates, 3, 7);
    // Rates 0.1, 0.2, 0.3: mean 0.2, standard deviation 0.1, so 0.1 / √3 / 0.2.
    assertThat(rates.relativeError(WEAK)).isEqualTo(0.1 / Math.sqrt(3) / 0.2, within(1e-12));
  }

  @Test
  void whatIsSeenInOneRepetitionOfManyIsAsUncertainAsItIsLarge() {
    Rates rates = new Rates();
    add(rates, 5, 95);
    for (int i = 0; i < 23; i++) {
      add(rates, 0, 100);
    }
    assertThat(rates.relativeError(WEAK)).isEqualTo(1, within(1e-9));
  }

  @Test
  void anEqualRateEverywhereHasNoError() {
    Rates rates = new Rates();
    add(rates, 5, 95);
    add(rates, 10, 190);
    assertThat(rates.relativeError(WEAK)).isEqualTo(0, within(1e-6));
  }

  @Test
  void oneRepetitionOrNoneTellsNothing() {
    Rates rates = new Rates();
    assertThat(rates.relativeError(WEAK)).isInfinite();
    add(rates, 5, 95);
    assertThat(rates.relativeError(WEAK)).isInfinite();
    rates.add(Map.of());
    assertThat(rates.relativeError(WEAK)).isInfinite();
    add(rates, 5, 95);
    assertThat(rates.relativeError(WEAK)).isFinite();
    assertThat(rates.relativeError(outcome(7))).isInfinite();
  }

  private static void add(Rates rates, long weak, long other) {
    rates.add(Map.of(WEAK, weak, OTHER, other));
  }

  private static Outcome outcome(int value) {
    return new Outcome(List.of(Value.of(value)));
  }
}
