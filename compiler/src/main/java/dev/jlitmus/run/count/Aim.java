package dev.jlitmus.run.count;

import dev.jlitmus.result.Outcome;
import java.util.Set;

/**
 * What a test is run for.
 *
 * @param sought outcomes that this machine may show and that are to be seen
 * @param atStake whether one more sample can be a finding: an outcome is forbidden, or not all
 *     outcomes are known
 */
public record Aim(Set<Outcome> sought, boolean atStake) {

  /** Of a test of which nothing is known: no sample is superfluous. */
  public static final Aim UNKNOWN = new Aim(Set.of(), true);

  public Aim {
    sought = Set.copyOf(sought);
  }
}
