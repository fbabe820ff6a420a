package dev.jlitmus.result.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jlitmus.result.compare.RateInterval.Repetition;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.math3.distribution.BinomialDistribution;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RateIntervalTest {
  private static final int SEED = 9;
  private static final int PAIRS = 400;
  private static final int SAMPLES = 20_000;

  @Test
  void repetitionsThatAgreeGiveANarrowInterval() {
    RateInterval rate = RateInterval.of(Collections.nCopies(10, new Repetition(100, 1_000)));
    assertThat(rate.rate()).isEqualTo(0.1);
    assertThat(rate.high() - rate.low()).isLessThan(1e-9);
  }

  @Test
  void itIsRepetitionsThatVaryAndNotSamples() {
    RateInterval rate =
        RateInterval.of(List.of(new Repetition(0, 1_000_000), new Repetition(200_000, 1_000_000)));
    assertThat(rate.rate()).isEqualTo(0.1);
    assertThat(rate.low()).isZero();
    assertThat(rate.high()).isGreaterThan(0.2);
  }

  @Test
  void whatWasNotSeenHasABound() {
    RateInterval rate = RateInterval.of(Collections.nCopies(4, new Repetition(0, 250)));
    assertThat(rate.low()).isZero();
    assertThat(rate.high()).isBetween(0.0029, 0.0031);
    assertThat(RateInterval.of(List.of()).high()).isEqualTo(1);
  }

  @Test
  void ofOneRepetitionNothingIsKnown() {
    RateInterval one = RateInterval.of(List.of(new Repetition(1, 2)));
    assertThat(one.overlaps(RateInterval.of(Collections.nCopies(9, new Repetition(0, 1_000)))))
        .isTrue();
  }

  @Test
  void intervalsThatAreApartDoNotOverlap() {
    RateInterval rare = RateInterval.of(Collections.nCopies(5, new Repetition(1, 1_000)));
    RateInterval common = RateInterval.of(Collections.nCopies(5, new Repetition(500, 1_000)));
    assertThat(rare.overlaps(common)).isFalse();
    assertThat(common.overlaps(rare)).isFalse();
    assertThat(rare.overlaps(rare)).isTrue();
  }

  /** Of repetitions that share a rate and nothing else. */
  private static RateInterval drawn(int repetitions, double rate, RandomGenerator random) {
    BinomialDistribution one = new BinomialDistribution(random, SAMPLES, rate);
    return RateInterval.of(
        Stream.generate(() -> new Repetition(one.sample(), SAMPLES)).limit(repetitions).toList());
  }

  @ParameterizedTest
  @CsvSource({"2, 0.3", "2, 0.001", "3, 0.3", "8, 0.01", "24, 0.3", "24, 0.001"})
  void equalRunsAreFoundApartInFewerThanFiveOfAHundredComparisons(int repetitions, double rate) {
    RandomGenerator random = new Well19937c(SEED);
    int alarms = 0;
    for (int pair = 0; pair < PAIRS; pair++) {
      RateInterval base = drawn(repetitions, rate, random);
      RateInterval now = drawn(repetitions, rate, random);
      alarms += base.overlaps(now) ? 0 : 1;
    }
    assertThat(alarms).isLessThan(PAIRS * 5 / 100);
  }

  @Test
  void aRateThatDoubledIsFound() {
    RandomGenerator random = new Well19937c(SEED);
    for (int pair = 0; pair < PAIRS; pair++) {
      assertThat(drawn(12, 0.01, random).overlaps(drawn(12, 0.02, random))).isFalse();
    }
  }
}
