package dev.jlitmus.check.sync;

import dev.jlitmus.check.sync.SynchronizerProgram.Step;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Runs one step of some thread after the other, through all states. Everything that a state
 * consists of is an entry of one map: 0 where there is none. Written after the javadoc of
 * java.util.concurrent and after Go's description of channels, and after nothing of the checker.
 */
final class SynchronizerMachine {
  private final List<List<Step>> threads;
  private final Set<Map<String, Integer>> seen = new HashSet<>();
  private final Set<Map<String, Integer>> ends = new HashSet<>();

  private SynchronizerMachine(List<List<Step>> threads) {
    this.threads = threads;
  }

  /** The registers, fields, exceptions and deadlocks that the program may end with. */
  static Set<Map<String, Integer>> ends(SynchronizerProgram program) {
    SynchronizerMachine machine = new SynchronizerMachine(program.threads());
    machine.explore(new TreeMap<>());
    return machine.ends;
  }

  private static int at(Map<String, Integer> state, String name) {
    return state.getOrDefault(name, 0);
  }

  private static Map<String, Integer> with(Map<String, Integer> state, Object... changes) {
    Map<String, Integer> after = new TreeMap<>(state);
    for (int i = 0; i < changes.length; i += 2) {
      after.put((String) changes[i], (Integer) changes[i + 1]);
    }
    after.values().removeIf(value -> value == 0);
    return after;
  }

  private boolean isOver(Map<String, Integer> state, int thread) {
    return at(state, "pc" + thread) == threads.get(thread).size();
  }

  /** What the thread is about to do. */
  private Step step(Map<String, Integer> state, int thread) {
    return threads.get(thread).get(at(state, "pc" + thread));
  }

  private void explore(Map<String, Integer> start) {
    List<Map<String, Integer>> open = new ArrayList<>(List.of(start));
    while (!open.isEmpty()) {
      Map<String, Integer> state = open.removeLast();
      if (seen.add(state)) {
        boolean ended = true;
        boolean stuck = false;
        for (int thread = 0; thread < threads.size(); thread++) {
          if (!isOver(state, thread)) {
            List<Map<String, Integer>> next = next(state, thread);
            ended &= next.isEmpty() || mayStay(state, thread);
            stuck = true;
            open.addAll(next);
          }
        }
        if (ended) {
          Map<String, Integer> end = new TreeMap<>(state);
          end.keySet().removeIf(name -> !name.matches("[xy]|r\\d+|threw\\d+"));
          ends.add(with(end, "deadlock", stuck ? 1 : 0));
        }
      }
    }
  }

  /** Who waits need not wake of itself; a reader need not overtake a writer that waits. */
  private boolean mayStay(Map<String, Integer> state, int thread) {
    boolean behindWriter =
        step(state, thread).kind().equals("readLock")
            && readers(state) > 0
            && others(state, thread, "writeLock").size() > 0
            && at(state, "reads" + thread) == 0;
    return at(state, "phase" + thread) == 1 || behindWriter;
  }

  /** The other threads that are about to do so. */
  private List<Integer> others(Map<String, Integer> state, int thread, String kind) {
    List<Integer> others = new ArrayList<>();
    for (int other = 0; other < threads.size(); other++) {
      if (other != thread && !isOver(state, other) && step(state, other).kind().equals(kind)) {
        others.add(other);
      }
    }
    return others;
  }

  private int readers(Map<String, Integer> state) {
    int readers = 0;
    for (int thread = 0; thread < threads.size(); thread++) {
      readers += at(state, "reads" + thread);
    }
    return readers;
  }

  private static Map<String, Integer> on(Map<String, Integer> state, int thread, int steps) {
    return with(state, "pc" + thread, at(state, "pc" + thread) + steps);
  }

