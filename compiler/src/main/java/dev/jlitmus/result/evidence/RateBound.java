package dev.jlitmus.result.evidence;

/**
 * How often an outcome can still be that was not seen. The bound is the exact one of the binomial
 * distribution (Clopper and Pearson 1934, at zero successes): the rate at which as many samples
 * would have missed the outcome with a probability of just 5 %, about 3 divided by the samples.
 *
 * <p>It speaks of this program on this machine in this set-up. It also takes samples for
 * independent, which those of one repetition are not quite, so that it is the least that an honest
 * bound can be.
 */
public final class RateBound {
  /** That an outcome at the bound would have been missed. */
  private static final double MISSED = 0.05;

  private RateBound() {}

  /**
   * The upper bound at 95 %.
   *
   * @param samples none of which showed the outcome
   * @return from 0 to 1; 1 where there is no sample
   */
  public static double ofUnseen(long samples) {
    return samples == 0 ? 1 : -Math.expm1(Math.log(MISSED) / samples);
  }

  /**
   * Whether so many samples show an outcome of a rate with a probability of 95 % at least.
   *
   * @param rate from 0 to 1
   */
  public static boolean wouldShow(double rate, long samples) {
    return rate >= ofUnseen(samples);
  }
}
