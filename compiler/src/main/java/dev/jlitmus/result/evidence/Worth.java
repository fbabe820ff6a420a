package dev.jlitmus.result.evidence;

/** What it is worth that one outcome was not seen. */
public sealed interface Worth {

  /**
   * Nothing: no program of this kind shows it on this CPU, whatever the JVM does.
   *
   * @param cpuModel the CPU's model, which forbids it
   * @param model the first model, which allows it
   */
  record CannotShow(String cpuModel, String model) implements Worth {}

  /** As much as the samples are; there is nothing to hold them against. */
  record Unknown() implements Worth {}
}
