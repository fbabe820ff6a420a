package dev.jlitmus.event.sync;

import dev.jlitmus.event.sync.operation.MapOperation;
import dev.jlitmus.event.sync.operation.MapOperation.ContainsKey;
import dev.jlitmus.event.sync.operation.MapOperation.Get;
import dev.jlitmus.event.sync.operation.MapOperation.Put;
import dev.jlitmus.event.sync.operation.MapOperation.Remove;
import dev.jlitmus.relation.EventSet;
import dev.jlitmus.semantic.value.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A ConcurrentHashMap. What a thread does before it places a value happens before what another one
 * does after it has got that value, or has replaced or removed it (java.util.concurrent
 * .ConcurrentMap). A miss orders nothing, and neither does knowing that there is some value.
 *
 * @param entries by key
 */
public record MapState(Map<Value, Entry> entries) implements SyncState {

  public static final MapState EMPTY = new MapState(Map.of());

  /** A value, and the event that placed it. */
  public record Entry(Value value, int placed) {}

  public MapState {
    entries = Map.copyOf(entries);
  }

  @Override
  public List<Step> after(Call call) {
    MapOperation operation = (MapOperation) call.operation();
    Optional<Entry> entry = Optional.ofNullable(entries.get(operation.key()));
    return switch (operation) {
      case Get get -> step(get.found(), entry, this, call);
      case Put put -> {
        Map<Value, Entry> more = new HashMap<>(entries);
        more.put(put.key(), new Entry(put.value(), call.end()));
        yield step(put.found(), entry, new MapState(more), call);
      }
      case Remove remove -> {
        Map<Value, Entry> fewer = new HashMap<>(entries);
        fewer.remove(remove.key());
        yield step(remove.found(), entry, new MapState(fewer), call);
      }
      case ContainsKey seen -> SyncState.stepIf(seen.contains() == entry.isPresent(), this);
    };
  }

  private static List<Step> step(
      Optional<Value> found, Optional<Entry> entry, SyncState next, Call call) {
    if (!found.equals(entry.map(Entry::value))) {
      return List.of();
    }
    return SyncState.step(
        next, entry.map(Entry::placed).map(EventSet::of).orElse(EventSet.EMPTY), call);
  }

  @Override
  public boolean keepsWaiting(List<Call> waiting) {
    return false;
  }
}
