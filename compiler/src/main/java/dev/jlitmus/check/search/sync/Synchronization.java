package dev.jlitmus.check.search.sync;

import dev.jlitmus.event.EventStructure;
import dev.jlitmus.event.sync.Call;
import dev.jlitmus.event.sync.Step;
import dev.jlitmus.event.sync.SyncObject;
import dev.jlitmus.event.sync.SyncState;
import dev.jlitmus.event.thread.Action;
import dev.jlitmus.event.thread.ThreadRun;
import dev.jlitmus.relation.Relation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One way in which threads can use synchronizers.
 *
 * @param runs of each thread those that do so
 * @param order {@code so}: of each object's operations all pairs of different threads of which it
 *     matters which comes first
 * @param edges what happens before what because of it
 * @param end what it leaves behind; an object that is not among it is as it was at the start
 */
public record Synchronization(
    List<List<ThreadRun>> runs,
    List<Pair> order,
    List<Pair> edges,
    Map<SyncObject, SyncState> end) {

  /**
   * Of threads that use none.
   *
   * @param start what initial values have left behind
   */
  public static Synchronization none(List<List<ThreadRun>> runs, Map<SyncObject, SyncState> start) {
    return new Synchronization(runs, List.of(), List.of(), start);
  }

  /** An action of a thread, by its position in the run, before one of another. */
  public record Pair(int thread, int position, int laterThread, int laterPosition) {}

  public Synchronization {
    runs = runs.stream().map(List::copyOf).toList();
    order = List.copyOf(order);
    edges = List.copyOf(edges);
    end = Map.copyOf(end);
  }

  /** The structure with {@code so} and {@code sync}. */
  public EventStructure applyTo(EventStructure structure) {
    return structure.synchronizedBy(among(order, structure), among(edges, structure));
  }

  /**
   * Whether {@code join}, which runs beside nobody, can have the results that it has here: its
   * operations never wait.
   */
  public boolean allowsJoin(List<Action> actions) {
    Map<SyncObject, SyncState> states = new HashMap<>(end);
    for (int position = 0; position < actions.size(); position++) {
      if (actions.get(position) instanceof Action.Synchronize use) {
        SyncState state = states.getOrDefault(use.object(), use.object().start());
        Call call = new Call(runs.size(), use.operation(), position, position);
        Optional<SyncState> next = state.after(call).stream().map(Step::next).findFirst();
        if (next.filter(after -> !after.isHandingOver()).isEmpty()) {
          return false;
        }
        states.put(use.object(), next.get());
      }
    }
    return true;
  }

  private static Relation among(List<Pair> pairs, EventStructure structure) {
    Relation.Builder relation = Relation.builder(structure.size());
    for (Pair pair : pairs) {
      relation.add(
          structure.event(pair.thread(), pair.position()),
          structure.event(pair.laterThread(), pair.laterPosition()));
    }
    return relation.build();
  }
}
