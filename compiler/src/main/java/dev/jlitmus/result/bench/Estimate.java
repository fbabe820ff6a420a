package dev.jlitmus.result.bench;

/**
 * A mean with its 99.9 % confidence interval, {@code mean ± error}, by Student's t as JMH has it.
 *
 * @param error NaN where there is one sample only
 * @param samples iterations of all forks
 */
public record Estimate(double mean, double error, int samples) {

  /** The same of a quantity that is a multiple of this one. */
  public Estimate times(double factor) {
    return new Estimate(mean * factor, error * factor, samples);
  }
}
