package dev.jlitmus.check;

import dev.jlitmus.event.Location;
import dev.jlitmus.event.thread.Action;
import dev.jlitmus.event.thread.Behaviours;
import dev.jlitmus.event.thread.ThreadRun;
import dev.jlitmus.semantic.access.AccessMode;
import dev.jlitmus.semantic.value.PrimitiveType;
import dev.jlitmus.semantic.value.Type;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Looks for accesses of long and double that cannot be judged in halves: models know accesses of
 * one size at a location, so that a field cannot be accessed in halves and as a whole, and objects
 * and arrays are accessed as a whole only.
 */
final class TornAccesses {
  private final Set<Location> torn = new HashSet<>();
  private final Set<Location> whole = new HashSet<>();
  private final Set<String> plainInObjects = new HashSet<>();

  TornAccesses(Behaviours behaviours) {
    Stream.concat(behaviours.threads().stream().flatMap(List::stream), behaviours.join().stream())
        .map(ThreadRun::actions)
        .flatMap(List::stream)
        .forEach(this::add);
  }

  private void add(Action action) {
    switch (action) {
      case Action.Access access -> add(access);
      case Action.Fence ignored -> {}
      case Action.Freeze ignored -> {}
      case Action.OnSynchronizer ignored -> {}
    }
  }

  private void add(Action.Access access) {
    switch (access.location()) {
      case Location.Half half -> torn.add(half.whole());
      case Location.Shared shared -> whole.add(shared);
      case Location.OfObject inObject -> {
        if (access.mode() == AccessMode.PLAIN && isWide(inObject.type())) {
          plainInObjects.add(inObject.name());
        }
      }
    }
  }

  private static boolean isWide(Type type) {
    return type.equals(PrimitiveType.LONG) || type.equals(PrimitiveType.DOUBLE);
  }

  /** What cannot be judged, as the reason why a model has no answer. */
  Optional<String> mixed() {
    Optional<String> both =
        torn.stream()
            .filter(whole::contains)
            .map(Location::name)
            .sorted()
            .findFirst()
            .map("accesses of '%s' in halves and as a whole"::formatted);
    return both.or(() ->
        plainInObjects.stream()
            .sorted()
            .findFirst()
            .map("plain accesses of '%s' in halves"::formatted));
  }
}
