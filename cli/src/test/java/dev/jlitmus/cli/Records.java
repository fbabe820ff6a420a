package dev.jlitmus.cli;

import dev.jlitmus.answer.RunResult;
import dev.jlitmus.request.Harness;
import dev.jlitmus.request.TestedJvm;
import dev.jlitmus.result.Expectation;
import dev.jlitmus.result.Expected;
import dev.jlitmus.result.JvmObservation;
import dev.jlitmus.result.Observation;
import dev.jlitmus.result.Observation.End;
import dev.jlitmus.result.Outcome;
import dev.jlitmus.result.Row;
import dev.jlitmus.result.RunRecord;
import dev.jlitmus.result.evidence.Beside;
import dev.jlitmus.result.evidence.Canary;
import dev.jlitmus.result.evidence.TwinScore;
import dev.jlitmus.result.evidence.Weighing;
import dev.jlitmus.result.grade.Finding;
import dev.jlitmus.semantic.value.Value;
import dev.jlitmus.source.SourceFile;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Results by hand, for tests of what is made of them. */
public final class Records {
  public static final String TEXT =
      """
      /** Message passing. */
      test MessagePassing {
        int data;
        thread { data = 42; }
      }
      """;

  public static final String JVM = "JDK 25";

  private Records() {}

  public static Row row(long samples, Expectation expectation, String description, int... values) {
    List<Value> list = Arrays.stream(values).mapToObj(Value::of).toList();
    return new Row(new Outcome(list), samples, new Expected(expectation, description));
  }

  public static RunRecord record(End end, int threads, List<Row> rows, Finding... findings) {
    SortedMap<Outcome, Long> counts = new TreeMap<>();
    rows.stream()
        .filter(row -> row.samples() > 0)
        .forEach(row -> counts.put(row.outcome(), row.samples()));
    Observation observation = new Observation(counts, Duration.ofMillis(600), threads > 2, end);
    return record(threads, rows, List.of(new JvmObservation(JVM, observation)), findings);
  }

  /** Of one or several JVMs. */
  public static RunRecord record(
      int threads, List<Row> rows, List<JvmObservation> jvms, Finding... findings) {
    SourceFile file = new SourceFile("litmus/mp.litmus", TEXT);
    int start = TEXT.indexOf("test");
    return new RunRecord(
        "MessagePassing",
        Optional.empty(),
        file.span(start, start + "test MessagePassing".length()),
        "Message passing.",
        threads,
        List.of("r1", "r2"),
        List.of(),
        Optional.of("x86"),
        jvms,
        rows,
        List.of(findings),
        new Weighing(threads, Optional.empty(), List.of(), Optional.of("x86"), Beside.NOTHING)
            .weigh(rows, jvms));
  }

  /** As its file says: the forbidden outcome was not seen. */
  public static RunRecord ok() {
    return record(new End.Finished(), 2, messagePassing(0));
  }

  /** The forbidden outcome was seen three times. */
  public static RunRecord forbiddenSeen() {
    List<Row> rows = messagePassing(3);
    return record(
        new End.Finished(),
        2,
        rows,
        new Finding.ForbiddenSeen(rows.get(2).outcome(), 3, "missed the data", List.of(JVM)));
  }

  public static RunRecord notRun() {
    return record(new End.NotRun("the time was over"), 2, messagePassing(0).subList(2, 3));
  }

  public static List<Row> messagePassing(long forbidden) {
    return List.of(
        row(6_104_113, Expectation.ALLOWED, "looked too early", 0, 0),
        row(149, Expectation.INTERESTING, "looked between", 0, 42),
        row(forbidden, Expectation.FORBIDDEN, "saw the flag, missed the data", 1, 0),
        row(6_194_867, Expectation.MODEL, "", 1, 42));
  }

  public static RunResult result(boolean interrupted, RunRecord... records) {
    return new RunResult(
        List.of(records),
        List.of(),
        List.of(),
        List.of(new TestedJvm(JVM, "Temurin 25.0.3", Path.of("/jdk-25"))),
        List.of(),
        Harness.FAST,
        "AMD EPYC (amd64, 2 CPUs)",
        7,
        List.of("tiered", "c2-stress (seed 7)"),
        List.of(new Canary(JVM, 812_345, 1_624_690)),
        Optional.of(new TwinScore(3, 4, 2)),
        "strides of 256 serve best",
        Path.of("out/runs/1"),
        List.of(),
        Optional.empty(),
        interrupted);
  }
}
