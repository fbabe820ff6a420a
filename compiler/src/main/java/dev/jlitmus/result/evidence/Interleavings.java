package dev.jlitmus.result.evidence;

import dev.jlitmus.result.Outcome;
import java.util.Set;
import java.util.function.Supplier;

/**
 * What the order of a test's threads makes of its outcomes.
 *
 * @param serial those of the threads run one after another
 * @param all those of interleavings of the threads, which takes a search to find out
 */
public record Interleavings(Set<Outcome> serial, Supplier<? extends Set<Outcome>> all) {
  public Interleavings {
    serial = Set.copyOf(serial);
  }
}
