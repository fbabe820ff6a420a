package dev.jlitmus.event.thread.justify;

import dev.jlitmus.event.Location;
import dev.jlitmus.event.thread.Action;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What names an access across the runs of a thread: it is the n-th read, or the n-th write, of its
 * location.
 *
 * @param ordinal from 0
 */
record AccessName(boolean write, Location location, int ordinal) {

  /** The accesses of a run by name, as positions. */
  static Map<AccessName, Integer> positions(List<Action> actions) {
    Map<AccessName, Integer> positions = new HashMap<>();
    Map<AccessName, Integer> counts = new HashMap<>();
    for (int position = 0; position < actions.size(); position++) {
      switch (actions.get(position)) {
        case Action.Read read -> add(positions, counts, false, read.location(), position);
        case Action.Write write -> add(positions, counts, true, write.location(), position);
        case Action.Fence ignored -> {}
        case Action.OnSynchronizer ignored -> {}
        case Action.Freeze ignored -> {}
      }
    }
    return positions;
  }

  private static void add(
      Map<AccessName, Integer> positions,
      Map<AccessName, Integer> counts,
      boolean write,
      Location location,
      int position) {
    int ordinal = counts.merge(new AccessName(write, location, 0), 1, Integer::sum) - 1;
    positions.put(new AccessName(write, location, ordinal), position);
  }
}
