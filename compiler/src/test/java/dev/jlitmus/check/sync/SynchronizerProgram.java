package dev.jlitmus.check.sync;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntUnaryOperator;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A program as text, and as steps for the {@link SynchronizerMachine}.
 *
 * @param threads their steps
 */
record SynchronizerProgram(String text, List<List<Step>> threads) {

  /**
   * A step of a thread.
   *
   * @param on the field or the synchronizer
   * @param value that is written, compared with or sent
   * @param register that takes the result; of a wait the condition
   * @param skips how many steps further it goes where it fails; of a jump always
   */
  record Step(String kind, String on, int value, String register, int skips) {}

  /** Writes random programs. */
  static final class Generator {
    private static final String FIELDS =
        """
          ReentrantLock m = new ReentrantLock();
          Condition c = m.newCondition(), d = m.newCondition();
          Object o = new Object();
          int x, y;
        """;

    private final SplittableRandom random;
    private int registers;
    private List<Step> steps = new ArrayList<>();

    Generator(long seed) {
      this.random = new SplittableRandom(seed);
    }

    /** Of all synchronizers and unguarded accesses, without loops. */
    SynchronizerProgram any() {
      return program(
          """
          class Box { final ReentrantLock lock = new ReentrantLock(); }
          test T {
            Box n = new Box();
            ReentrantReadWriteLock w = new ReentrantReadWriteLock();
            CountDownLatch l = new CountDownLatch(1);
            Semaphore s = new Semaphore(1);
            ConcurrentHashMap<Integer, Integer> map = new ConcurrentHashMap<>();
            Channel<Integer> c0 = new Channel<>(0), c1 = new Channel<>(1);
            Once once = new Once();
          """,
          threads -> random.nextInt(1, threads == 2 ? 4 : 3),
          this::part);
    }

    /** Of one lock, which guards all accesses, with its conditions, and loops around waits. */
    SynchronizerProgram guarded() {
      boolean monitor = random.nextBoolean();
      return program("test T {\n", threads -> random.nextInt(1, 3), () -> section(monitor));
    }

    private SynchronizerProgram program(
        String head, IntUnaryOperator length, Supplier<String> part) {
      registers = 0;
      StringBuilder text = new StringBuilder(head).append(FIELDS);
      List<List<Step>> threads = new ArrayList<>();
      int count = random.nextInt(2, 4);
      for (int thread = 0; thread < count; thread++) {
        steps = new ArrayList<>();
        text.append("  thread { ");
        for (int i = length.applyAsInt(count); i > 0; i--) {
          text.append(part.get());
        }
        text.append("}\n");
        threads.add(steps);
      }
      String threw =
          IntStream.range(0, count)
              .mapToObj("threw(P%d)"::formatted)
              .collect(Collectors.joining(" || "));
      text.append("  interesting x >= 0 && y >= 0 && (deadlock || ").append(threw).append(");\n");
      text.append("  otherwise allowed;\n}\n");
      return new SynchronizerProgram(text.toString(), threads);
    }

    private void step(String kind, String on) {
      steps.add(new Step(kind, on, 0, "", 0));
    }

    private String register() {
      return "r" + ++registers;
    }

    private String part() {
      return switch (random.nextInt(14)) {
        case 0 -> access();
        case 1, 2 -> locked();
        case 3 -> {
          String register = register();
          int at = steps.size();
          String inner = access();
          steps.add(at, new Step("try", "m", 1, register, steps.size() - at + 1));
          step("unlock", "m");
          yield "if (m.tryLock()) { %s = 1; %sm.unlock(); } ".formatted(register, inner);
        }
        case 4 -> waiting();
        case 5 -> signalling();
        case 6 -> simple(random.nextBoolean() ? "countDown" : "await", "l");
        case 7 -> simple(random.nextBoolean() ? "acquire" : "release", "s");
        case 8 -> map();
        case 9, 10 -> readWriteLocked();
        case 11, 12 -> channel(random.nextBoolean() ? "c0" : "c1");
        default -> {
          int at = steps.size();
          String inner = access();
          steps.add(at, new Step("begin", "once", 0, "", steps.size() - at + 1));
          step("end", "once");
          yield "once.run(() -> { %s}); ".formatted(inner);
        }
      };
    }

    private String simple(String method, String on) {
      step(method, on);
      return "%s.%s(); ".formatted(on, method);
    }

    private String locked() {
      String lock = random.nextBoolean() ? "m" : "n.lock";
      if (random.nextInt(12) == 0) {
        step("unlock", lock);
        return lock + ".unlock(); ";
      }
      step("lock", lock);
      String inner = random.nextInt(3) == 0 ? part() : access() + access();
      step("unlock", lock);
      return "%s.lock(); %s%s.unlock(); ".formatted(lock, inner, lock);
    }

