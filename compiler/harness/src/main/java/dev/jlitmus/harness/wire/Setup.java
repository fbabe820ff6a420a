package dev.jlitmus.harness.wire;

import org.openjdk.jcstress.infra.runners.SpinLoopStyle;

/**
 * How the threads of a test are brought together in a repetition: how many samples they take
 * between two meetings, how they wait for one another, and whether each is bound to a CPU. Which
 * serves best is a matter of the machine.
 */
public enum Setup {
  LONG_STRIDES("strides of 256", 256, SpinLoopStyle.THREAD_SPIN_WAIT, true),
  SHORT_STRIDES("strides of 32", 32, SpinLoopStyle.THREAD_SPIN_WAIT, true),
  LONGEST_STRIDES("strides of 1,024", 1_024, SpinLoopStyle.THREAD_SPIN_WAIT, true),
  UNBOUND("strides of 256 without binding", 256, SpinLoopStyle.THREAD_SPIN_WAIT, false),
  HARD_SPIN("strides of 256 and a hard spin", 256, SpinLoopStyle.HARD, true),
  YIELDING("strides of 64 and yielding", 64, SpinLoopStyle.THREAD_YIELD, true);

  private final String label;
  private final int stride;
  private final SpinLoopStyle spin;
  private final boolean bound;

  Setup(String label, int stride, SpinLoopStyle spin, boolean bound) {
    this.label = label;
    this.stride = stride;
    this.spin = spin;
    this.bound = bound;
  }

  /** For people. */
  public String label() {
    return label;
  }

  public int stride() {
    return stride;
  }

  public SpinLoopStyle spin() {
    return spin;
  }

  public boolean isBound() {
    return bound;
  }
}
