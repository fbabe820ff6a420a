package dev.jlitmus.check.search.sync;

import dev.jlitmus.event.Location;
import dev.jlitmus.event.sync.Call;
import dev.jlitmus.event.sync.Step;
import dev.jlitmus.event.sync.SyncObject;
import dev.jlitmus.event.sync.SyncState;
import dev.jlitmus.event.thread.Action;
import dev.jlitmus.event.thread.ThreadRun;
import dev.jlitmus.relation.EventSet;
import dev.jlitmus.relation.Relation;
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
  private final List<List<List<Stretch>>> stretches = new ArrayList<>();
  private final int[] firstEvent;
  private final Set<Object> visited = new HashSet<>();
  private final boolean tooManyEvents;

  /** An operation that has completed. */
  private record Done(SyncObject object, Call call) {}

  /**
   * How far the threads are, and what that has led to.
   *
   * @param runs of each thread those that have done so, by their numbers
   * @param steps of each thread how many stretches are over
   * @param memory of the locations that locks guard
   */
  private record Node(
      List<BitSet> runs,
      List<Integer> steps,
      Map<SyncObject, SyncState> states,
      Map<Location, Value> memory,
      Relation order,
      Relation edges,
      List<Done> done,
      List<Done> lasting,
      List<Done> waiting) {

    SyncState state(SyncObject object) {
      return states.getOrDefault(object, object.start());
    }

    boolean isHandingOver() {
      return states.values().stream().anyMatch(SyncState::isHandingOver);
    }

    Object key() {
      return List.of(runs, steps, states, memory, order, edges);
    }
  }

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
    this.firstEvent = new int[threads.size() + 1];
    for (int thread = 0; thread < threads.size(); thread++) {
      List<List<Stretch>> all = new ArrayList<>();
      int most = 0;
      for (ThreadRun run : threads.get(thread)) {
        List<Stretch> parts = Stretch.of(run, guarded);
        all.add(parts);
        most = Math.max(most, parts.size());
      }
      stretches.add(all);
      firstEvent[thread + 1] = firstEvent[thread] + 2 * most;
    }
    this.tooManyEvents = firstEvent[threads.size()] > Call.BEFORE_START;
  }

  /** Whether an execution may have more operations than can be told apart. */
  public boolean hasTooManyEvents() {
    return tooManyEvents;
  }

  /** Whether all was seen, and {@code found} wanted to go on. */
  public boolean run() {
    Relation none = Relation.empty(EventSet.LIMIT);
    List<BitSet> all = new ArrayList<>();
    List<Integer> steps = new ArrayList<>();
    for (List<ThreadRun> runs : threads) {
      BitSet numbers = new BitSet();
      numbers.set(0, runs.size());
      all.add(numbers);
      steps.add(0);
    }
    return explore(
        new Node(all, steps, start, Map.of(), none, none, List.of(), List.of(), List.of()));
  }

  private boolean explore(Node node) {
    if (!visited.add(node.key())) {
      return true;
    }
    if (!goesOn.getAsBoolean()) {
      return false;
    }
    List<Integer> candidates = candidates(node);
    if (candidates.isEmpty()) {
      return !isEnd(node)
          || node.isHandingOver()
          || !(unfinished || allStay(node))
          || found.test(result(node));
    }
    for (int thread : candidates) {
      if (!explore(node, thread)) {
        return false;
      }
    }
    return true;
  }

  private boolean isEnd(Node node) {
    return IntStream.range(0, threads.size()).noneMatch(thread -> isLeft(node, thread));
  }

  private boolean isLeft(Node node, int thread) {
    int some = node.runs().get(thread).nextSetBit(0);
    return node.steps().get(thread) < stretches.get(thread).get(some).size();
  }

  /** The threads one of which goes on. */
  private List<Integer> candidates(Node node) {
    List<Integer> candidates = new ArrayList<>();
    boolean handingOver = node.isHandingOver();
    for (int thread = 0; thread < threads.size(); thread++) {
      if (isLeft(node, thread)) {
        if (!handingOver && isAlone(node, thread)) {
          return List.of(thread);
        }
        candidates.add(thread);
      }
    }
    return candidates;
  }

  /** Whether nothing that other threads may still do can interfere with what the thread may do. */
  private boolean isAlone(Node node, int thread) {
    Set<SyncObject> own = new HashSet<>();
    int step = node.steps().get(thread);
    node.runs().get(thread).stream()
        .forEach(run ->
            stretches.get(thread).get(run).get(step).use().ifPresent(use -> own.add(use.object())));
    for (int other = 0; other < threads.size() && !own.isEmpty(); other++) {
      if (other != thread) {
        int from = node.steps().get(other);
        List<List<Stretch>> all = stretches.get(other);
        boolean touched =
            node.runs().get(other).stream()
                .anyMatch(run ->
                    all.get(run).stream()
                        .skip(from)
                        .anyMatch(later ->
                            later.use().filter(use -> own.contains(use.object())).isPresent()));
        if (touched) {
          return false;
        }
      }
    }
    return true;
  }

  /** The thread goes on, in each way in which some of its runs do. */
  private boolean explore(Node node, int thread) {
    int step = node.steps().get(thread);
    Map<Stretch, BitSet> ways = new LinkedHashMap<>();
    node.runs().get(thread).stream()
        .forEach(run ->
            ways.computeIfAbsent(stretches.get(thread).get(run).get(step), s -> new BitSet())
                .set(run));
    for (Map.Entry<Stretch, BitSet> way : ways.entrySet()) {
      Optional<Node> reached = through(node, thread, way.getKey(), way.getValue());
      if (reached.isPresent() && !complete(reached.get(), thread, way.getKey())) {
        return false;
      }
    }
    return true;
  }

  /** What is accessed before the operation; empty where a read returned what is not there. */
  private Optional<Node> through(Node node, int thread, Stretch way, BitSet those) {
    Map<Location, Value> memory = new HashMap<>(node.memory());
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
    List<BitSet> runs = new ArrayList<>(node.runs());
    runs.set(thread, those);
    List<Integer> steps = new ArrayList<>(node.steps());
    steps.set(thread, steps.get(thread) + 1);
    return Optional.of(
        new Node(
            runs,
            steps,
            node.states(),
            memory,
            node.order(),
            node.edges(),
            node.done(),
            node.lasting(),
            node.waiting()));
  }

  private boolean complete(Node node, int thread, Stretch way) {
    if (way.use().isEmpty()) {
      return node.isHandingOver() || explore(node);
    }
    Action.OnSynchronizer use = way.use().get();
    int end = firstEvent[thread] + 2 * node.steps().get(thread) - 1;
    int begin = way.begin() == way.position() ? end : end - 1;
    Done done = new Done(use.object(), new Call(thread, use.operation(), begin, end));
    return switch (use) {
      case Action.Begin ignored ->
          node.isHandingOver()
              || explore(with(node, node.done(), node.lasting(), more(node.waiting(), done)));
      case Action.Synchronize ignored when way.lasts() ->
          node.isHandingOver()
              || explore(with(node, node.done(), more(node.lasting(), done), node.waiting()));
      case Action.Synchronize ignored -> {
        SyncState state = node.state(use.object());
        if (node.isHandingOver() && !state.isHandingOver()) {
          yield true;
        }
        for (Step after : state.after(done.call())) {
          if (!explore(after(node, done, after))) {
            yield false;
          }
        }
        yield true;
      }
    };
  }

  private static List<Done> more(List<Done> some, Done one) {
    List<Done> all = new ArrayList<>(some);
    all.add(one);
    return all;
  }

  private static Node with(Node node, List<Done> done, List<Done> lasting, List<Done> waiting) {
    return new Node(
        node.runs(),
        node.steps(),
        node.states(),
        node.memory(),
        node.order(),
        node.edges(),
        done,
        lasting,
        waiting);
  }

  private Node after(Node node, Done done, Step step) {
    Map<SyncObject, SyncState> states = new HashMap<>(node.states());
    states.put(done.object(), step.next());
    Relation.Builder order = node.order().toBuilder();
    for (Done earlier : node.done()) {
      if (earlier.object().equals(done.object())
          && earlier.call().thread() != done.call().thread()
          && !earlier.call().operation().commutesWith(done.call().operation())) {
        order.add(earlier.call().end(), done.call().end());
      }
    }
    Relation.Builder edges = node.edges().toBuilder();
    for (Step.Edge edge : step.edges()) {
      if (edge.from() != Call.BEFORE_START && thread(edge.from()) != thread(edge.to())) {
        edges.add(edge.from(), edge.to());
      }
    }
    return new Node(
        node.runs(),
        node.steps(),
        states,
        node.memory(),
        order.build(),
        edges.build(),
        more(node.done(), done),
        node.lasting(),
        node.waiting());
  }

  private int thread(int event) {
    int thread = 0;
    while (event >= firstEvent[thread + 1]) {
      thread++;
    }
    return thread;
  }

  /** Whether in the end no thread that waits or goes round in a loop could go on. */
  private static boolean allStay(Node node) {
    Map<SyncObject, List<Call>> waiting = new HashMap<>();
    node.waiting()
        .forEach(
            one -> waiting.computeIfAbsent(one.object(), o -> new ArrayList<>()).add(one.call()));
    return node.lasting().stream()
            .noneMatch(one -> node.state(one.object()).after(one.call()).isEmpty())
        && waiting.entrySet().stream()
            .allMatch(entry -> node.state(entry.getKey()).keepsWaiting(entry.getValue()));
  }

  private Synchronization result(Node node) {
    List<List<ThreadRun>> runs = new ArrayList<>();
    for (int thread = 0; thread < threads.size(); thread++) {
      runs.add(node.runs().get(thread).stream().mapToObj(threads.get(thread)::get).toList());
    }
    return new Synchronization(
        runs, pairs(node, node.order()), pairs(node, node.edges()), node.states());
  }

  private List<Synchronization.Pair> pairs(Node node, Relation among) {
    List<Synchronization.Pair> pairs = new ArrayList<>();
    for (int from = 0; from < among.size(); from++) {
      for (int to : among.successors(from).toList()) {
        pairs.add(
            new Synchronization.Pair(
                thread(from), position(node, from), thread(to), position(node, to)));
      }
    }
    return pairs;
  }

  private int position(Node node, int event) {
    int thread = thread(event);
    int number = event - firstEvent[thread];
    Stretch stretch =
        stretches.get(thread).get(node.runs().get(thread).nextSetBit(0)).get(number / 2);
    return number % 2 == 1 ? stretch.position() : stretch.begin();
  }
}
