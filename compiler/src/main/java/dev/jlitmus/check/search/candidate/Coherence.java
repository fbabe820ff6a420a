package dev.jlitmus.check.search.candidate;

import dev.jlitmus.event.Event;
import dev.jlitmus.event.Location;
import dev.jlitmus.event.thread.Action;
import dev.jlitmus.relation.EventSet;
import dev.jlitmus.relation.Relation;
import java.util.HashMap;
import java.util.Map;

/**
 * Whether each location by itself behaves as if there were no caches: {@code acyclic (po-loc \
 * (R*R)) | rf | co | fr}, and updates are atomic. All hardware gives so much.
 */
public final class Coherence {
  private final Map<Location, EventSet> accesses = new HashMap<>();
  private final Map<Location, EventSet> reads = new HashMap<>();

  private Coherence() {}

  public static boolean holdsFor(Execution execution) {
    Coherence coherence = new Coherence();
    int size = execution.structure().size();
    for (int event = 0; event < size; event++) {
      switch (execution.structure().events().get(event)) {
        case Event.Initial initial -> add(coherence.accesses, initial.location(), event);
        case Event.Performed performed -> coherence.add(performed.action(), event);
        case Event.Boundary ignored -> {}
      }
    }
    Relation order = execution.coherence();
    Relation fromRead = execution.readsFrom().inverse().compose(order);
    return execution.structure().update().intersection(fromRead.compose(order)).isEmpty()
        && coherence
            .inOrder(execution.structure().programOrder())
            .union(execution.readsFrom())
            .union(order)
            .union(fromRead)
            .isAcyclic();
  }

  private void add(Action action, int event) {
    switch (action) {
      case Action.Read read -> {
        add(accesses, read.location(), event);
        add(reads, read.location(), event);
      }
      case Action.Write write -> add(accesses, write.location(), event);
      case Action.Fence ignored -> {}
      case Action.Freeze ignored -> {}
      case Action.OnSynchronizer ignored -> {}
    }
  }

  private static void add(Map<Location, EventSet> sets, Location location, int event) {
    sets.merge(location, EventSet.of(event), EventSet::union);
  }

  /** The accesses of one location in program order, but for pairs of reads. */
  private Relation inOrder(Relation programOrder) {
    int size = programOrder.size();
    Relation pairs = Relation.empty(size);
    for (Map.Entry<Location, EventSet> location : accesses.entrySet()) {
      EventSet read = reads.getOrDefault(location.getKey(), EventSet.EMPTY);
      pairs =
          pairs.union(
              Relation.product(size, location.getValue(), location.getValue())
                  .minus(Relation.product(size, read, read)));
    }
    return programOrder.intersection(pairs);
  }
}
