package dev.jlitmus.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jlitmus.Pipeline;
import dev.jlitmus.cat.Models;
import dev.jlitmus.check.search.SearchLimits;
import dev.jlitmus.input.CheckedFile;
import dev.jlitmus.semantic.LitmusTest;
import dev.jlitmus.source.SourceFile;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Model sc allows what a machine does that runs one step of some thread after the other, and
 * deadlocks where it does: random programs with locks, a monitor, a latch, a semaphore and a map.
 */
class SynchronizerMachineTest {
  private static final int PROGRAMS = Integer.getInteger("laws.programs", 5_000) / 50;
  private static final long SEED = Long.getLong("laws.seed", 20_261_124);

  private final SplittableRandom random = new SplittableRandom(SEED);
  private int registers;

  /**
   * A step of a thread.
   *
   * @param skips how many steps are left out where it fails
   */
  private record Step(String kind, String on, int value, String register, int skips) {}

  /** The text of a program, and its steps. */
  private record Program(String text, List<List<Step>> threads) {}

  private Program next() {
    registers = 0;
    StringBuilder text =
        new StringBuilder(
            """
            class Box { final ReentrantLock lock = new ReentrantLock(); }
            test T {
              ReentrantLock m = new ReentrantLock();
              Box n = new Box();
              Object o = new Object();
              CountDownLatch l = new CountDownLatch(1);
              Semaphore s = new Semaphore(1);
              ConcurrentHashMap<Integer, Integer> map = new ConcurrentHashMap<>();
              int x, y;
            """);
    List<List<Step>> threads = new ArrayList<>();
    int count = random.nextInt(2, 4);
    for (int thread = 0; thread < count; thread++) {
      List<Step> steps = new ArrayList<>();
      text.append("  thread { ");
      for (int i = random.nextInt(1, count == 2 ? 4 : 3); i > 0; i--) {
        text.append(part(steps));
      }
      text.append("}\n");
      threads.add(steps);
    }
    text.append("  allowed x >= 0 && y >= 0;\n  interesting deadlock;\n  otherwise allowed;\n}\n");
    return new Program(text.toString(), threads);
  }

  private String part(List<Step> steps) {
    return switch (random.nextInt(9)) {
      case 0 -> access(steps);
      case 1, 2 -> {
        String lock = random.nextBoolean() ? "m" : "n.lock";
        steps.add(new Step("lock", lock, 0, "", 0));
        String inner = random.nextInt(3) == 0 ? part(steps) : access(steps) + access(steps);
        steps.add(new Step("unlock", lock, 0, "", 0));
        yield lock + ".lock(); " + inner + lock + ".unlock(); ";
      }
      case 3 -> {
        String register = "r" + ++registers;
        int at = steps.size();
        String inner = access(steps);
        steps.add(at, new Step("try", "m", 1, register, steps.size() - at + 1));
        steps.add(new Step("unlock", "m", 0, "", 0));
        yield "if (m.tryLock()) { " + register + " = 1; " + inner + "m.unlock(); } ";
      }
      case 4 -> {
        steps.add(new Step("lock", "o", 0, "", 0));
        steps.add(new Step("wait", "o", 0, "", 0));
        String inner = access(steps);
        steps.add(new Step("unlock", "o", 0, "", 0));
        yield "synchronized (o) { o.wait(); " + inner + "} ";
      }
      case 5 -> {
        boolean all = random.nextBoolean();
        steps.add(new Step("lock", "o", 0, "", 0));
        String inner = access(steps);
        steps.add(new Step(all ? "notifyAll" : "notify", "o", 0, "", 0));
        steps.add(new Step("unlock", "o", 0, "", 0));
        yield "synchronized (o) { " + inner + (all ? "o.notifyAll(); } " : "o.notify(); } ");
      }
      case 6 -> {
        boolean down = random.nextBoolean();
        steps.add(new Step(down ? "countDown" : "await", "l", 0, "", 0));
        yield down ? "l.countDown(); " : "l.await(); ";
      }
      case 7 -> {
        boolean acquire = random.nextBoolean();
        steps.add(new Step(acquire ? "acquire" : "release", "s", 0, "", 0));
        yield acquire ? "s.acquire(); " : "s.release(); ";
      }
      default -> {
        int value = random.nextInt(1, 3);
        if (random.nextBoolean()) {
          steps.add(new Step("putIfAbsent", "map", value, "", 0));
          yield "map.putIfAbsent(1, " + value + "); ";
        }
        String register = "r" + ++registers;
        steps.add(new Step("get", "map", 0, register, 0));
        yield register + " = map.getOrDefault(1, 0); ";
      }
    };
  }

  private String access(List<Step> steps) {
    String field = random.nextBoolean() ? "x" : "y";
    if (random.nextBoolean()) {
      int value = random.nextInt(1, 3);
      steps.add(new Step("write", field, value, "", 0));
      return field + " = " + value + "; ";
    }
    String register = "r" + ++registers;
    steps.add(new Step("read", field, 0, register, 0));
    return register + " = " + field + "; ";
  }

  /** Everything that a state consists of is an entry of one map: 0 where there is none. */
  private static final class Machine {
    private final List<List<Step>> threads;
    private final Set<Map<String, Integer>> seen = new HashSet<>();
    private final Set<Map<String, Integer>> ends = new HashSet<>();

