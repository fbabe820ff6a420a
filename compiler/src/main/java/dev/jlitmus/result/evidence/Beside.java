package dev.jlitmus.result.evidence;

import java.util.List;
import java.util.Optional;

/**
 * What ran beside a test, to show what its results are worth.
 *
 * @param twin what the test's weakened twin showed; empty where it has none
 * @param canaries one for each JVM; none where there was none
 */
public record Beside(Optional<TwinObservation> twin, List<Canary> canaries) {

  /** Nothing did. */
  public static final Beside NOTHING = new Beside(Optional.empty(), List.of());

  public Beside {
    canaries = List.copyOf(canaries);
  }
}
