package dev.jlitmus.check.search.sync;

import dev.jlitmus.event.EventStructure;
import dev.jlitmus.event.thread.ThreadRun;
import dev.jlitmus.relation.Relation;
import java.util.List;

/**
 * One way in which threads can use synchronizers.
 *
 * @param runs of each thread those that do so
 * @param order {@code so}: of each object's operations all pairs of different threads of which it
 *     matters which comes first
 * @param edges what happens before what because of it
 */
public record Synchronization(List<List<ThreadRun>> runs, List<Pair> order, List<Pair> edges) {

  /** An action of a thread, by its position in the run, before one of another. */
  public record Pair(int thread, int position, int laterThread, int laterPosition) {}

  public Synchronization {
    runs = runs.stream().map(List::copyOf).toList();
    order = List.copyOf(order);
    edges = List.copyOf(edges);
  }

  /** The structure with {@code so} and {@code sync}. */
  public EventStructure applyTo(EventStructure structure) {
    return structure.synchronizedBy(among(order, structure), among(edges, structure));
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