    /** In one of sixteen cases without the lock. */
    private String inside(boolean monitor, String statements, int from) {
      if (random.nextInt(16) == 0) {
        return statements;
      }
      String lock = monitor ? "o" : "m";
      steps.add(from, new Step("lock", lock, 0, "", 0));
      step("unlock", lock);
      return monitor
          ? "synchronized (o) { %s} ".formatted(statements)
          : "m.lock(); %sm.unlock(); ".formatted(statements);
    }

    private String wait(boolean monitor) {
      String condition = monitor ? "o" : random.nextInt(3) > 0 ? "c" : "d";
      steps.add(new Step("wait", monitor ? "o" : "m", 0, condition, 0));
      return monitor ? "o.wait(); " : condition + ".await(); ";
    }

    private String signal(boolean monitor) {
      boolean all = random.nextBoolean();
      String condition = monitor ? "o" : random.nextInt(3) > 0 ? "c" : "d";
      String lock = monitor ? "o" : "m";
      steps.add(new Step(all ? "signalAll" : "signal", lock, 0, condition, 0));
      String method = monitor ? (all ? "notifyAll" : "notify") : all ? "signalAll" : "signal";
      return "%s.%s(); ".formatted(condition, method);
    }

    private String waiting() {
      boolean monitor = random.nextBoolean();
      int from = steps.size();
      return inside(monitor, wait(monitor) + access(), from);
    }

    private String signalling() {
      boolean monitor = random.nextBoolean();
      int from = steps.size();
      return inside(monitor, access() + signal(monitor), from);
    }

    private String map() {
      int value = random.nextInt(1, 3);
      if (random.nextBoolean()) {
        steps.add(new Step("putIfAbsent", "map", value, "", 0));
        return "map.putIfAbsent(1, %d); ".formatted(value);
      }
      String register = register();
      steps.add(new Step("read", "map", 0, register, 0));
      return register + " = map.getOrDefault(1, 0); ";
    }

    /** Nested in every way, and without a lock at all. */
    private String readWriteLocked() {
      String view = random.nextBoolean() ? "read" : "write";
      String name = "w.%sLock()".formatted(view);
      if (random.nextInt(16) == 0) {
        step(view + "Unlock", "w");
        return name + ".unlock(); ";
      }
      boolean tries = random.nextInt(3) == 0;
      int at = steps.size();
      String register = tries ? register() : "";
      String inner = random.nextInt(3) == 0 ? readWriteLocked() + access() : access();
      steps.add(
          at,
          tries
              ? new Step(view + "Try", "w", 1, register, steps.size() - at + 1)
              : new Step(view + "Lock", "w", 0, "", 0));
      step(view + "Unlock", "w");
      return tries
          ? "if (%s.tryLock()) { %s = 1; %s%s.unlock(); } ".formatted(name, register, inner, name)
          : "%s.lock(); %s%s.unlock(); ".formatted(name, inner, name);
    }

    private String channel(String channel) {
      int value = random.nextInt(1, 3);
      return switch (random.nextInt(8)) {
        case 0, 1 -> {
          steps.add(new Step("send", channel, value, "", 0));
          yield "%s.send(%d); ".formatted(channel, value);
        }
        case 2 -> {
          String register = register();
          steps.add(new Step("trySend", channel, value, register, 0));
          yield "%s = %s.trySend(%d); ".formatted(register, channel, value);
        }
        case 3 -> simple("close", channel);
        default -> {
          String register = register();
          String method =
              List.of("receive", "receive", "tryReceive", "isClosed").get(random.nextInt(4));
          steps.add(new Step(method, channel, 0, register, 0));
          yield "%s = %s.%s(); ".formatted(register, channel, method);
        }
      };
    }

    private String access() {
      String field = random.nextBoolean() ? "x" : "y";
      if (random.nextBoolean()) {
        int value = random.nextInt(1, 3);
        steps.add(new Step("write", field, value, "", 0));
        return "%s = %d; ".formatted(field, value);
      }
      String register = register();
      steps.add(new Step("read", field, 0, register, 0));
      return "%s = %s; ".formatted(register, field);
    }

    private String section(boolean monitor) {
      String lock = monitor ? "o" : "m";
      step("lock", lock);
      String inner = "";
      if (random.nextInt(3) > 0) {
        String field = random.nextBoolean() ? "x" : "y";
        int value = random.nextInt(0, 2);
        steps.add(new Step("branch", field, value, "", 2));
        inner = "while (%s == %d) { %s} ".formatted(field, value, wait(monitor));
        steps.add(new Step("jump", "", 0, "", -3));
      }
      inner += access();
      if (random.nextInt(3) == 0) {
        steps.add(new Step("add", "x", 1, "", 0));
        inner += "x++; ";
      }
      if (random.nextInt(4) > 0) {
        inner += signal(monitor);
      }
      step("unlock", lock);
      return monitor
          ? "synchronized (o) { %s} ".formatted(inner)
          : "m.lock(); %sm.unlock(); ".formatted(inner);
    }
  }
}
