package dev.jlitmus.result;

/**
 * What one of the JVMs under test showed of a test.
 *
 * @param jvm its name in this run, short and its own: {@code JDK 17}
 */
public record JvmObservation(String jvm, Observation observation) {

  public long samples() {
    return observation.samples();
  }

  /** How often it showed the outcome. */
  public long samples(Outcome outcome) {
    return observation.counts().getOrDefault(outcome, 0L);
  }
}
