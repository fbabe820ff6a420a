package dev.jlitmus.run;

import dev.jlitmus.diagnostic.EnvironmentException;
import dev.jlitmus.result.Observation;
import dev.jlitmus.result.Piece;
import dev.jlitmus.run.probe.JvmNames;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Runs a plan on one JVM after another. Each gets an equal part of what is left of the budget, the
 * same seeds, and a folder of its own.
 */
public final class JvmSeries {
  private final RunListener listener;
  private final Memory memory;
  private long samples;

  private JvmSeries(RunListener listener, Memory memory) {
    this.listener = listener;
    this.memory = memory;
  }

  /** What a run writes down, and what was written down before it began. */
  public interface Memory {
    /** Without any. */
    Memory NONE =
        new Memory() {
          @Override
          public Earlier earlier(String jvm) {
            return Earlier.NOTHING;
          }

          @Override
          public void recorded(String jvm, int test, Piece piece) {}
        };

    /** What is known already of what a JVM shows. */
    Earlier earlier(String jvm);

    /** A JVM showed something of the test in this place of the plan. */
    void recorded(String jvm, int test, Piece piece);
  }

  /** What runs a plan on its JVM. */
  @FunctionalInterface
  public interface Harness {
    List<Observation> run(RunPlan plan, RunListener listener) throws EnvironmentException;
  }

  /**
   * Runs the plan on each of the JVMs.
   *
   * @param plan for the first of them, with the budget of all
   * @param memory told what each of them showed
   * @return by the names of the JVMs, in their order, what was seen of each test
   * @throws EnvironmentException where one of them does not run; the others' results are lost then
   */
  public static Map<String, List<Observation>> run(
      RunPlan plan, List<Jvm> jvms, Harness harness, RunListener listener, Memory memory)
      throws EnvironmentException {
    return new JvmSeries(listener, memory).run(plan, jvms, harness);
  }

  private Map<String, List<Observation>> run(RunPlan plan, List<Jvm> jvms, Harness harness)
      throws EnvironmentException {
    List<String> names = JvmNames.of(jvms);
    long start = System.nanoTime();
    Map<String, List<Observation>> observed = new LinkedHashMap<>();
    for (int i = 0; i < jvms.size(); i++) {
      Duration spent = Duration.ofNanos(System.nanoTime() - start);
      int rest = jvms.size() - i;
      Optional<Duration> budget = plan.budget().map(all -> all.minus(spent).dividedBy(rest));
      boolean alone = jvms.size() == 1;
      Path folder = alone ? plan.folder() : plan.folder().resolve("jvm-" + (i + 1));
      RunPlan own = plan.on(jvms.get(i), budget, folder, memory.earlier(names.get(i)));
      List<Observation> seen = harness.run(own, named(names.get(i), alone));
      samples += seen.stream().mapToLong(Observation::samples).sum();
      observed.put(names.get(i), new ArrayList<>(seen));
    }
    return observed;
  }

  private RunListener named(String jvm, boolean alone) {
    long before = samples;
    return new RunListener() {
      @Override
      public void launched(Launch launch) {
        listener.launched(launch);
      }

      @Override
      public void progressed(Progress where) {
        listener.progressed(
            new Progress(
                where.round(),
                where.done(),
                where.turns(),
                before + where.samples(),
                alone ? where.test() : where.test() + " on " + jvm));
      }

      @Override
      public void recorded(int test, Piece piece) {
        memory.recorded(jvm, test, piece);
      }
    };
  }
}
