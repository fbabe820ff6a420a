package dev.jlitmus.event.joint;

import dev.jlitmus.event.Location;
import dev.jlitmus.event.end.RunEnd;
import dev.jlitmus.event.sync.Call;
import dev.jlitmus.event.sync.LockState;
import dev.jlitmus.event.sync.Step;
import dev.jlitmus.event.sync.SyncObject;
import dev.jlitmus.event.sync.SyncState;
import dev.jlitmus.event.thread.Action;
import dev.jlitmus.event.thread.Behaviours;
import dev.jlitmus.event.thread.ThreadRun;
import dev.jlitmus.event.thread.WorkLimit;
import dev.jlitmus.event.thread.interpret.InitialMemory;
import dev.jlitmus.event.thread.interpret.ThreadSteps;
import dev.jlitmus.event.thread.interpret.ThreadSteps.Past;
import dev.jlitmus.event.thread.interpret.ThreadSteps.Way;
import dev.jlitmus.semantic.LitmusTest;
import dev.jlitmus.semantic.value.Value;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Runs the threads of a test together, one critical section after the other, through every state
 * that they can come to. Where locks guard all that they share no two accesses race, so that every
 * execution that a model with {@code sync} in its happens-before allows is one of these: data race
 * freedom (Adve and Hill, ISCA 1990; JLS 17.4.5). States are compared, so that it does not matter
 * how often a thread was woken in vain, and loops around a wait are followed without a bound.
 *
 * <p>Of the runs that end in one and the same way, only those that come to it first are kept: they
 * have all the outcomes that there are.
 */
public final class JointRuns {
  private final List<ThreadSteps> steps = new ArrayList<>();
  private final Guards guards = new Guards();
  private final Map<SyncObject, SyncState> start;
  private final Set<Object> visited = new HashSet<>();
  private final Deque<Node> open = new ArrayDeque<>();
  private final Set<Object> ends = new HashSet<>();
  private final List<Set<ThreadRun>> runs = new ArrayList<>();

  /**
   * How far a thread is.
   *
   * @param known how many of its actions have been looked at
   * @param waits for a signal, on this lock
   * @param run the whole of it, when it is over
   */
  private record Progress(
      Past past, int known, Object place, Optional<SyncObject> waits, Optional<ThreadRun> run) {
    static final Progress START =
        new Progress(Past.NONE, 0, "start", Optional.empty(), Optional.empty());
  }

  /** A run that is over, or waits for ever, and the memory that it leaves. */
  private record Last(ThreadRun run, Map<Location, Value> memory) {
    Object result() {
      return List.of(run.registers(), run.end(), memory);
    }
  }

  private record Node(
      List<Progress> threads, Map<Location, Value> memory, Map<SyncObject, SyncState> states) {

    Object key() {
      return List.of(threads.stream().map(Progress::place).toList(), memory, states);
    }

    Node with(
        int thread,
        Progress progress,
        Map<Location, Value> after,
        Map<SyncObject, SyncState> next) {
      List<Progress> all = new ArrayList<>(threads);
      all.set(thread, progress);
      return new Node(List.copyOf(all), after, next);
    }
  }

  private JointRuns(LitmusTest test, InitialMemory initial, WorkLimit limit) {
    this.start = initial.synchronizers();
    for (int thread = 0; thread < test.threads().size(); thread++) {
      steps.add(new ThreadSteps(initial, thread, test.threads().get(thread).body(), limit));
      runs.add(new LinkedHashSet<>());
    }
  }

  /**
   * The runs of each thread; empty where some access is not guarded, where the test is not one of
   * those that {@link #mayBeOf}, and where there is too much to see.
   *
   * @param limit on the steps of threads, and with them on the states
   */
  public static Optional<Behaviours> of(LitmusTest test, WorkLimit limit) {
    InitialMemory initial = InitialMemory.of(test, limit);
    if (!mayBeOf(test) || initial.leavesLocked() || !initial.end().isOver()) {
      return Optional.empty();
    }
    JointRuns joint = new JointRuns(test, initial, limit);
    return joint.explore()
        ? Optional.of(
            Behaviours.guarded(test, initial, joint.runs.stream().map(List::copyOf).toList()))
        : Optional.empty();
  }

  /** Whether its code does not speak against it that all accesses of the test are guarded. */
  public static boolean mayBeOf(LitmusTest test) {
    return SequentialTests.contain(test);
  }

  /** Whether all states were seen. */
  private boolean explore() {
    visit(new Node(steps.stream().map(one -> Progress.START).toList(), Map.of(), start));
    while (!open.isEmpty()) {
      if (!expand(open.removeFirst())) {
        return false;
      }
    }
    return !ends.isEmpty();
  }

  private void visit(Node node) {
    if (visited.add(node.key())) {
      open.addLast(node);
    }
  }

