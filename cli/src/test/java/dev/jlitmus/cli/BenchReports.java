package dev.jlitmus.cli;

import dev.jlitmus.answer.BenchResult;
import dev.jlitmus.cli.render.Report.Failure;
import dev.jlitmus.cli.render.bench.BenchReport;
import dev.jlitmus.diagnostic.Code;
import dev.jlitmus.diagnostic.Diagnostic;
import dev.jlitmus.request.TestedJvm;
import dev.jlitmus.result.FamilyMember;
import dev.jlitmus.result.FamilyMember.Position;
import dev.jlitmus.result.bench.BenchRecord;
import dev.jlitmus.result.bench.BenchRow;
import dev.jlitmus.result.bench.Cost;
import dev.jlitmus.result.bench.Effort;
import dev.jlitmus.result.bench.Estimate;
import dev.jlitmus.result.bench.Ratio;
import dev.jlitmus.source.SourceFile;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What benches cost, with something of every kind in it, text that no format likes included. */
public final class BenchReports {
  private static final String FIRST = "JDK 17";
  private static final String SECOND = "JDK 25";
  private static final SourceFile FILE =
      new SourceFile(
          "litmus/bench/reads.litmus",
          "bench Reads for THREADS in [1, 2, 4] {\n}\n\nbench Together {\n}\n");

  private BenchReports() {}

  /** Everything that can happen has happened. */
  public static BenchReport report() {
    return new BenchReport(
        List.of(),
        List.of(),
        Optional.of(
            result(
                List.of(reads(1), reads(2), reads(4), together()),
                List.of(
                    new TestedJvm(FIRST, "JDK 17.0.1", Path.of("/jdk-17")),
                    new TestedJvm(SECOND, "JDK 25.0.1", Path.of("/jdk-25"))))),
        Optional.empty(),
        Duration.ofMillis(61_500),
        ExitCode.FINDINGS);
  }

  /** Nothing could be measured. */
  public static BenchReport failed() {
    return new BenchReport(
        List.of(),
        List.of("nowhere.litmus does not exist"),
        Optional.empty(),
        Optional.of(new Failure("no compiler", "install a JDK")),
        Duration.ofSeconds(1),
        ExitCode.USAGE);
  }

  private static BenchResult result(List<BenchRecord> records, List<TestedJvm> jvms) {
    return new BenchResult(
        records,
        List.of(Diagnostic.of(Code.L352, FILE.span(35, 36), "4 threads run on 2 CPUs", "")),
        jvms,
        List.of("-Xmx1g"),
        Effort.QUICK,
        "1.37",
        "AMD EPYC (amd64, 2 CPUs)",
        2,
        3.25,
        Path.of("out/runs/1"),
        true);
  }

  private static BenchRecord reads(int threads) {
    return new BenchRecord(
        FILE.span(0, 11),
        "Reads[THREADS=%d]".formatted(threads),
        "What reads cost.",
        Optional.of(
            new FamilyMember(
                "Reads",
                List.of(new Position(List.of("THREADS"), List.of(String.valueOf(threads)))))),
        Optional.of("plain"),
        List.of(
            row("plain", FIRST, threads, 0.5 * threads, Optional.empty(), Optional.empty()),
            row(
                "plain",
                SECOND,
                threads,
                0.5 * threads,
                Optional.empty(),
                Optional.of(new Ratio(1.004, 0.97, 1.04))),
            row(
                "locked",
                FIRST,
                threads,
                17.25 * threads * threads,
                Optional.of(new Ratio(34.5 * threads, 33.1 * threads, 36 * threads)),
                Optional.empty()),
            new BenchRow(
                "locked",
                SECOND,
                threads,
                threads > 2,
                new Cost.NotRun("interrupted"),
                Optional.empty(),
                Optional.empty())));
  }

  private static BenchRow row(
      String measure,
      String jvm,
      int threads,
      double nanos,
      Optional<Ratio> toBaseline,
      Optional<Ratio> toFirst) {
    return new BenchRow(
        measure,
        jvm,
        threads,
        threads > 2,
        new Cost.Measured(
            new Estimate(nanos, nanos / 40, 5),
            Optional.of(new Estimate(16, Double.NaN, 1)),
            List.of(),
            Map.of(),
            1),
        toBaseline,
        toFirst);
  }

  private static BenchRecord together() {
    return new BenchRecord(
        FILE.span(41, 55),
        "Together",
        "",
        Optional.empty(),
        Optional.empty(),
        List.of(
            new BenchRow(
                "handover",
                FIRST,
                2,
                false,
                new Cost.Measured(
                    new Estimate(1_234.5, 20, 5),
                    Optional.empty(),
                    List.of(
                        new Cost.Part("writer", 1, new Estimate(1_200, Double.NaN, 1)),
                        new Cost.Part("reader", 1, new Estimate(1_300, 300, 5))),
                    Map.of("stack", "50% RUNNABLE\n" + Reports.HOSTILE),
                    1),
                Optional.empty(),
                Optional.empty()),
            new BenchRow(
                "throws",
                FIRST,
                1,
                false,
                new Cost.Failed(Reports.HOSTILE, "turn-1-1.log"),
                Optional.empty(),
                Optional.empty())));
  }
}