  /** The thread is over; leaving a synchronized block by an exception unlocks. */
  private Map<String, Integer> thrown(Map<String, Integer> state, int thread) {
    Map<String, Integer> over =
        with(state, "pc" + thread, threads.get(thread).size(), "threw" + thread, 1);
    return at(state, "owner o") == thread + 1 ? with(over, "owner o", 0, "holds o", 0) : over;
  }

  private List<Map<String, Integer>> next(Map<String, Integer> state, int thread) {
    Step step = step(state, thread);
    Map<String, Integer> on = on(state, thread, 1);
    int value = at(state, step.on());
    return switch (step.kind()) {
      case "write" -> List.of(with(on, step.on(), step.value()));
      case "add" -> List.of(with(on, step.on(), value + step.value()));
      case "read" -> List.of(with(on, step.register(), value));
      case "branch" -> List.of(value == step.value() ? on : on(state, thread, 1 + step.skips()));
      case "jump" -> List.of(on(state, thread, 1 + step.skips()));
      case "lock", "try", "unlock", "wait", "signal", "signalAll" -> lock(state, on, step, thread);
      case "readLock", "readTry", "readUnlock", "writeLock", "writeTry", "writeUnlock" ->
          readWriteLock(state, on, step, thread);
      case "countDown" -> List.of(with(on, "l", 1));
      case "await" -> value == 1 ? List.of(on) : List.of();
      // It counts from one permit: -1 is none.
      case "acquire" -> value > -1 ? List.of(with(on, "s", value - 1)) : List.of();
      case "release" -> List.of(with(on, "s", value + 1));
      case "putIfAbsent" -> List.of(value == 0 ? with(on, "map", step.value()) : on);
      case "begin" ->
          value == 0
              ? List.of(with(on, "once", thread + 1))
              : value == -1 ? List.of(on(on, thread, step.skips())) : List.of();
      case "end" -> List.of(with(on, "once", -1));
      default -> channel(state, on, step, thread);
    };
  }

  private List<Map<String, Integer>> lock(
      Map<String, Integer> state, Map<String, Integer> on, Step step, int thread) {
    String owner = "owner " + step.on();
    String holds = "holds " + step.on();
    boolean own = at(state, owner) == thread + 1;
    boolean free = at(state, owner) == 0 || own;
    Map<String, Integer> locked = with(on, owner, thread + 1, holds, at(state, holds) + 1);
    return switch (step.kind()) {
      case "lock" -> free ? List.of(locked) : List.of();
      case "try" -> List.of(free ? with(locked, step.register(), 1) : on(on, thread, step.skips()));
      case "unlock" -> {
        int left = at(state, holds) - 1;
        yield List.of(
            own ? with(on, holds, left, owner, left == 0 ? 0 : thread + 1) : thrown(state, thread));
      }
      case "wait" -> await(state, on, step, thread, own);
      default ->
          own
              ? signalled(on, step.register(), step.kind().equals("signalAll"))
              : List.of(thrown(state, thread));
    };
  }

  private List<Map<String, Integer>> await(
      Map<String, Integer> state, Map<String, Integer> on, Step step, int thread, boolean own) {
    String owner = "owner " + step.on();
    String holds = "holds " + step.on();
    String phase = "phase" + thread;
    String kept = "kept" + thread;
    if (at(state, phase) == 0) {
      return List.of(
          own
              ? with(state, phase, 1, kept, at(state, holds), owner, 0, holds, 0)
              : thrown(state, thread));
    }
    return at(state, owner) == 0
        ? List.of(with(on, phase, 0, owner, thread + 1, holds, at(state, kept), kept, 0))
        : List.of();
  }

  /** Waking one, any of those that wait on the condition may be the one. */
  private List<Map<String, Integer>> signalled(
      Map<String, Integer> state, String condition, boolean all) {
    List<Map<String, Integer>> after = new ArrayList<>();
    Map<String, Integer> everyone = state;
    for (int thread = 0; thread < threads.size(); thread++) {
      if (at(state, "phase" + thread) == 1 && step(state, thread).register().equals(condition)) {
        after.add(with(state, "phase" + thread, 2));
        everyone = with(everyone, "phase" + thread, 2);
      }
    }
    return all || after.isEmpty() ? List.of(everyone) : after;
  }

