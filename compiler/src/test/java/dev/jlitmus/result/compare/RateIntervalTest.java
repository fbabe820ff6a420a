package dev.jlitmus.result.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jlitmus.result.compare.RateInterval.Repetition;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class RateIntervalTest {
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
}
