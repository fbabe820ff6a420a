package dev.jlitmus.run.count;

import dev.jlitmus.result.Outcome;
import java.util.Set;

/**
 * What a test is run for.
 *
 * @param sought outcomes that this machine may show and that are to be seen
 * @param atStake whether one more sample can be a finding: an outcome is forbidden, or not all
 *     outcomes are known
 * @param telling outcomes that threads have only where they overlap, by which set-ups are compared
 */
public record Aim(Set<Outcome> sought, boolean atStake, Set<Outcome> telling) {

  /** Of a test of which nothing is known: no sample is superfluous. */
  public static final Aim UNKNOWN = new Aim(Set.of(), true);

  public Aim {
    sought = Set.copyOf(sought);
    telling = Set.copyOf(telling);
  }

  /** All that is sought is telling. */
  public Aim(Set<Outcome> sought, boolean atStake) {
    this(sought, atStake, sought);
  }
}
