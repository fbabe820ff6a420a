package dev.jlitmus;

import dev.jlitmus.answer.RunProgress;
import dev.jlitmus.bench.BenchPlan;
import dev.jlitmus.bench.BenchRunner;
import dev.jlitmus.build.BenchBuilder;
import dev.jlitmus.codegen.jmh.GeneratedBench;
import dev.jlitmus.codegen.jmh.JmhGenerator;
import dev.jlitmus.diagnostic.Diagnostic;
import dev.jlitmus.diagnostic.EnvironmentException;
import dev.jlitmus.diagnostic.Severity;
import dev.jlitmus.record.Shard;
import dev.jlitmus.request.RunRequest;
import dev.jlitmus.request.TestedJvm;
import dev.jlitmus.result.bench.BenchRecord;
import dev.jlitmus.result.bench.BenchRow;
import dev.jlitmus.result.bench.Cost;
import dev.jlitmus.result.bench.Effort;
import dev.jlitmus.result.bench.RunCosts;
import dev.jlitmus.result.bench.TestCost;
import dev.jlitmus.semantic.LitmusTest;
import dev.jlitmus.semantic.bench.MeasuredTest;
import dev.jlitmus.semantic.bench.MeasuredTest.Alone;
import dev.jlitmus.suite.PlannedWork;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Measures what one pass of each thread of a run's tests costs. Members of a family have threads in
 * common: those whose Java is the same are measured once.
 */
final class Costing {
  private final RunRequest request;
  private final Effort effort;
  private final Set<Diagnostic> said = new LinkedHashSet<>();
  private final Map<String, GeneratedBench> benches = new LinkedHashMap<>();

  private Costing(RunRequest request) {
    this.request = request;
    this.effort =
        switch (request.effort().level()) {
          case QUICK, USUAL -> Effort.QUICK;
          case THOROUGH -> Effort.DEFAULT;
        };
  }

  /**
   * Measures them.
   *
   * @param folder of the run
   * @param left of its budget
   */
  static RunCosts measure(
      RunRequest request, Path folder, Optional<Duration> left, RunProgress progress)
      throws EnvironmentException {
    Shard shard = request.scope().shard();
    List<LitmusTest> tests = PlannedWork.of(request.selectedTests(), shard.of()).of(shard);
    return new Costing(request).measure(tests, folder, left, progress);
  }

  /**
   * A thread on its way to a figure.
   *
   * @param java what is measured, or why nothing is
   */
  private record Wanted(Alone thread, Java java) {}

  private sealed interface Java {
    record Text(String text) implements Java {}

    record None(String why) implements Java {}
  }

  private RunCosts measure(
      List<LitmusTest> tests, Path folder, Optional<Duration> left, RunProgress progress)
      throws EnvironmentException {
    List<List<Wanted>> wanted =
        tests.stream()
            .map(test ->
                MeasuredTest.alone(test).stream()
                    .map(thread -> new Wanted(thread, java(thread)))
                    .toList())
            .toList();
    List<String> texts = List.copyOf(benches.keySet());
    List<BenchRecord> records =
        BenchRunner.run(
            new BenchPlan(
                BenchBuilder.build(
                    List.copyOf(benches.values()),
                    request.out().resolve("gen"),
                    request.out().resolve("classes")),
                Benching.named(request.jvms()),
                request.jvms().arguments(),
                List.of(),
                effort,
                left,
                Runtime.getRuntime().availableProcessors(),
                folder.toAbsolutePath()),
            (done, turns, measure) ->
                progress.measuring(done, turns, measure, effort.turn().multipliedBy(turns - done)));
    List<TestCost> costs = new ArrayList<>();
    Iterator<List<Wanted>> next = wanted.iterator();
    for (LitmusTest test : tests) {
      List<Wanted> own = next.next();
      List<TestCost.ThreadCost> threads = new ArrayList<>();
      for (TestedJvm jvm : request.jvms().tested()) {
        for (Wanted thread : own) {
          Cost cost =
              switch (thread.java()) {
                case Java.None none -> new Cost.NotRun(none.why());
                case Java.Text of -> cost(records.get(texts.indexOf(of.text())), jvm.name());
              };
          threads.add(
              new TestCost.ThreadCost(
                  jvm.name(), thread.thread().name(), thread.thread().count(), cost));
        }
      }
      costs.add(new TestCost(test.span(), test.name(), threads));
    }
    return new RunCosts(effort, costs, List.copyOf(said));
  }

  private static Cost cost(BenchRecord bench, String jvm) {
    return bench.rows().stream()
        .filter(row -> row.jvm().equals(jvm))
        .map(BenchRow::cost)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(bench.name() + " was not measured"));
  }

  private Java java(Alone thread) {
    for (Diagnostic diagnostic : thread.said()) {
      if (diagnostic.severity() == Severity.ERROR) {
        return new Java.None(
            "%s (line %d)".formatted(diagnostic.headline(), diagnostic.span().line()));
      }
    }
    return switch (JmhGenerator.generate(thread.bench(), "litmus")) {
      case JmhGenerator.Result.Generated generated -> {
        said.addAll(thread.said());
        String text = generated.bench().source().text();
        benches.putIfAbsent(text, generated.bench());
        yield new Java.Text(text);
      }
      case JmhGenerator.Result.NotInJava notInJava ->
          new Java.None(notInJava.diagnostics().getFirst().headline());
    };
  }
}
