package dev.jlitmus.check.search.sync;

import java.util.List;
import java.util.Optional;

/**
 * What one thread does to synchronizers.
 *
 * @param completed in program order
 * @param waiting the operation after these that never completes
 */
public record ThreadUses(List<Use> completed, Optional<Use> waiting) {
  public ThreadUses {
    completed = List.copyOf(completed);
  }
}
