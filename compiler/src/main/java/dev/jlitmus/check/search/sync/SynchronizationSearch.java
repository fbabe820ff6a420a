package dev.jlitmus.check.search.sync;

import dev.jlitmus.event.EventStructure;
import dev.jlitmus.event.end.RunEnd;
import dev.jlitmus.event.sync.Call;
import dev.jlitmus.event.sync.Operation;
import dev.jlitmus.event.sync.Step;
import dev.jlitmus.event.sync.SyncObject;
import dev.jlitmus.event.sync.SyncState;
import dev.jlitmus.event.thread.Action;
import dev.jlitmus.relation.Relation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;

/**
 * Finds the orders in which threads can use synchronizers: those that extend program order and that
 * the sequential specifications of all objects allow. As they are found by taking one operation of
 * all after the other, the orders of the objects never contradict each other through program order.
 *
 * <p>Orders that differ only in operations of which it does not matter which comes first are one:
 * ways that have led to the same operations, states and pairs go on together, and an operation that
 * no other thread's rest can interfere with is taken at once. So locks that are not shared cost
 * nothing.
 */
public final class SynchronizationSearch {
  private final int size;
  private final List<ThreadUses> threads;
  private final BooleanSupplier goesOn;
  private final Map<Integer, Integer> threadOf = new HashMap<>();
  private final Set<Node> visited = new HashSet<>();
  private final Set<Synchronization> found = new LinkedHashSet<>();

  /** How far each thread is, and what that has led to. */
  private record Node(
      List<Integer> positions, Map<SyncObject, SyncState> states, Relation order, Relation edges) {

    SyncState state(SyncObject object) {
      return states.getOrDefault(object, object.start());
    }
  }

  /**
   * @param size the number of events
   * @param goesOn asked before each step
   */
  public SynchronizationSearch(int size, List<ThreadUses> threads, BooleanSupplier goesOn) {
    this.size = size;
    this.threads = List.copyOf(threads);
    this.goesOn = goesOn;
    for (ThreadUses thread : threads) {
      for (Use use : thread.completed()) {
        threadOf.put(use.call().begin(), use.call().thread());
        threadOf.put(use.call().end(), use.call().thread());
      }
    }
  }

  /**
   * Of an execution's threads.
   *
   * @param actions of each thread
   * @param ends of each thread
   */
  public static SynchronizationSearch of(
      EventStructure structure,
      List<List<Action>> actions,
      List<RunEnd> ends,
      BooleanSupplier goesOn) {
    List<ThreadUses> uses = new ArrayList<>();
    for (int thread = 0; thread < actions.size(); thread++) {
      uses.add(ThreadUses.of(structure, thread, actions.get(thread), ends.get(thread)));
    }
    return new SynchronizationSearch(structure.size(), uses, goesOn);
  }

  /** All, or those found until it did not go on. */
  public Collection<Synchronization> all() {
    explore(
        new Node(
            threads.stream().map(thread -> 0).toList(),
            Map.of(),
            Relation.empty(size),
            Relation.empty(size)));
    return found;
  }

  private boolean explore(Node node) {
    if (!visited.add(node)) {
      return true;
    }
    if (!goesOn.getAsBoolean()) {
      return false;
    }
    List<Integer> candidates = candidates(node);
    if (candidates.isEmpty()) {
      if (isEnd(node) && !isHandingOver(node) && allStay(node)) {
        found.add(new Synchronization(node.order(), node.edges()));
      }
      return true;
    }
    for (int thread : candidates) {
      Use use = next(node, thread);
      for (Step step : node.state(use.object()).after(use.call())) {
        if (!explore(after(node, thread, use, step))) {
          return false;
        }
      }
    }
    return true;
  }

  private boolean isEnd(Node node) {
    for (int thread = 0; thread < threads.size(); thread++) {
      if (isLeft(node, thread)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isHandingOver(Node node) {
    return node.states().values().stream().anyMatch(SyncState::isHandingOver);
  }

  private boolean isLeft(Node node, int thread) {
    return node.positions().get(thread) < threads.get(thread).completed().size();
  }

  private Use next(Node node, int thread) {
    return threads.get(thread).completed().get(node.positions().get(thread));
  }

  /** The threads one of which goes on. */
  private List<Integer> candidates(Node node) {
    List<Integer> candidates = new ArrayList<>();
    boolean handingOver = isHandingOver(node);
    for (int thread = 0; thread < threads.size(); thread++) {
      if (isLeft(node, thread)) {
        if (!handingOver && isAlone(node, thread)) {
          return List.of(thread);
        }
        if (!handingOver || node.state(next(node, thread).object()).isHandingOver()) {
          candidates.add(thread);
        }
      }
    }
    return candidates;
  }

  /** Whether nothing that other threads are still to do can interfere with the thread's next. */
  private boolean isAlone(Node node, int thread) {
    Use use = next(node, thread);
    for (int other = 0; other < threads.size(); other++) {
      if (other != thread) {
        List<Use> uses = threads.get(other).completed();
        for (Use later : uses.subList(node.positions().get(other), uses.size())) {
          if (later.object().equals(use.object()) && !(observes(later) && observes(use))) {
            return false;
          }
        }
      }
    }
    return true;
  }

  private static boolean observes(Use use) {
    return use.call().operation().effect() == Operation.Effect.OBSERVES;
  }

  private Node after(Node node, int thread, Use use, Step step) {
    List<Integer> positions = new ArrayList<>(node.positions());
    positions.set(thread, positions.get(thread) + 1);
    Map<SyncObject, SyncState> states = new HashMap<>(node.states());
    states.put(use.object(), step.next());
    Relation.Builder order = node.order().toBuilder();
    for (int other = 0; other < threads.size(); other++) {
      if (other != thread) {
        for (Use earlier : threads.get(other).completed().subList(0, positions.get(other))) {
          if (use.dependsOn(earlier)) {
            order.add(earlier.call().end(), use.call().end());
          }
        }
      }
    }
    Relation.Builder edges = node.edges().toBuilder();
    for (Step.Edge edge : step.edges()) {
      if (!threadOf.get(edge.from()).equals(threadOf.get(edge.to()))) {
        edges.add(edge.from(), edge.to());
      }
    }
    return new Node(
        List.copyOf(positions), Map.copyOf(states), order.build(), edges.build());
  }

  /** Whether in the end no thread that waits or goes round in a loop could go on. */
  private boolean allStay(Node node) {
    Map<SyncObject, List<Call>> waiting = new HashMap<>();
    for (ThreadUses thread : threads) {
      thread
          .waiting()
          .ifPresent(use ->
              waiting.computeIfAbsent(use.object(), o -> new ArrayList<>()).add(use.call()));
      for (Use use : thread.lasting()) {
        if (node.state(use.object()).after(use.call()).isEmpty()) {
          return false;
        }
      }
    }
    return waiting.entrySet().stream()
        .allMatch(entry -> node.state(entry.getKey()).keepsWaiting(entry.getValue()));
  }
}
