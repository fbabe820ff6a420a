package dev.jlitmus.check.search.sync;

import dev.jlitmus.event.Location;
import dev.jlitmus.event.sync.Call;
import dev.jlitmus.event.sync.Step;
import dev.jlitmus.event.sync.SyncObject;
import dev.jlitmus.event.sync.SyncState;
import dev.jlitmus.relation.EventSet;
import dev.jlitmus.relation.Relation;
import dev.jlitmus.semantic.value.Value;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How far the threads are, and what that has led to.
 *
 * @param runs of each thread those that have done so, by their numbers
 * @param steps of each thread how many stretches are over
 * @param memory of the locations that locks guard
 * @param lasting operations whose result threads see again and again in loops that they never leave
 * @param waiting operations that never complete
 */
record Frontier(
    List<BitSet> runs,
    List<Integer> steps,
    Map<SyncObject, SyncState> states,
    Map<Location, Value> memory,
    Relation order,
    Relation edges,
    List<Done> done,
    List<Done> lasting,
    List<Done> waiting) {

  /** An operation that a thread has come to. */
  record Done(SyncObject object, Call call) {}

  /** Before the threads start; all their runs are possible. */
  static Frontier start(List<Integer> runs, Map<SyncObject, SyncState> states) {
    Relation none = Relation.empty(EventSet.LIMIT);
    List<BitSet> all = new ArrayList<>();
    for (int count : runs) {
      BitSet numbers = new BitSet();
      numbers.set(0, count);
      all.add(numbers);
    }
    List<Integer> steps = runs.stream().map(count -> 0).toList();
    return new Frontier(all, steps, states, Map.of(), none, none, List.of(), List.of(), List.of());
  }

  SyncState state(SyncObject object) {
    return states.getOrDefault(object, object.start());
  }

  boolean isHandingOver() {
    return states.values().stream().anyMatch(SyncState::isHandingOver);
  }

  /** Equal for those from which the same follows. */
  Object key() {
    return List.of(runs, steps, states, memory, order, edges);
  }

  /** The thread has done another stretch, as only those of its runs do. */
  Frontier past(int thread, BitSet those, Map<Location, Value> after) {
    List<BitSet> fewer = new ArrayList<>(runs);
    fewer.set(thread, those);
    List<Integer> further = new ArrayList<>(steps);
    further.set(thread, steps.get(thread) + 1);
    return new Frontier(fewer, further, states, after, order, edges, done, lasting, waiting);
  }

  Frontier withLasting(Done one) {
    return new Frontier(
        runs, steps, states, memory, order, edges, done, more(lasting, one), waiting);
  }

  Frontier withWaiting(Done one) {
    return new Frontier(
        runs, steps, states, memory, order, edges, done, lasting, more(waiting, one));
  }

  private static List<Done> more(List<Done> some, Done one) {
    List<Done> all = new ArrayList<>(some);
    all.add(one);
    return all;
  }

  /** An operation has completed in this step, which said so much about edges between threads. */
  Frontier after(Done one, Step step, List<Step.Edge> between) {
    Map<SyncObject, SyncState> next = new HashMap<>(states);
    next.put(one.object(), step.next());
    Relation.Builder ordered = order.toBuilder();
    for (Done earlier : done) {
      if (earlier.object().equals(one.object())
          && earlier.call().thread() != one.call().thread()
          && !earlier.call().operation().commutesWith(one.call().operation())) {
        ordered.add(earlier.call().end(), one.call().end());
      }
    }
    Relation.Builder synchronizing = edges.toBuilder();
    between.forEach(edge -> synchronizing.add(edge.from(), edge.to()));
    return new Frontier(
        runs,
        steps,
        next,
        memory,
        ordered.build(),
        synchronizing.build(),
        more(done, one),
        lasting,
        waiting);
  }

  /** Whether in the end no thread that waits or goes round in a loop could go on. */
  boolean allStay() {
    Map<SyncObject, List<Call>> calls = new HashMap<>();
    waiting.forEach(
        one -> calls.computeIfAbsent(one.object(), o -> new ArrayList<>()).add(one.call()));
    return lasting.stream().noneMatch(one -> state(one.object()).after(one.call()).isEmpty())
        && calls.entrySet().stream()
            .allMatch(entry -> state(entry.getKey()).keepsWaiting(entry.getValue()));
  }
}
