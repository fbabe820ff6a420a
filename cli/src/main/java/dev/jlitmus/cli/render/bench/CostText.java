package dev.jlitmus.cli.render.bench;

import dev.jlitmus.answer.RunResult;
import dev.jlitmus.cli.render.Figures;
import dev.jlitmus.cli.render.Printable;
import dev.jlitmus.cli.render.Report;
import dev.jlitmus.result.RunRecord;
import dev.jlitmus.result.bench.Cost;
import dev.jlitmus.result.bench.Effort;
import dev.jlitmus.result.bench.RunCosts;
import dev.jlitmus.result.bench.TestCost;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the tests of a run cost, beside what they showed; nothing where nobody asked. */
public final class CostText {
  public static final CostText NOTHING = new CostText(Optional.empty());

  private final Optional<RunResult> run;

  private CostText(Optional<RunResult> run) {
    this.run = run;
  }

  public static CostText of(Report report) {
    return new CostText(report.result().filter(result -> result.costs().isPresent()));
  }

  /** {@code 3.1 ± 0.4}: nanoseconds of one pass on the first JVM. */
  public String figure(RunRecord test) {
    return run.map(result ->
            result
                .cost(test)
                .flatMap(cost -> cost.sum(first(result)))
                .map(CostFigures::estimate)
                .orElse(Figures.NONE))
        .orElse("");
  }

  /** What the figures beside those of a family's outcomes are, and why some are missing. */
  public String legend(List<RunRecord> family) {
    return run.map(result ->
            "  at the right: ns of one pass of all threads, each alone, ± 99.9 %%%s (%s)%n%s"
                .formatted(
                    result.jvms().size() > 1 ? on(first(result)) : "",
                    quality(result),
                    family.stream()
                        .flatMap(test -> result.cost(test).stream())
                        .flatMap(cost -> missing(cost.on(first(result))).stream())
                        .distinct()
                        .map(reason -> "    " + reason + "\n")
                        .collect(Collectors.joining())))
        .orElse("");
  }

  /** A line for each JVM, of a test that is shown by itself. */
  public String lines(RunRecord test) {
    StringBuilder text = new StringBuilder();
    run.ifPresent(result ->
        result
            .cost(test)
            .ifPresent(
                cost -> result.jvms().forEach(jvm -> text.append(line(result, cost, jvm.name())))));
    return text.toString();
  }

  private static String line(RunResult result, TestCost cost, String jvm) {
    List<TestCost.ThreadCost> threads = cost.on(jvm);
    String where = result.jvms().size() > 1 ? on(jvm) : "";
    return cost.sum(jvm)
        .map(sum ->
            "  Costs %s ns a pass%s: %s (each thread alone, %s)%n"
                .formatted(CostFigures.estimate(sum), where, parts(threads), quality(result)))
        .orElseGet(() ->
            "  Costs not known%s: %s%n".formatted(where, String.join("; ", missing(threads))));
  }

  private static String parts(List<TestCost.ThreadCost> threads) {
    List<String> parts = new ArrayList<>();
    for (TestCost.ThreadCost thread : threads) {
      if (thread.cost() instanceof Cost.Measured measured) {
        String times = thread.count() == 1 ? "" : thread.count() + " × ";
        parts.add(name(thread) + " " + times + CostFigures.estimate(measured.nanos()));
      }
    }
    return String.join(", ", parts);
  }

  private static List<String> missing(List<TestCost.ThreadCost> threads) {
    List<String> missing = new ArrayList<>();
    for (TestCost.ThreadCost thread : threads) {
      switch (thread.cost()) {
        case Cost.Measured ignored -> {}
        case Cost.Failed failed ->
            missing.add(
                "%s failed: %s (%s)"
                    .formatted(name(thread), Printable.of(failed.message()), failed.log()));
        case Cost.NotRun(String why) ->
            missing.add("%s not measured: %s".formatted(name(thread), Printable.of(why)));
      }
    }
    return missing;
  }

  private static String name(TestCost.ThreadCost thread) {
    return Printable.of(thread.thread());
  }

  private static String on(String jvm) {
    return " on " + Printable.of(jvm);
  }

  private static String first(RunResult result) {
    return result.jvms().getFirst().name();
  }

  /** {@code smoke quality: 1 fork of …}. */
  private static String quality(RunResult result) {
    Effort effort = result.costs().map(RunCosts::effort).orElse(Effort.QUICK);
    return (effort == Effort.QUICK ? "smoke quality: " : "") + effort.describe();
  }
}
