package dev.jlitmus.harness.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import org.openjdk.jcstress.os.AffinitySupport;

/**
 * Which CPUs the threads of a test are bound to.
 *
 * <p>Binding makes threads overlap on a busy machine, but must never fail a test: in a container
 * the CPUs that are visible and those that may be used differ, and a bind that fails inside a
 * generated runner leaves the other threads spinning. So each CPU is tried first, and where
 * anything is odd nothing is bound.
 */
public final class Affinity {
  private static final Path STATUS = Path.of("/proc/self/status");
  private static final String ALLOWED = "Cpus_allowed_list:";

  private final List<Integer> cpus;

  private Affinity(List<Integer> cpus) {
    this.cpus = cpus;
  }

  public static Affinity probe() throws InterruptedException {
    List<Integer> allowed = allowed();
    // Fewer processors than CPUs mean a quota: binding would crowd the first CPUs of the host.
    if (allowed.size() > Runtime.getRuntime().availableProcessors()) {
      return new Affinity(List.of());
    }
    for (int cpu : allowed) {
      if (!canBind(cpu)) {
        return new Affinity(List.of());
      }
    }
    return new Affinity(allowed);
  }

  /** A CPU for each thread, other ones in each repetition; empty where nothing is to be bound. */
  List<Integer> choose(int threads, int repetition) {
    if (threads > cpus.size()) {
      return List.of();
    }
    List<Integer> order = new ArrayList<>(cpus);
    Collections.shuffle(order, new Random(repetition));
    return order.subList(0, threads);
  }

  private static List<Integer> allowed() {
    try {
      for (String line : Files.readAllLines(STATUS)) {
        if (line.startsWith(ALLOWED)) {
          return ranges(line.substring(ALLOWED.length()).trim());
        }
      }
      return List.of();
    } catch (IOException noProcFileSystem) {
      return List.of();
    }
  }

  /** {@code 0-2,5} is 0, 1, 2, 5. */
  static List<Integer> ranges(String list) {
    List<Integer> cpus = new ArrayList<>();
    for (String range : list.split(",", -1)) {
      int dash = range.indexOf('-');
      int first = Integer.parseInt(dash < 0 ? range : range.substring(0, dash));
      int last = dash < 0 ? first : Integer.parseInt(range.substring(dash + 1));
      for (int cpu = first; cpu <= last; cpu++) {
        cpus.add(cpu);
      }
    }
    return cpus;
  }

  /** Tries in a thread of its own, whose binding ends with it. */
  private static boolean canBind(int cpu) throws InterruptedException {
    AtomicBoolean bound = new AtomicBoolean();
    Thread trial =
        new Thread(
            () -> {
              try {
                AffinitySupport.bind(cpu);
                bound.set(true);
              } catch (RuntimeException | LinkageError refused) {
                bound.set(false);
              }
            },
            "bind-" + cpu);
    trial.start();
    trial.join();
    return bound.get();
  }
}
