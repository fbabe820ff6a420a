package dev.jlitmus.event.sync;

import java.util.List;

/**
 * What completing an operation does.
 *
 * @param edges the new pairs of {@code sync}; those within a thread say nothing and do not count
 */
public record Step(SyncState next, List<Edge> edges) {

  /** {@code from} happens before {@code to}. */
  public record Edge(int from, int to) {}

  public Step {
    edges = List.copyOf(edges);
  }
}
