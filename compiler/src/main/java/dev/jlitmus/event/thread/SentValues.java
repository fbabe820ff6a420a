package dev.jlitmus.event.thread;

import dev.jlitmus.event.sync.SyncObject;
import dev.jlitmus.event.sync.operation.ChannelOperation;
import dev.jlitmus.event.sync.operation.MapOperation;
import dev.jlitmus.event.sync.operation.Operation;
import dev.jlitmus.semantic.value.Value;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What threads may send through channels, which channels they may close, and what they may place in
 * maps.
 */
public final class SentValues {
  /** What nobody sends on. */
  static final SentValues NONE = new SentValues();

  private final Map<SyncObject, Set<Value>> sent = new HashMap<>();
  private final Map<Place, Set<Value>> placed = new HashMap<>();
  private final Set<SyncObject> closed = new HashSet<>();

  private record Place(SyncObject map, Value key) {}

  /** Adds what an operation does; whether that is more than was known. */
  public boolean add(Operation operation, SyncObject object) {
    if (operation instanceof ChannelOperation.Send send) {
      Set<Value> values = sent.computeIfAbsent(object, o -> new LinkedHashSet<>());
      return values.size() < ValueDomain.LIMIT && values.add(send.value());
    }
    if (operation instanceof MapOperation.Put put) {
      Set<Value> values =
          placed.computeIfAbsent(new Place(object, put.key()), p -> new LinkedHashSet<>());
      return values.size() < ValueDomain.LIMIT && values.add(put.value());
    }
    return operation instanceof ChannelOperation.Close && closed.add(object);
  }

  /** What may be found in a map. */
  public List<Value> placed(SyncObject map, Value key) {
    return List.copyOf(placed.getOrDefault(new Place(map, key), Set.of()));
  }

  /** What may be received from a channel. */
  public List<Value> through(SyncObject channel) {
    return List.copyOf(sent.getOrDefault(channel, Set.of()));
  }

  public boolean mayBeClosed(SyncObject channel) {
    return closed.contains(channel);
  }
}