  private List<Map<String, Integer>> readWriteLock(
      Map<String, Integer> state, Map<String, Integer> on, Step step, int thread) {
    String reads = "reads" + thread;
    int own = at(state, reads);
    int writer = at(state, "writer");
    int writes = at(state, "writes");
    boolean readable = writer == 0 || writer == thread + 1;
    boolean writable = writer == thread + 1 || (writer == 0 && readers(state) == 0);
    Map<String, Integer> read = with(on, reads, own + 1);
    Map<String, Integer> write = with(on, "writer", thread + 1, "writes", writes + 1);
    return switch (step.kind()) {
      case "readLock" -> readable ? List.of(read) : List.of();
      case "readTry" ->
          List.of(readable ? with(read, step.register(), 1) : on(on, thread, step.skips()));
      case "readUnlock" -> List.of(own > 0 ? with(on, reads, own - 1) : thrown(state, thread));
      case "writeLock" -> writable ? List.of(write) : List.of();
      case "writeTry" ->
          List.of(writable ? with(write, step.register(), 1) : on(on, thread, step.skips()));
      default ->
          List.of(
              writer == thread + 1
                  ? with(on, "writes", writes - 1, "writer", writes == 1 ? 0 : writer)
                  : thrown(state, thread));
    };
  }

  /** Of capacity 0 or 1; the buffer holds one value. */
  private List<Map<String, Integer>> channel(
      Map<String, Integer> state, Map<String, Integer> on, Step step, int thread) {
    boolean meets = step.on().equals("c0");
    boolean closed = at(state, "closed " + step.on()) == 1;
    int inside = at(state, step.on());
    Map<String, Integer> put = with(on, step.on(), step.value());
    return switch (step.kind()) {
      case "send" ->
          closed
              ? List.of(thrown(state, thread))
              : meets ? met(on, step, thread) : inside == 0 ? List.of(put) : List.of();
      case "trySend" -> {
        if (closed) {
          yield List.of(thrown(state, thread));
        }
        List<Map<String, Integer>> after = new ArrayList<>();
        if (meets) {
          after.addAll(met(with(on, step.register(), 1), step, thread));
        }
        after.add(!meets && inside == 0 ? with(put, step.register(), 1) : on);
        yield after;
      }
      case "receive" ->
          inside != 0
              ? List.of(with(on, step.on(), 0, step.register(), inside))
              : closed ? List.of(on) : List.of();
      case "tryReceive" -> {
        if (inside != 0) {
          yield List.of(with(on, step.on(), 0, step.register(), inside));
        }
        List<Map<String, Integer>> after = new ArrayList<>(List.of(on));
        if (meets && !closed) {
          for (int other : others(state, thread, "send")) {
            Step send = step(state, other);
            if (send.on().equals(step.on())) {
              after.add(with(on(on, other, 1), step.register(), send.value()));
            }
          }
        }
        yield after;
      }
      case "close" -> List.of(closed ? thrown(state, thread) : with(on, "closed " + step.on(), 1));
      case "isClosed" -> List.of(with(on, step.register(), closed ? 1 : 0));
      default -> throw new IllegalStateException(step.kind());
    };
  }

  /** The value goes over to one of those that wait for it. */
  private List<Map<String, Integer>> met(Map<String, Integer> on, Step send, int sender) {
    List<Map<String, Integer>> after = new ArrayList<>();
    for (int receiver : others(on, sender, "receive")) {
      Step receive = step(on, receiver);
      if (receive.on().equals(send.on())) {
        after.add(with(on(on, receiver, 1), receive.register(), send.value()));
      }
    }
    return after;
  }
}
