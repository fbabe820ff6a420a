package dev.jlitmus.result.evidence;

import dev.jlitmus.result.evidence.TwinObservation.Shown;

/** What it is worth that one outcome was not seen. */
public sealed interface Worth {

  /**
   * Nothing: no program of this kind shows it on this CPU, whatever the JVM does.
   *
   * @param cpuModel the CPU's model, which forbids it
   * @param model the first model, which allows it
   */
  record CannotShow(String cpuModel, String model) implements Worth {}

  /**
   * Nothing: were the JVM to forget all that orders the test's accesses, this CPU would not show
   * it.
   *
   * @param cpuModel the CPU's model, which forbids it to the weakened twin too
   */
  record TwinCannotShow(String cpuModel) implements Worth {}

  /** Little: the weakened twin may show it, and did not. */
  record TwinSilent(long samples) implements Worth {}

  /** Little: at the rate of the weakened twin so few samples may miss it. */
  record TooFew(Shown twin) implements Worth {}

  /**
   * Something: at the rate of the weakened twin the samples show it with a probability of 95 % at
   * least.
   */
  record WouldShow(Shown twin) implements Worth {}

  /** As much as the samples are; there is nothing to hold them against. */
  record Unknown() implements Worth {}
}
