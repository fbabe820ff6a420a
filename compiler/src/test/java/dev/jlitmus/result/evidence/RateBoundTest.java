package dev.jlitmus.result.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

final class RateBoundTest {

  @Test
  void theBoundIsTheExactOneOfTheBinomialDistribution() {
    assertThat(RateBound.ofUnseen(0)).isEqualTo(1);
    assertThat(RateBound.ofUnseen(1)).isEqualTo(0.95, within(1e-12));
    assertThat(RateBound.ofUnseen(3)).isEqualTo(0.6315968501, within(1e-9));
    assertThat(RateBound.ofUnseen(10)).isEqualTo(0.2588655509, within(1e-9));
    assertThat(RateBound.ofUnseen(100)).isEqualTo(0.0295130496, within(1e-9));
  }

  @Test
  void atTheBoundAllSamplesMissWithAProbabilityOfFivePercent() {
    for (long samples = 1; samples < 1_000_000_000_000L; samples *= 7) {
      double missed = Math.exp(samples * Math.log1p(-RateBound.ofUnseen(samples)));
      assertThat(missed).as("%d samples", samples).isEqualTo(0.05, within(1e-6));
    }
  }

  @Test
  void ofManySamplesItIsTheRuleOfThree() {
    assertThat(RateBound.ofUnseen(12_400_000)).isEqualTo(2.9957 / 12_400_000, within(1e-11));
  }

  @Test
  void soManySamplesShowARateAtTheirBoundAndAboveAndNoSmallerOne() {
    assertThat(RateBound.wouldShow(1e-4, 29_955)).isFalse();
    assertThat(RateBound.wouldShow(1e-4, 29_956)).isTrue();
    assertThat(RateBound.wouldShow(0, Long.MAX_VALUE)).isFalse();
  }
}
