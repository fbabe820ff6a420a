package dev.jlitmus.check.search.sync;

import dev.jlitmus.check.search.sync.Frontier.Done;
import dev.jlitmus.event.Location;
import dev.jlitmus.event.sync.Step;
import dev.jlitmus.event.sync.SyncObject;
import dev.jlitmus.event.sync.SyncState;
import dev.jlitmus.event.thread.Action;
import dev.jlitmus.event.thread.ThreadRun;
import dev.jlitmus.semantic.value.Value;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Finds the orders in which threads can use synchronizers: those that extend program order and that
 * the sequential specifications of all objects allow. All runs of all threads are followed at once,
 * one operation of all after the other, so that the orders of the objects never contradict each
 * other through program order.
 *
 * <p>Orders that differ only in operations of which it does not matter which comes first are one:
 * ways that have led to the same operations, states and pairs go on together, and an operation that
 * no other thread's rest can interfere with is taken at once. So locks that are not shared cost
 * nothing. What is accessed under one lock only has the value that the section before left there: a
 * run that reads another one goes no further.
 */
public final class SynchronizationSearch {
  private final List<List<ThreadRun>> threads;
  private final Map<SyncObject, SyncState> start;
  private final boolean unfinished;
  private final BooleanSupplier goesOn;
  private final Predicate<Synchronization> found;
  private final Stretches stretches;
  private final Set<Object> visited = new HashSet<>();

  /**
   * @param threads the runs of each
   * @param start the states of synchronizers that initial values have changed
   * @param foresees whether what locks guard is followed
   * @param unfinished whether threads may wait for what others, which are cut, might still do
   * @param goesOn asked before each step
   * @param found takes each way in which the threads come to their ends; whether to go on
   */
  public SynchronizationSearch(
      List<List<ThreadRun>> threads,
      Map<SyncObject, SyncState> start,
      boolean foresees,
      boolean unfinished,
      BooleanSupplier goesOn,
      Predicate<Synchronization> found) {
    this.threads = threads;
    this.start = start;
    this.unfinished = unfinished;
    this.goesOn = goesOn;
    this.found = found;
    Set<Location> guarded = foresees ? GuardedLocations.of(threads) : Set.of();
    this.stretches = new Stretches(threads, guarded);
  }

  /** Whether an execution may have more operations than can be told apart. */
  public boolean hasTooManyEvents() {
    return stretches.areTooMany();
  }

  /** Whether all was seen, and {@code found} wanted to go on. */
  public boolean run() {
    return explore(Frontier.start(threads.stream().map(List::size).toList(), start));
  }

  private boolean explore(Frontier reached) {
    if (!visited.add(reached.key())) {
      return true;
    }
    if (!goesOn.getAsBoolean()) {
      return false;
    }
    List<Integer> candidates = candidates(reached);
    if (candidates.isEmpty()) {
      return !isEnd(reached)
          || reached.isHandingOver()
          || !(unfinished || reached.allStay())
          || found.test(result(reached));
    }
    for (int thread : candidates) {
      if (!explore(reached, thread)) {
        return false;
      }
    }
    return true;
  }

  private boolean isEnd(Frontier reached) {
    return IntStream.range(0, threads.size()).noneMatch(thread -> isLeft(reached, thread));
  }

  private boolean isLeft(Frontier reached, int thread) {
    int some = reached.runs().get(thread).nextSetBit(0);
    return reached.steps().get(thread) < stretches.of(thread, some).size();
  }

  /** The threads one of which goes on. */
  private List<Integer> candidates(Frontier reached) {
    List<Integer> candidates = new ArrayList<>();
    boolean handingOver = reached.isHandingOver();
    for (int thread = 0; thread < threads.size(); thread++) {
      if (isLeft(reached, thread)) {
        if (!handingOver && isAlone(reached, thread)) {
          return List.of(thread);
        }
        candidates.add(thread);
      }
    }
    return candidates;
  }

  /** Whether nothing that other threads may still do can interfere with what the thread may do. */
  private boolean isAlone(Frontier reached, int thread) {
    Set<SyncObject> own = new HashSet<>();
    int step = reached.steps().get(thread);
    reached.runs().get(thread).stream()
        .mapToObj(run -> stretches.of(thread, run).get(step))
        .forEach(next -> next.use().ifPresent(use -> own.add(use.object())));
    return own.isEmpty()
        || IntStream.range(0, threads.size())
            .noneMatch(other -> other != thread && mayTouch(reached, other, own));
  }

  private boolean mayTouch(Frontier reached, int thread, Set<SyncObject> objects) {
    int from = reached.steps().get(thread);
    return reached.runs().get(thread).stream()
        .anyMatch(run ->
            stretches.of(thread, run).stream()
                .skip(from)
                .flatMap(later -> later.use().stream())
                .anyMatch(use -> objects.contains(use.object())));
  }

  /** The thread goes on, in each way in which some of its runs do. */
  private boolean explore(Frontier reached, int thread) {
    int step = reached.steps().get(thread);
    Map<Stretch, BitSet> ways = new LinkedHashMap<>();
    reached.runs().get(thread).stream()
        .forEach(run ->
            ways.computeIfAbsent(stretches.of(thread, run).get(step), s -> new BitSet()).set(run));
    for (Map.Entry<Stretch, BitSet> way : ways.entrySet()) {
      Optional<Map<Location, Value>> memory = through(reached, way.getKey());
      if (memory.isPresent()
          && !complete(reached.past(thread, way.getValue(), memory.get()), thread, way.getKey())) {
        return false;
      }
    }
    return true;
  }

  /** What memory holds before the operation; empty where a read returned what is not there. */
  private static Optional<Map<Location, Value>> through(Frontier reached, Stretch way) {
    Map<Location, Value> memory = new HashMap<>(reached.memory());
    for (Action.Access access : way.guarded()) {
      switch (access) {
        case Action.Read read -> {
          if (!memory
              .getOrDefault(read.location(), read.location().initial())
              .equals(read.value())) {
            return Optional.empty();
          }
        }
        case Action.Write write -> memory.put(write.location(), write.value());
      }
    }
    return Optional.of(memory);
  }

  private boolean complete(Frontier reached, int thread, Stretch way) {
    if (way.use().isEmpty()) {
      return reached.isHandingOver() || explore(reached);
    }
    Action.OnSynchronizer use = way.use().get();
    Done done = new Done(use.object(), stretches.call(thread, reached.steps().get(thread), way));
    return switch (use) {
      case Action.Begin ignored -> reached.isHandingOver() || explore(reached.withWaiting(done));
      case Action.Synchronize ignored when way.lasts() ->
          reached.isHandingOver() || explore(reached.withLasting(done));
      case Action.Synchronize ignored -> {
        SyncState state = reached.state(use.object());
        if (reached.isHandingOver() && !state.isHandingOver()) {
          yield true;
        }
        for (Step after : state.after(done.call())) {
          if (!explore(reached.after(done, after, stretches.between(after)))) {
            yield false;
          }
        }
        yield true;
      }
    };
  }

  private Synchronization result(Frontier reached) {
    List<List<ThreadRun>> runs = new ArrayList<>();
    for (int thread = 0; thread < threads.size(); thread++) {
      runs.add(reached.runs().get(thread).stream().mapToObj(threads.get(thread)::get).toList());
    }
    return new Synchronization(
        runs,
        stretches.pairs(reached.order(), reached.runs()),
        stretches.pairs(reached.edges(), reached.runs()),
        reached.states());
  }
}
