package dev.jlitmus.result;

import java.util.Optional;

/**
 * What one of the JVMs under test showed of a test.
 *
 * @param jvm its name in this run, short and its own: {@code JDK 17}
 * @param takenFrom when the run began from which it was taken over, as ISO 8601 has it; empty where
 *     it is this run's own
 */
public record JvmObservation(String jvm, Observation observation, Optional<String> takenFrom) {

  /** What the run showed itself. */
  public JvmObservation(String jvm, Observation observation) {
    this(jvm, observation, Optional.empty());
  }

  public long samples() {
    return observation.samples();
  }

  /** How often it showed the outcome. */
  public long samples(Outcome outcome) {
    return observation.counts().getOrDefault(outcome, 0L);
  }
}
