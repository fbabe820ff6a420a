package dev.jlitmus.result.evidence;

import dev.jlitmus.result.Observation;
import dev.jlitmus.result.Outcome;
import java.util.Optional;
import java.util.Set;

/**
 * What the weakened twin of a test showed, on all JVMs together.
 *
 * @param possible outcomes that the model of the machine's CPU lets the twin have; empty where it
 *     was not asked, or had no answer
 */
public record TwinObservation(Observation observation, Optional<Set<Outcome>> possible) {
  public TwinObservation {
    possible = possible.map(Set::copyOf);
  }

  boolean canShow(Outcome outcome) {
    return possible.isEmpty() || possible.get().contains(outcome);
  }

  Shown shown(Outcome outcome) {
    return new Shown(observation.counts().getOrDefault(outcome, 0L), observation.samples());
  }

  /** How often it showed an outcome. */
  public record Shown(long seen, long samples) {
    public double rate() {
      return samples == 0 ? 0 : (double) seen / samples;
    }
  }
}
