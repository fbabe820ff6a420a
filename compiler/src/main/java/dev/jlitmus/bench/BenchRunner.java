package dev.jlitmus.bench;

import dev.jlitmus.build.CompiledBench;
import dev.jlitmus.codegen.jmh.GeneratedBench;
import dev.jlitmus.diagnostic.EnvironmentException;
import dev.jlitmus.result.FamilyMember;
import dev.jlitmus.result.bench.BenchRecord;
import dev.jlitmus.result.bench.BenchRow;
import dev.jlitmus.result.bench.Cost;
import dev.jlitmus.result.bench.Ratio;
import dev.jlitmus.semantic.bench.Bench;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Measures benches. All measures get their first fork before any gets its second: what slows the
 * machine for a while then slows all of them, and not one that is compared with the others.
 */
public final class BenchRunner {
  private static final String BUDGET_OVER = "the time budget was over";

  private final BenchPlan plan;
  private final List<Turn> turns = new ArrayList<>();
  private final Map<Turn, Samples> samples = new HashMap<>();
  private final Map<Turn, Cost> failures = new HashMap<>();
  private String idle = "interrupted";

  private BenchRunner(BenchPlan plan) {
    this.plan = plan;
    for (CompiledBench bench : plan.benches()) {
      for (GeneratedBench.Benchmark benchmark : bench.bench().benchmarks()) {
        for (BenchPlan.NamedJvm jvm : plan.jvms()) {
          turns.add(new Turn(turns.size(), bench, benchmark, jvm));
        }
      }
    }
    turns.forEach(turn -> samples.put(turn, new Samples()));
  }

  /**
   * Measures all; an interrupt ends it early, with what was finished.
   *
   * @return in the order of the benches
   * @throws EnvironmentException where JMH does not start
   */
  public static List<BenchRecord> run(BenchPlan plan, BenchListener listener)
      throws EnvironmentException {
    BenchRunner runner = new BenchRunner(plan);
    runner.measure(listener);
    return plan.benches().stream().map(runner::record).toList();
  }

  private void measure(BenchListener listener) throws EnvironmentException {
    int forks = plan.effort().forks();
    int done = 0;
    try (JmhTurns jmh = new JmhTurns(plan)) {
      for (int round = 1; round <= forks; round++) {
        for (Turn turn : turns) {
          if (!failures.containsKey(turn)) {
            if (jmh.isLate()) {
              idle = BUDGET_OVER;
              return;
            }
            listener.measuring(done, forks * turns.size(), turn.title());
            switch (jmh.run(turn, round, samples(turn))) {
              case JmhTurns.Ending.Finished ignored -> {}
              case JmhTurns.Ending.Failed failed ->
                  failures.put(turn, new Cost.Failed(failed.message(), failed.log()));
              case JmhTurns.Ending.Interrupted ignored -> {
                return;
              }
              case JmhTurns.Ending.OutOfTime ignored -> {
                idle = BUDGET_OVER;
                return;
              }
            }
          }
          done++;
        }
      }
    }
  }

  private BenchRecord record(CompiledBench compiled) {
    Bench bench = compiled.bench().bench();
    return new BenchRecord(
        bench.span(),
        bench.name(),
        bench.description(),
        bench.membership().map(FamilyMember::of),
        bench.baseline(),
        turns.stream().filter(turn -> turn.bench().equals(compiled)).map(this::row).toList());
  }

  private BenchRow row(Turn turn) {
    return new BenchRow(
        turn.benchmark().measure().name(),
        turn.jvm().name(),
        turn.threads(),
        turn.threads() > plan.cpus(),
        cost(turn),
        baseline(turn).flatMap(other -> ratio(turn, other)),
        onFirstJvm(turn).flatMap(other -> ratio(turn, other)));
  }

  private Cost cost(Turn turn) {
    Cost failure = failures.get(turn);
    if (failure != null) {
      return failure;
    }
    Samples seen = samples(turn);
    if (seen.forks == 0) {
      return new Cost.NotRun(idle);
    }
    List<Cost.Part> parts = new ArrayList<>();
    for (GeneratedBench.Part part : turn.benchmark().parts()) {
      List<Double> own = seen.ofParts.getOrDefault(part.method(), List.of());
      if (!own.isEmpty()) {
        parts.add(
            new Cost.Part(
                part.thread(),
                part.threads(),
                Statistics.estimate(Samples.nanos(own, part.threads()))));
      }
    }
    return new Cost.Measured(
        Statistics.estimate(nanos(turn)),
        seen.allocated.isEmpty()
            ? Optional.empty()
            : Optional.of(Statistics.estimate(seen.allocated)),
        parts,
        seen.profile,
        seen.forks);
  }

  private Optional<Turn> baseline(Turn turn) {
    return turn.bench()
        .bench()
        .bench()
        .baseline()
        .filter(name -> !name.equals(turn.benchmark().measure().name()))
        .flatMap(name ->
            turns.stream()
                .filter(other ->
                    other.bench().equals(turn.bench())
                        && other.threads() == turn.threads()
                        && other.jvm().equals(turn.jvm())
                        && other.benchmark().measure().name().equals(name))
                .findFirst());
  }

  private Optional<Turn> onFirstJvm(Turn turn) {
    BenchPlan.NamedJvm first = plan.jvms().getFirst();
    return turns.stream()
        .filter(other ->
            !turn.jvm().equals(first)
                && other.jvm().equals(first)
                && other.bench().equals(turn.bench())
                && other.benchmark().equals(turn.benchmark()))
        .findFirst();
  }

  private Optional<Ratio> ratio(Turn turn, Turn other) {
    List<Double> one = nanos(turn);
    List<Double> two = nanos(other);
    return one.isEmpty() || two.isEmpty()
        ? Optional.empty()
        : Optional.of(Statistics.ratio(one, two));
  }

  private List<Double> nanos(Turn turn) {
    return Samples.nanos(samples(turn).throughput, turn.threads());
  }

  private Samples samples(Turn turn) {
    Samples seen = samples.get(turn);
    if (seen == null) {
      throw new IllegalStateException(turn.title() + " has no turn");
    }
    return seen;
  }
}
