package dev.jlitmus.cli.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jlitmus.Pipeline;
import dev.jlitmus.answer.RunResult;
import dev.jlitmus.cli.Costs;
import dev.jlitmus.cli.ExitCode;
import dev.jlitmus.cli.Records;
import dev.jlitmus.cli.render.bench.CostText;
import dev.jlitmus.cli.render.family.CheckMatrix;
import dev.jlitmus.cli.render.family.RunMatrix;
import dev.jlitmus.input.CheckedFile;
import dev.jlitmus.request.CheckRequest;
import dev.jlitmus.result.Expectation;
import dev.jlitmus.result.JvmObservation;
import dev.jlitmus.result.Observation;
import dev.jlitmus.result.Observation.End;
import dev.jlitmus.result.Outcome;
import dev.jlitmus.result.Row;
import dev.jlitmus.result.RunRecord;
import dev.jlitmus.result.evidence.Beside;
import dev.jlitmus.result.evidence.Weighing;
import dev.jlitmus.result.grade.Finding;
import dev.jlitmus.result.verdict.CheckRecord;
import dev.jlitmus.source.SourceFile;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToLongBiFunction;
import org.junit.jupiter.api.Test;

/** Families as matrices, of what the real models say. */
class FamilyMatrixTest {
  private static final Palette PLAIN = new Palette(false);

  private static final String MESSAGE_PASSING =
      """
      test MP for W in [plain, opaque, release, volatile], R in [plain, opaque, acquire, volatile] {
        int data, flag;
        thread producer { data = 1; flag.set[W](1); }
        thread consumer { r1 = flag.get[R](); r2 = data; }
        forbidden   r1 == 1 && r2 == 0 when W >= release && R >= acquire : "stale";
        interesting r1 == 1 && r2 == 0 : "stale";
        otherwise allowed;
      }
      """;

  private static final String STORE_BUFFERING =
      """
      test SB for F in [none, acquire, full] {
        int x, y;
        thread { x = 1; fence[F](); r1 = y; }
        thread { y = 1; fence[F](); r2 = x; }
        forbidden   (r1, r2) in [(0, 0)] when F == full : "one fence comes first";
        interesting (r1, r2) in [(0, 0)] : "both missed";
      }
      """;

  private static final String LOAD_BUFFERING =
      """
      test LB for (R, W) in [(opaque, opaque), (acquire, opaque)], N in [1, 2], F in [none, full] {
        int x, y;
        thread { r1 = x.get[R](); fence[F](); y.set[W](N); }
        thread { r2 = y.get[R](); fence[F](); x.set[W](1); }
      }
      """;

  private static List<CheckRecord> check(String text, String... models) {
    Pipeline pipeline = new Pipeline();
    CheckedFile file = pipeline.read(new SourceFile("litmus/family.litmus", text));
    assertThat(file.diagnostics()).isEmpty();
    return pipeline.check(
        new CheckRequest(
            List.of(file),
            name -> true,
            pipeline.models(List.of(models)),
            CheckRequest.Limits.DEFAULT,
            true),
        new SilentProgress());
  }

  private static final class SilentProgress implements dev.jlitmus.answer.RunProgress {
    @Override
    public void checking(int done, int tests) {}

    @Override
    public void compiling(int tests, int twins, boolean canary) {}

    @Override
    public void stressing(int sweep, int done, int turns, String test, long samples) {}
  }

  /** What a JVM could have shown. */
  private static List<RunRecord> run(
      List<CheckRecord> checks, ToLongBiFunction<CheckRecord, Outcome> samples) {
    List<RunRecord> records = new ArrayList<>();
    for (CheckRecord test : checks) {
      List<Row> rows = new ArrayList<>();
      List<Finding> findings = new ArrayList<>();
      SortedMap<Outcome, Long> counts = new TreeMap<>();
      for (Row row : test.rows()) {
        long seen = samples.applyAsLong(test, row.outcome());
        rows.add(new Row(row.outcome(), seen, row.expected()));
        if (seen > 0) {
          counts.put(row.outcome(), seen);
          if (row.expected().expectation() == Expectation.FORBIDDEN) {
            findings.add(new Finding.ForbiddenSeen(row.outcome(), seen, "", List.of(Records.JVM)));
          }
        }
      }
      End end = counts.isEmpty() ? new End.NotRun("the time was over") : new End.Finished();
      List<JvmObservation> jvms =
          List.of(
              new JvmObservation(
                  Records.JVM, new Observation(counts, Duration.ofMillis(600), false, end)));
      records.add(
          new RunRecord(
              test.test(),
              test.member(),
              test.place(),
              test.description(),
              test.threads(),
              test.columns(),
              test.models(),
              Optional.of("x86"),
              jvms,
              rows,
              findings,
              new Weighing(
                      test.threads(),
                      Optional.empty(),
                      test.models(),
                      Optional.of("x86"),
                      Beside.NOTHING)
                  .weigh(rows, jvms)));
    }
    return records;
  }

