package dev.jlitmus.result.compare;

import dev.jlitmus.result.evidence.RateBound;
import java.util.List;
import org.apache.commons.math3.distribution.TDistribution;

/**
 * Where the rate of an outcome lies, at about 95 %. Samples of one repetition are not independent
 * of one another, as they share what the compiler and the scheduler did: it is repetitions that
 * vary, and the interval is that of Student's t with the standard error of the ratio of their sums
 * (Cochran, Sampling Techniques, 6.3), wide where they are few. With fewer than two of them nothing
 * is known.
 *
 * @param seen samples that showed it
 * @param samples of all outcomes
 * @param low from 0 to {@code high}
 * @param high up to 1
 */
public record RateInterval(long seen, long samples, double low, double high) {
  private static final double UPPER = 0.975;

  /**
   * A repetition.
   *
   * @param seen how many of its samples showed the outcome
   */
  public record Repetition(long seen, long samples) {}

  /** The interval of an outcome of some repetitions. */
  public static RateInterval of(List<Repetition> repetitions) {
    long seen = repetitions.stream().mapToLong(Repetition::seen).sum();
    long samples = repetitions.stream().mapToLong(Repetition::samples).sum();
    if (seen == 0) {
      return new RateInterval(0, samples, 0, RateBound.ofUnseen(samples));
    }
    int count = repetitions.size();
    if (count < 2) {
      return new RateInterval(seen, samples, 0, 1);
    }
    double rate = (double) seen / samples;
    double squares =
        repetitions.stream()
            .mapToDouble(each -> Math.pow(each.seen() - rate * each.samples(), 2))
            .sum();
    double error = Math.sqrt(squares * count / (count - 1)) / samples;
    double half = new TDistribution(count - 1).inverseCumulativeProbability(UPPER) * error;
    return new RateInterval(seen, samples, Math.max(0, rate - half), Math.min(1, rate + half));
  }

  public double rate() {
    return samples == 0 ? 0 : (double) seen / samples;
  }

  /** Whether both can be the same rate. */
  public boolean overlaps(RateInterval other) {
    return low <= other.high && other.low <= high;
  }
}
