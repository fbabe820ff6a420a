package dev.jlitmus.event;

import dev.jlitmus.event.thread.Action;
import dev.jlitmus.relation.Relation;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The events of one combination of thread runs, and the relations among them that do not depend on
 * values. Initial writes come first, one for each location that is accessed; then the threads, each
 * in program order. With a {@code join} each thread that is over ends in an event of its own, which
 * synchronizes with the one that {@code join} starts with.
 */
public final class EventStructure {
  private final List<Event> events;
  private final int[] firstOfThread;
  private final Relation programOrder;
  private final Relation update;
  private final Relation data;
  private final Relation control;
  private final Relation synchronization;
  private final Relation synchronizationOrder;

  private EventStructure(List<Event> events, int[] firstOfThread) {
    int size = events.size();
    this.events = List.copyOf(events);
    this.firstOfThread = firstOfThread;
    Relation.Builder po = Relation.builder(size);
    Relation.Builder rmw = Relation.builder(size);
    Relation.Builder dataPairs = Relation.builder(size);
    Relation.Builder controlPairs = Relation.builder(size);
    for (int event = 0; event < size; event++) {
      int thread = thread(event);
      if (thread != Event.NO_THREAD) {
        for (int earlier = event - 1; earlier >= 0 && thread(earlier) == thread; earlier--) {
          po.add(earlier, event);
        }
      }
      switch (events.get(event)) {
        case Event.Performed performed -> {
          addAll(controlPairs, performed.action().control(), performed.thread(), event);
          switch (performed.action()) {
            case Action.Write write -> {
              addAll(dataPairs, write.data(), performed.thread(), event);
              if (write.update()) {
                rmw.add(event - 1, event);
              }
            }
            case Action.Read ignored -> {}
            case Action.Fence ignored -> {}
            case Action.OnSynchronizer ignored -> {}
            case Action.Freeze ignored -> {}
          }
        }
        case Event.Initial ignored -> {}
        case Event.Boundary ignored -> {}
      }
    }
    this.programOrder = po.build();
    this.update = rmw.build();
    this.data = dataPairs.build();
    this.control = controlPairs.build();
    this.synchronization = joining();
    this.synchronizationOrder = Relation.empty(size);
  }

  private EventStructure(EventStructure base, Relation order, Relation edges) {
    this.events = base.events;
    this.firstOfThread = base.firstOfThread;
    this.programOrder = base.programOrder;
    this.update = base.update;
    this.data = base.data;
    this.control = base.control;
    this.synchronization = base.synchronization.union(edges);
    this.synchronizationOrder = order;
  }

  /**
   * With an order of the operations on synchronizers.
   *
   * @param order {@code so}
   * @param edges what it adds to {@code sync}
   */
  public EventStructure synchronizedBy(Relation order, Relation edges) {
    return new EventStructure(this, order, edges);
  }

  private void addAll(Relation.Builder pairs, BitSet positions, int thread, int to) {
    for (int from = positions.nextSetBit(0); from >= 0; from = positions.nextSetBit(from + 1)) {
      pairs.add(event(thread, from), to);
    }
  }

  private Relation joining() {
    List<Integer> boundaries = new ArrayList<>();
    for (int event = 0; event < size(); event++) {
      switch (events.get(event)) {
        case Event.Boundary ignored -> boundaries.add(event);
        case Event.Initial ignored -> {}
        case Event.Performed ignored -> {}
      }
    }
    Relation.Builder pairs = Relation.builder(size());
    for (int i = 0; i + 1 < boundaries.size(); i++) {
      pairs.add(boundaries.get(i), boundaries.getLast());
    }
    return pairs.build();
  }

  /**
   * The structure of these threads.
   *
   * @param threads what each thread does
   * @param over the threads that end, which is what {@code join} sees of them
   * @param joined whether the last of them is {@code join}
   */
  public static EventStructure of(List<List<Action>> threads, Set<Integer> over, boolean joined) {
    List<Event> events = new ArrayList<>();
    accessed(threads).forEach(location -> events.add(new Event.Initial(location)));
    int[] firstOfThread = new int[threads.size()];
    for (int thread = 0; thread < threads.size(); thread++) {
      boolean isJoin = joined && thread == threads.size() - 1;
      if (isJoin) {
        events.add(new Event.Boundary(thread));
      }
      firstOfThread[thread] = events.size();
      List<Action> actions = threads.get(thread);
      for (int position = 0; position < actions.size(); position++) {
        events.add(new Event.Performed(thread, position, actions.get(position)));
      }
      if (joined && !isJoin && over.contains(thread)) {
        events.add(new Event.Boundary(thread));
      }
    }
    return new EventStructure(events, firstOfThread);
  }

  /** The most events that {@link #of} would need. */
  public static int size(List<List<Action>> threads, boolean joined) {
    int performed = threads.stream().mapToInt(List::size).sum();
    return accessed(threads).size() + performed + (joined ? threads.size() : 0);
  }

  private static Set<Location> accessed(List<List<Action>> threads) {
    Set<Location> locations = new LinkedHashSet<>();
    for (List<Action> actions : threads) {
      for (Action action : actions) {
        switch (action) {
          case Action.Access access -> locations.add(access.location());
          case Action.Fence ignored -> {}
          case Action.OnSynchronizer ignored -> {}
          case Action.Freeze ignored -> {}
        }
      }
    }
    return locations;
  }

  public int size() {
    return events.size();
  }

  public List<Event> events() {
    return events;
  }

  public int thread(int event) {
    return events.get(event).thread();
  }

  /** The event at this position of a thread's run. */
  public int event(int thread, int position) {
    return firstOfThread[thread] + position;
  }

  /** {@code po}. */
  public Relation programOrder() {
    return programOrder;
  }

  /** {@code rmw}. */
  public Relation update() {
    return update;
  }

  /** {@code data}. */
  public Relation data() {
    return data;
  }

  /** {@code ctrl}. */
  public Relation control() {
    return control;
  }

  /** {@code sync}. */
  public Relation synchronization() {
    return synchronization;
  }

  /** {@code so} */
  public Relation synchronizationOrder() {
    return synchronizationOrder;
  }
}