  @Test
  void twoParametersSpanAMatrixOfVerdicts() throws IOException {
    Golden.assertSame(
        "family-check.txt",
        new CheckMatrix(PLAIN, false).render(check(MESSAGE_PASSING, "java"))
            + "\n"
            + new CheckMatrix(PLAIN, true).render(check(LOAD_BUFFERING, "java", "x86", "sc"))
            + "\n"
            + new CheckMatrix(PLAIN, false).render(check(STORE_BUFFERING, "java", "x86")));
  }

  @Test
  void aRunShowsGradeAndFrequencyAndWhatTheCpuCannotShow() throws IOException {
    List<RunRecord> messagePassing =
        run(
            check(MESSAGE_PASSING, "java", "x86"),
            (test, outcome) ->
                !outcome.toString().equals("1, 0")
                    ? 1_000_000
                    : test.test().contains("R=plain") ? 149 : 0);
    List<RunRecord> storeBuffering =
        run(
            check(STORE_BUFFERING, "java", "x86"),
            (test, outcome) -> test.test().contains("acquire") ? 0 : 4);
    List<RunRecord> loadBuffering =
        run(
            check(LOAD_BUFFERING, "java", "x86"),
            (test, outcome) -> outcome.toString().equals("0, 0") ? 20_000 : 0);
    RunMatrix matrix = new RunMatrix(PLAIN, 2, CostText.NOTHING);
    Golden.assertSame(
        "family-run.txt",
        matrix.render(messagePassing)
            + "\n"
            + matrix.render(storeBuffering)
            + "\n"
            + matrix.render(loadBuffering));
  }

  @Test
  void aRunWithCostsShowsThemBesideEachFrequency() throws IOException {
    List<RunRecord> messagePassing = run(check(MESSAGE_PASSING, "java"), (test, outcome) -> 1_000);
    List<RunRecord> storeBuffering = run(check(STORE_BUFFERING, "java"), (test, outcome) -> 1_000);
    List<RunRecord> dull =
        run(
            check("test Dull for N in [1, 2] { int x; thread { x = N; r1 = x; } }", "java"),
            (test, outcome) -> 1_000);
    Golden.assertSame(
        "family-costs.txt",
        withCosts(messagePassing)
            + "\n"
            + withCosts(storeBuffering)
            + "\n"
            + withCosts(dull)
            + "\n"
            + costs(dull).lines(dull.getFirst())
            + costs(dull).lines(dull.getLast()));
  }

  private static String withCosts(List<RunRecord> family) {
    return new RunMatrix(PLAIN, 2, costs(family)).render(family);
  }

  private static CostText costs(List<RunRecord> tests) {
    RunResult result = Records.result(false, tests.toArray(RunRecord[]::new));
    return CostText.of(
        new Report(
            List.of(),
            List.of(),
            Optional.of(result.withCosts(Costs.of(tests))),
            Optional.empty(),
            Duration.ZERO,
            2,
            ExitCode.OK));
  }

  @Test
  void aMatrixOfManyColumnsStaysWithinTheWidthOfATerminal() {
    String wide =
        """
        test Wide for A in [1, 2], N in [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16] {
          int x;
          thread { x = A * N; }
          thread { r1 = x; }
          interesting r1 == 0 when A == 1;
        }
        """;
    String text = new CheckMatrix(PLAIN, false).render(check(wide, "java"));
    assertThat(text.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));
    assertThat(text.lines().filter(line -> line.startsWith("  A \\ N"))).hasSizeGreaterThan(1);
  }

  @Test
  void aFamilyWithoutAnythingWeakSaysSo() {
    String dull = "test Dull for N in [1, 2] { int x; thread { x = N; r1 = x; } }";
    assertThat(new CheckMatrix(PLAIN, false).render(check(dull, "java")))
        .contains("no outcome is forbidden or interesting in any member");
  }

  @Test
  void aCellThatIsWrongIsRed() {
    List<RunRecord> seen = run(check(STORE_BUFFERING, "java"), (test, outcome) -> 30_000);
    assertThat(new RunMatrix(new Palette(true), 2, CostText.NOTHING).render(seen).lines())
        .filteredOn(line -> line.contains("full"))
        .anySatisfy(line -> assertThat(line).contains("\u001b[31"));
  }
}