  /**
   * Each thread goes on, or begins to wait for ever: that changes nothing for the others, so that
   * it need not be done before all have done the rest.
   */
  private boolean expand(Node node) {
    List<List<Last>> last = new ArrayList<>();
    for (int thread = 0; thread < steps.size(); thread++) {
      Progress progress = node.threads().get(thread);
      List<Last> lasting = new ArrayList<>();
      progress.run().ifPresent(run -> lasting.add(new Last(run, node.memory())));
      if (progress.run().isEmpty()) {
        for (Past past : Waits.pasts(progress.past(), thread, waitedFor(node, thread))) {
          if (!step(node, thread, past, lasting)) {
            return false;
          }
        }
      }
      last.add(lasting);
    }
    end(node, last, new ArrayList<>());
    return true;
  }

  private static Optional<LockState> waitedFor(Node node, int thread) {
    return node.threads().get(thread).waits().map(lock -> (LockState) state(node, lock));
  }

  private static SyncState state(Node node, SyncObject object) {
    return node.states().getOrDefault(object, object.start());
  }

  /**
   * The thread does the next operation in all ways, or comes to its end.
   *
   * @param lasting takes its runs that end with an operation that waits for ever
   */
  private boolean step(Node node, int thread, Past past, List<Last> lasting) {
    int known = node.threads().get(thread).known();
    Optional<List<Way>> ways = steps.get(thread).next(past, node.memory());
    if (ways.isEmpty()) {
      return false;
    }
    for (Way way : ways.get()) {
      guards.visit(thread, way.actions(), known);
      if (!guards.hold() || way.run().filter(run -> !isWhole(run.end())).isPresent()) {
        return false;
      }
      Optional<SyncObject> waits =
          way.operation().filter(Waits::isWait).map(Action.OnSynchronizer::object);
      Progress after =
          new Progress(way.past(), way.actions().size(), way.place(), waits, way.run());
      if (way.operation().filter(Action.Begin.class::isInstance).isPresent()) {
        Node begun = node.with(thread, after, way.memory(), node.states());
        if (!step(begun, thread, way.past(), lasting)) {
          return false;
        }
      } else if (way.run().filter(ThreadRun::isBlocked).isPresent()) {
        lasting.add(new Last(way.run().get(), way.memory()));
      } else {
        states(node, thread, way)
            .forEach(states -> visit(node.with(thread, after, way.memory(), states)));
      }
    }
    return true;
  }

  private static boolean isWhole(RunEnd end) {
    return switch (end) {
      case RunEnd.Done ignored -> true;
      case RunEnd.Threw ignored -> true;
      case RunEnd.Blocked ignored -> true;
      case RunEnd.Stuck ignored -> false;
      case RunEnd.Cut ignored -> false;
    };
  }

  /** What synchronizers may be like after the operation; none where it has to wait. */
  private static List<Map<SyncObject, SyncState>> states(Node node, int thread, Way way) {
    if (way.operation().isEmpty()) {
      return List.of(node.states());
    }
    Action.OnSynchronizer use = way.operation().get();
    return Waits.after(state(node, use.object()), call(thread, use)).stream()
        .map(Step::next)
        .map(next -> with(node.states(), use.object(), next))
        .toList();
  }

  /** When it happened does not matter here: nothing of what it happens before is asked for. */
  private static Call call(int thread, Action.OnSynchronizer use) {
    return new Call(thread, use.operation(), Call.BEFORE_START, Call.BEFORE_START);
  }

  private static Map<SyncObject, SyncState> with(
      Map<SyncObject, SyncState> states, SyncObject object, SyncState next) {
    Map<SyncObject, SyncState> more = new HashMap<>(states);
    more.put(object, next);
    return Map.copyOf(more);
  }

  /** In each way in which the threads that are left can wait for ever. */
  private void end(Node node, List<List<Last>> last, List<Last> chosen) {
    if (chosen.size() < last.size()) {
      for (Last one : last.get(chosen.size())) {
        chosen.addLast(one);
        end(node, last, chosen);
        chosen.removeLast();
      }
    } else if (allStay(node, chosen) && ends.add(chosen.stream().map(Last::result).toList())) {
      IntStream.range(0, chosen.size())
          .forEach(thread -> runs.get(thread).add(chosen.get(thread).run()));
    }
  }

  /** Whether all that wait for ever have a reason to. */
  private static boolean allStay(Node node, List<Last> last) {
    Map<SyncObject, List<Call>> waiting = new HashMap<>();
    for (int thread = 0; thread < last.size(); thread++) {
      ThreadRun run = last.get(thread).run();
      if (run.isBlocked() && run.actions().getLast() instanceof Action.Begin begin) {
        waiting
            .computeIfAbsent(begin.object(), object -> new ArrayList<>())
            .add(call(thread, begin));
      }
    }
    return waiting.entrySet().stream()
        .allMatch(one -> state(node, one.getKey()).keepsWaiting(one.getValue()));
  }
}
