package dev.jlitmus.event.thread;

import dev.jlitmus.event.Location;
import dev.jlitmus.semantic.LitmusTest;
import dev.jlitmus.semantic.value.Value;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The values that each thread may write to each location. A read returns what its own thread wrote
 * last, or else the initial value, or what another thread may write: no model lets it see an older
 * write of its own.
 */
public final class ValueDomain {

  /** With more values than this at a location the domain is an approximation. */
  public static final int LIMIT = 64;

  private static final int NOBODY = -1;

  private final List<Map<Location, Set<Value>>> written = new ArrayList<>();
  private final SentValues sent = new SentValues();
  private boolean approximated;

  /**
   * @param before what initial values do to synchronizers
   */
  ValueDomain(LitmusTest test, List<Action.OnSynchronizer> before) {
    test.threads().forEach(thread -> written.add(new HashMap<>()));
    before.forEach(use -> sent.add(use.operation(), use.object()));
  }

  /** Adds what the thread wrote in these runs; whether that is more than was known. */
  boolean add(int thread, Collection<ThreadRun> runs) {
    boolean grown = false;
    for (ThreadRun run : runs) {
      for (Action action : run.actions()) {
        grown |=
            switch (action) {
              case Action.Write write -> add(thread, write);
              case Action.Read ignored -> false;
              case Action.Fence ignored -> false;
              case Action.OnSynchronizer use -> sent.add(use.operation(), use.object());
              case Action.Freeze ignored -> false;
            };
      }
    }
    return grown;
  }

  private boolean add(int thread, Action.Write write) {
    Set<Value> values =
        written.get(thread).computeIfAbsent(write.location(), l -> new LinkedHashSet<>());
    if (values.size() == LIMIT && !values.contains(write.value())) {
      approximated = true;
      return false;
    }
    return values.add(write.value());
  }

  /** Whether some location may have values beyond those listed. */
  public boolean isApproximated() {
    return approximated;
  }

  /** What {@code thread} may read while the others run. */
  public ReadableValues readableBy(int thread) {
    Map<Location, Map<Value, List<Value>>> known = new HashMap<>();
    return new ReadableValues() {
      @Override
      public List<Value> of(Location location, Optional<Value> own) {
        return known
            .computeIfAbsent(location, l -> new HashMap<>())
            .computeIfAbsent(
                own.orElse(location.initial()), first -> readable(thread, location, first));
      }

      @Override
      public SentValues sent() {
        return sent;
      }
    };
  }

  /** What {@code join} may read, which runs when all threads have ended. */
  public ReadableValues readableAfterAll() {
    return new ReadableValues() {
      @Override
      public List<Value> of(Location location, Optional<Value> own) {
        return own.map(List::of).orElseGet(() -> readable(NOBODY, location, location.initial()));
      }

      @Override
      public SentValues sent() {
        return sent;
      }
    };
  }

  private List<Value> readable(int thread, Location location, Value first) {
    Set<Value> values = new LinkedHashSet<>();
    values.add(first);
    values.addAll(writtenByOthers(thread, location));
    return List.copyOf(values);
  }

  private Set<Value> writtenByOthers(int thread, Location location) {
    Set<Value> values = new LinkedHashSet<>();
    for (int other = 0; other < written.size(); other++) {
      if (other != thread) {
        values.addAll(written.get(other).getOrDefault(location, Set.of()));
      }
    }
    return values;
  }
}
