package dev.jlitmus.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.jlitmus.result.bench.Estimate;
import dev.jlitmus.result.bench.Ratio;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.util.ListStatistics;

class StatisticsTest {
  private static final long SEED = 8;

  @Test
  void anErrorIsTheOneThatJmhGives() {
    Random random = new Random(SEED);
    // Of two samples JMH says nothing.
    for (int size = 3; size < 30; size++) {
      List<Double> samples = samples(random, size, 12, 3);
      double[] values = samples.stream().mapToDouble(Double::doubleValue).toArray();
      ListStatistics jmh = new ListStatistics(values);
      Estimate estimate = Statistics.estimate(samples);
      assertThat(estimate.mean()).isCloseTo(jmh.getMean(), within(1e-9));
      assertThat(estimate.error()).isCloseTo(jmh.getMeanErrorAt(0.999), within(1e-9));
    }
  }

  @Test
  void ofOneSampleThereIsNoError() {
    assertThat(Statistics.estimate(List.of(3.0)).error()).isNaN();
    assertThat(Statistics.ratio(List.of(3.0), List.of(1.0, 2.0)).low()).isNaN();
    assertThat(Statistics.ratio(List.of(3.0), List.of(1.0, 2.0)).differs()).isFalse();
  }

  /** Of so many intervals of 99.9 % two or three may miss; many more, and the formula is wrong. */
  @Test
  void anIntervalOfARatioHoldsTheTrueRatio() {
    Random random = new Random(SEED);
    int missed = 0;
    int trials = 3_000;
    for (int trial = 0; trial < trials; trial++) {
      Ratio ratio = Statistics.ratio(samples(random, 15, 30, 2), samples(random, 10, 12, 1));
      if (ratio.low() > 2.5 || ratio.high() < 2.5) {
        missed++;
      }
    }
    assertThat(missed).isLessThan(12);
  }

  @Test
  void equalMeansSeldomDifferAndClearOnesDo() {
    Random random = new Random(SEED);
    int claimed = 0;
    for (int trial = 0; trial < 1_000; trial++) {
      if (Statistics.ratio(samples(random, 15, 20, 4), samples(random, 15, 20, 4)).differs()) {
        claimed++;
      }
    }
    assertThat(claimed).isLessThan(6);
    assertThat(Statistics.ratio(samples(random, 15, 40, 2), samples(random, 15, 20, 2)).differs())
        .isTrue();
  }

  private static List<Double> samples(Random random, int size, double mean, double deviation) {
    return DoubleStream.generate(() -> mean + deviation * random.nextGaussian())
        .limit(size)
        .boxed()
        .toList();
  }
}
