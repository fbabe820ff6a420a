package dev.jlitmus.check.search.candidate;

import dev.jlitmus.event.Event;
import dev.jlitmus.event.EventStructure;
import dev.jlitmus.event.Location;
import dev.jlitmus.event.thread.Action;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The writes to one location.
 *
 * @param initial the initial one
 * @param all the others, thread by thread
 */
public record LocationWrites(Location location, int initial, List<Integer> all) {

  public static Map<Location, LocationWrites> of(EventStructure structure) {
    Map<Location, LocationWrites> locations = new LinkedHashMap<>();
    for (int event = 0; event < structure.size(); event++) {
      switch (structure.events().get(event)) {
        case Event.Initial initial ->
            locations.put(
                initial.location(),
                new LocationWrites(initial.location(), event, new ArrayList<>()));
        case Event.Performed performed -> add(locations, performed.action(), event);
        case Event.Boundary ignored -> {}
      }
    }
    return locations;
  }

  private static void add(Map<Location, LocationWrites> locations, Action action, int event) {
    switch (action) {
      case Action.Write write -> {
        LocationWrites writes = locations.get(write.location());
        if (writes != null) {
          writes.all().add(event);
        }
      }
      case Action.Read ignored -> {}
      case Action.Fence ignored -> {}
      case Action.OnSynchronizer ignored -> {}
      case Action.Freeze ignored -> {}
    }
  }
}
