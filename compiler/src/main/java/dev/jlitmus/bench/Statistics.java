package dev.jlitmus.bench;

import dev.jlitmus.result.bench.Estimate;
import dev.jlitmus.result.bench.Ratio;
import java.util.List;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.stat.descriptive.DescriptiveStatistics;

/**
 * Means, ratios and their 99.9 % confidence intervals. Iterations are taken for independent, as JMH
 * takes them.
 */
final class Statistics {
  private static final double CONFIDENCE = 0.999;

  private Statistics() {}

  /**
   * The mean of samples; their standard error times Student's t.
   *
   * @param samples at least one
   */
  static Estimate estimate(List<Double> samples) {
    DescriptiveStatistics all = described(samples);
    double error =
        samples.size() < 2 ? Double.NaN : quantile(samples.size() - 1) * standardError(all);
    return new Estimate(all.getMean(), error, samples.size());
  }

  /**
   * The ratio of two means. The logarithm of a mean m has about the standard error s/m (delta
   * method), that of a ratio the root of both squares; the degrees of freedom are Welch's.
   */
  static Ratio ratio(List<Double> samples, List<Double> baseline) {
    DescriptiveStatistics one = described(samples);
    DescriptiveStatistics other = described(baseline);
    double value = one.getMean() / other.getMean();
    if (samples.size() < 2 || baseline.size() < 2) {
      return new Ratio(value, Double.NaN, Double.NaN);
    }
    double varianceOfOne = square(standardError(one) / one.getMean());
    double varianceOfOther = square(standardError(other) / other.getMean());
    double variance = varianceOfOne + varianceOfOther;
    if (variance == 0) {
      return new Ratio(value, value, value);
    }
    double freedom =
        square(variance)
            / (square(varianceOfOne) / (samples.size() - 1)
                + square(varianceOfOther) / (baseline.size() - 1));
    double width = Math.exp(quantile(freedom) * Math.sqrt(variance));
    return new Ratio(value, value / width, value * width);
  }

  private static DescriptiveStatistics described(List<Double> samples) {
    return new DescriptiveStatistics(samples.stream().mapToDouble(Double::doubleValue).toArray());
  }

  private static double standardError(DescriptiveStatistics all) {
    return all.getStandardDeviation() / Math.sqrt((double) all.getN());
  }

  private static double quantile(double freedom) {
    return new TDistribution(freedom).inverseCumulativeProbability(1 - (1 - CONFIDENCE) / 2);
  }

  private static double square(double x) {
    return x * x;
  }
}
