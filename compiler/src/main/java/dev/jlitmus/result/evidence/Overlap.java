package dev.jlitmus.result.evidence;

/**
 * How far the threads of a test ran at the same time: a racing sample is one whose outcome they
 * cannot have one after another.
 */
public record Overlap(long racing, long samples) {
  /** With a smaller share, most of the samples say no more than as many runs of one thread. */
  private static final double LITTLE = 1e-4;

  /** With fewer racing samples the share is mere chance. */
  private static final long FEW = 100;

  public double share() {
    return samples == 0 ? 0 : (double) racing / samples;
  }

  /** Whether it is so little that not seeing an outcome says little. */
  public boolean isPoor() {
    return racing < FEW || share() < LITTLE;
  }
}
