package dev.jlitmus.check.search.sync;

import dev.jlitmus.event.Location;
import dev.jlitmus.event.sync.SyncObject;
import dev.jlitmus.event.sync.operation.LockOperation;
import dev.jlitmus.event.sync.operation.Operation;
import dev.jlitmus.event.thread.Action;
import dev.jlitmus.event.thread.ThreadRun;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds the locations that threads access only while they hold one and the same lock. The order of
 * the critical sections decides what their reads return, in every model in which an unlock happens
 * before the next lock.
 */
final class GuardedLocations {
  private final Map<Location, Set<SyncObject>> guards = new HashMap<>();

  private GuardedLocations() {}

  static Set<Location> of(List<List<ThreadRun>> threads) {
    GuardedLocations locations = new GuardedLocations();
    threads.forEach(runs -> runs.forEach(locations::visit));
    Set<Location> guarded = new HashSet<>();
    locations.guards.forEach((location, locks) -> {
      if (!locks.isEmpty()) {
        guarded.add(location);
      }
    });
    return guarded;
  }

  private void visit(ThreadRun run) {
    Set<SyncObject> held = new HashSet<>();
    for (Action action : run.actions()) {
      switch (action) {
        case Action.Access access ->
            guards
                .computeIfAbsent(access.location(), location -> new HashSet<>(held))
                .retainAll(held);
        case Action.Synchronize use -> {
          switch (use.operation()) {
            case LockOperation.Lock ignored -> held.add(use.object());
            case LockOperation.Wake ignored -> held.add(use.object());
            case LockOperation.Unlock ignored -> held.remove(use.object());
            case LockOperation.Wait ignored -> held.remove(use.object());
            case Operation ignored -> {}
          }
        }
        case Action.Begin ignored -> {}
        case Action.Fence ignored -> {}
        case Action.Freeze ignored -> {}
      }
    }
  }
}