    Machine(List<List<Step>> threads) {
      this.threads = threads;
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

    void explore(Map<String, Integer> state) {
      if (!seen.add(state)) {
        return;
      }
      boolean ended = true;
      boolean stuck = false;
      for (int thread = 0; thread < threads.size(); thread++) {
        if (at(state, "pc" + thread) < threads.get(thread).size()) {
          List<Map<String, Integer>> next = next(state, thread);
          boolean mayStay = at(state, "phase" + thread) == 1;
          ended &= next.isEmpty() || mayStay;
          stuck = true;
          next.forEach(this::explore);
        }
      }
      if (ended) {
        Map<String, Integer> end = new TreeMap<>(state);
        end.keySet().removeIf(name -> !name.matches("[xy]|r\\d+"));
        ends.add(with(end, "deadlock", stuck ? 1 : 0));
      }
    }

    private List<Map<String, Integer>> next(Map<String, Integer> state, int thread) {
      Step step = threads.get(thread).get(at(state, "pc" + thread));
      String pc = "pc" + thread;
      Map<String, Integer> on = with(state, pc, at(state, pc) + 1);
      int owner = at(state, "owner " + step.on());
      int holds = at(state, "holds " + step.on());
      int count = at(state, step.on());
      boolean free = owner == 0 || owner == thread + 1;
      Map<String, Integer> locked =
          with(on, "owner " + step.on(), thread + 1, "holds " + step.on(), holds + 1);
      String phase = "phase" + thread;
      return switch (step.kind()) {
        case "write" -> List.of(with(on, step.on(), step.value()));
        case "read", "get" -> List.of(with(on, step.register(), count));
        case "lock" -> free ? List.of(locked) : List.of();
        case "try" ->
            List.of(
                free ? with(locked, step.register(), 1) : with(on, pc, at(on, pc) + step.skips()));
        case "unlock" ->
            List.of(
                with(
                    on,
                    "holds " + step.on(),
                    holds - 1,
                    "owner " + step.on(),
                    holds == 1 ? 0 : owner));
        case "wait" ->
            at(state, phase) == 0
                ? List.of(with(state, phase, 1, "kept" + thread, holds, "owner o", 0, "holds o", 0))
                : owner != 0
                    ? List.of()
                    : List.of(
                        with(
                            on,
                            phase,
                            0,
                            "owner o",
                            thread + 1,
                            "holds o",
                            at(state, "kept" + thread),
                            "kept" + thread,
                            0));
        case "notify", "notifyAll" -> signalled(on, step.kind().equals("notifyAll"));
        case "countDown" -> List.of(with(on, "l", 1));
        case "await" -> count == 1 ? List.of(on) : List.of();
        case "acquire" -> count > -1 ? List.of(with(on, "s", count - 1)) : List.of();
        case "release" -> List.of(with(on, "s", count + 1));
        case "putIfAbsent" -> List.of(count == 0 ? with(on, "map", step.value()) : on);
        default -> throw new IllegalStateException(step.kind());
      };
    }

    /** The semaphore counts from one permit: -1 is none. Waking one, any may be the one. */
    private List<Map<String, Integer>> signalled(Map<String, Integer> state, boolean all) {
      List<Map<String, Integer>> after = new ArrayList<>();
      Map<String, Integer> everyone = state;
      for (int thread = 0; thread < threads.size(); thread++) {
        if (at(state, "phase" + thread) == 1) {
          after.add(with(state, "phase" + thread, 2));
          everyone = with(everyone, "phase" + thread, 2);
        }
      }
      return all || after.isEmpty() ? List.of(everyone) : after;
    }
  }

  private static Set<Map<String, Integer>> allowed(LitmusTest test, String model) {
    ModelAnswer answer = new ModelChecker(SearchLimits.DEFAULT).check(test, Models.named(model));
    assertThat(answer.problem()).isEmpty();
    assertThat(answer.bound()).isEmpty();
    return answer.allowed().stream()
        .map(outcome -> {
          Map<String, Integer> values = new TreeMap<>();
          for (int i = 0; i < test.columns().size(); i++) {
            String name = test.columns().get(i).heading().replaceAll(".*\\.", "");
            int value = (int) outcome.values().get(i).primitive().bits();
            if (value != 0) {
              values.put(name, value);
            }
          }
          return values;
        })
        .collect(Collectors.toSet());
  }

  @Test
  void scAllowsWhatTheMachineDoesAndJavaNoLess() {
    int deadlocks = 0;
    for (int number = 0; number < PROGRAMS; number++) {
      Program program = next();
      CheckedFile file = new Pipeline().read(new SourceFile("machine.litmus", program.text()));
      assertThat(file.tests()).as(program.text()).hasSize(1);
      LitmusTest test = file.tests().getFirst();
      Machine machine = new Machine(program.threads());
      machine.explore(new TreeMap<>());
      String what = "program %d of seed %d: %s".formatted(number, SEED, program.text());
      assertThat(allowed(test, "sc")).as("sc, %s", what).isEqualTo(machine.ends);
      assertThat(allowed(test, "java")).as("java, %s", what).containsAll(machine.ends);
      deadlocks += machine.ends.stream().anyMatch(end -> end.containsKey("deadlock")) ? 1 : 0;
    }
    assertThat(deadlocks).isBetween(PROGRAMS / 20, PROGRAMS * 19 / 20);
  }
}
