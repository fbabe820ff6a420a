package dev.jlitmus.check.search.dependency;

import dev.jlitmus.event.Location;
import dev.jlitmus.event.thread.Action;
import dev.jlitmus.event.thread.ThreadRun;
import dev.jlitmus.semantic.value.Value;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The values that the reads of one execution return, location by location. */
public final class FamiliarValues {
  private final Map<Location, Set<Value>> values = new HashMap<>();

  FamiliarValues(List<ThreadRun> execution) {
    for (ThreadRun run : execution) {
      for (Action action : run.actions()) {
        switch (action) {
          case Action.Read read -> of(read.location()).add(read.value());
          case Action.Write ignored -> {}
          case Action.Fence ignored -> {}
          case Action.OnSynchronizer ignored -> {}
          case Action.Freeze ignored -> {}
        }
      }
    }
  }

  private Set<Value> of(Location location) {
    return values.computeIfAbsent(location, l -> new HashSet<>(Set.of(l.initial())));
  }

  /** Whether the run reads no other values but its own. */
  boolean holdsFor(ThreadRun run) {
    Map<Location, Value> own = new HashMap<>();
    for (Action action : run.actions()) {
      boolean familiar =
          switch (action) {
            case Action.Read read ->
                of(read.location()).contains(read.value())
                    || read.value().equals(own.get(read.location()));
            case Action.Write write -> {
              own.put(write.location(), write.value());
              yield true;
            }
            case Action.Fence ignored -> true;
            case Action.OnSynchronizer ignored -> true;
            case Action.Freeze ignored -> true;
          };
      if (!familiar) {
        return false;
      }
    }
    return true;
  }
}
