package dev.jlitmus.check.search;

import dev.jlitmus.check.search.candidate.LocationWrites;
import dev.jlitmus.event.Event;
import dev.jlitmus.event.EventStructure;
import dev.jlitmus.event.Location;
import dev.jlitmus.event.thread.Action;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The writes that each read may read from: of its own thread only the latest before it, the initial
 * one only where there is none, and nothing that {@code join} does later.
 */
final class ReadSources {
  private final EventStructure structure;
  private final int join;
  private final List<Integer> reads = new ArrayList<>();
  private final int[][] writesOf;

  /**
   * @param join the thread that runs after all others, {@link Event#NO_THREAD} if there is none
   */
  ReadSources(EventStructure structure, int join) {
    this.structure = structure;
    this.join = join;
    this.writesOf = new int[structure.size()][];
    Map<Location, LocationWrites> writes = LocationWrites.of(structure);
    for (int event = 0; event < structure.size(); event++) {
      switch (structure.events().get(event)) {
        case Event.Performed performed -> add(performed, event, writes);
        case Event.Initial ignored -> {}
        case Event.Boundary ignored -> {}
      }
    }
  }

  private void add(Event.Performed performed, int event, Map<Location, LocationWrites> writes) {
    switch (performed.action()) {
      case Action.Read read -> {
        reads.add(event);
        LocationWrites all = writes.get(read.location());
        writesOf[event] = all == null ? new int[0] : sources(performed, event, all);
      }
      case Action.Write ignored -> {}
      case Action.Fence ignored -> {}
      case Action.OnSynchronizer ignored -> {}
      case Action.Freeze ignored -> {}
    }
  }

  private int[] sources(Event.Performed read, int event, LocationWrites writes) {
    int own = writes.initial();
    List<Integer> sources = new ArrayList<>();
    for (int write : writes.all()) {
      int thread = structure.thread(write);
      if (thread == read.thread()) {
        own = write < event ? write : own;
      } else if (thread != join) {
        sources.add(write);
      }
    }
    sources.addFirst(own);
    return sources.stream().mapToInt(Integer::intValue).toArray();
  }

  /** The events that are reads. */
  List<Integer> reads() {
    return reads;
  }

  /** Writes that a read may read from. */
  int[] of(int read) {
    return writesOf[read];
  }
}
