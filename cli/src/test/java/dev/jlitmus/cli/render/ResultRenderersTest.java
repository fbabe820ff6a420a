package dev.jlitmus.cli.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jlitmus.cli.ExitCode;
import dev.jlitmus.cli.Records;
import dev.jlitmus.cli.Version;
import dev.jlitmus.cli.render.json.RunJson;
import dev.jlitmus.cli.render.run.ConciseRenderer;
import dev.jlitmus.cli.render.run.SummaryRenderer;
import dev.jlitmus.cli.render.run.TableRenderer;
import dev.jlitmus.result.Expectation;
import dev.jlitmus.result.JvmObservation;
import dev.jlitmus.result.Observation;
import dev.jlitmus.result.Observation.End;
import dev.jlitmus.result.Outcome;
import dev.jlitmus.result.Row;
import dev.jlitmus.result.RunRecord;
import dev.jlitmus.result.grade.Finding;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ResultRenderersTest {
  private static final Palette PLAIN = new Palette(false);

  private static final Outcome FORBIDDEN = Records.messagePassing(0).get(2).outcome();

  private static final List<RunRecord> EVERY_KIND =
      List.of(
          Records.ok(),
          Records.forbiddenSeen(),
          Records.notRun(),
          Records.record(
              new End.Finished(),
              4,
              List.of(
                  Records.row(17, Expectation.MODEL, "", 0, 0),
                  Records.row(0, Expectation.FORBIDDEN, "never mind", 1, 1))),
          Records.record(
              new End.Finished(), 2, List.of(Records.row(20_000, Expectation.MODEL, "", 0, 0))),
          Records.record(
              new End.Stuck("no progress for 10 s\nthread dump"),
              2,
              Records.messagePassing(0),
              new Finding.Stuck("no progress for 10 s\nthread dump", Records.JVM)),
          Records.record(
              new End.Crashed("SIGSEGV in C2"),
              2,
              List.of(),
              new Finding.Crashed("SIGSEGV in C2", Records.JVM)),
          Records.record(
              new End.Finished(),
              2,
              Records.messagePassing(0),
              new Finding.RequiredNotSeen("r1 == 1 && r2 == 0", "", List.of(Records.JVM))));

  private static final List<RunRecord> TWO_JVMS =
      List.of(
          twoJvms(observation(new End.Finished(), 0), observation(new End.Finished(), 0)),
          twoJvms(
              observation(new End.Finished(), 0),
              observation(new End.Finished(), 3),
              new Finding.ForbiddenSeen(FORBIDDEN, 3, "missed the data", List.of("JDK 25"))),
          twoJvms(
              observation(new End.Finished(), 2),
              observation(new End.Finished(), 3),
              new Finding.ForbiddenSeen(
                  FORBIDDEN, 5, "missed the data", List.of("JDK 17", "JDK 25"))),
          twoJvms(
              new Observation(
                  new TreeMap<>(), Duration.ZERO, false, new End.NotRun("the time was over")),
              observation(new End.Finished(), 0)),
          twoJvms(
              observation(new End.Crashed("SIGSEGV in C2"), 0),
              observation(new End.Finished(), 0),
              new Finding.Crashed("SIGSEGV in C2", "JDK 17"),
              new Finding.RequiredNotSeen("r1 == 1", "", List.of("JDK 25"))));

  private static Observation observation(End end, long forbidden) {
    SortedMap<Outcome, Long> counts = new TreeMap<>();
    Records.messagePassing(forbidden).stream()
        .filter(row -> row.samples() > 0)
        .forEach(row -> counts.put(row.outcome(), row.samples()));
    return new Observation(counts, Duration.ofMillis(600), false, end);
  }

  private static RunRecord twoJvms(Observation first, Observation second, Finding... findings) {
    Observation all = Observation.sum(List.of(first, second));
    List<Row> rows =
        Records.messagePassing(0).stream()
            .map(row ->
                new Row(
                    row.outcome(), all.counts().getOrDefault(row.outcome(), 0L), row.expected()))
            .toList();
    return Records.record(
        2,
        rows,
        List.of(new JvmObservation("JDK 17", first), new JvmObservation("JDK 25", second)),
        findings);
  }

  @Test
  void aTestIsATableThatEndsInAVerdict() throws IOException {
    TableRenderer renderer = new TableRenderer(PLAIN, 2, false);
    StringBuilder tables = new StringBuilder();
    EVERY_KIND.forEach(test -> tables.append(renderer.render(test)).append('\n'));
    Golden.assertSame("tables.txt", tables.toString());
  }

  @Test
  void eachOfSeveralJvmsHasItsColumnsAndFindingsNameThem() throws IOException {
    TableRenderer tables = new TableRenderer(PLAIN, 2, false);
    ConciseRenderer lines = new ConciseRenderer(PLAIN, 2);
    StringBuilder text = new StringBuilder();
    for (RunRecord test : TWO_JVMS) {
      text.append(tables.render(test)).append(lines.render(test)).append('\n');
    }
    Golden.assertSame("two-jvms.txt", text.toString());
    String json = new RunJson().render(report(TWO_JVMS.getFirst()));
    Golden.assertSame("two-jvms.json", json.replace(Version.current(), "VERSION"));
  }

  @Test
  void conciselyATestIsALine() throws IOException {
    ConciseRenderer renderer = new ConciseRenderer(PLAIN, 2);
    StringBuilder lines = new StringBuilder();
    EVERY_KIND.forEach(test -> lines.append(renderer.render(test)));
    assertThat(lines.toString().lines()).hasSameSizeAs(EVERY_KIND);
    Golden.assertSame("concise.txt", lines.toString());
  }

  @Test
  void theSummaryCountsWhatMatters() {
    assertThat(new SummaryRenderer(PLAIN).render(report(EVERY_KIND.toArray(RunRecord[]::new))))
        .isEqualTo(
            """
            8 tests · 4 with findings · 1 not run · 49.2 M samples · 20 s
            on Temurin 25.0.3, tiered, c2-stress (seed 7)
            3 of 4 weakened twins caught: what tests forbid shows here where nothing forbids it · 2 more cannot show it on this CPU
            """);
  }

  @Test
  void aLongTableKeepsWhatIsWrongAndSaysHowManyRowsItLeavesOut() {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      rows.add(Records.row(i < 100 ? 1000 : 0, Expectation.ALLOWED, "", i, 0));
    }
    rows.add(Records.row(1, Expectation.FORBIDDEN, "wrong", 500, 0));
    RunRecord test = Records.record(new End.Finished(), 2, rows);

    String table = new TableRenderer(PLAIN, 2, false).render(test);

    assertThat(table.lines()).hasSize(TableRenderer.ROWS + 4);
    assertThat(table).contains("  500, 0 ").contains("461 rows more (61 of them seen)");
    assertThat(new TableRenderer(PLAIN, 2, true).render(test).lines()).hasSize(501 + 3);
  }

  @Test
  void aForbiddenOutcomeThatWasSeenIsRed() {
    String table = new TableRenderer(new Palette(true), 2, false).render(Records.forbiddenSeen());
    assertThat(table.lines().filter(line -> line.contains("missed the data")))
        .singleElement()
        .asString()
        .startsWith("\u001b[31");
  }

  @Test
  void textOfAFileCannotSteerTheTerminal() {
    RunRecord test =
        Records.record(
            new End.Finished(),
            2,
            List.of(Records.row(1, Expectation.ALLOWED, "\u001b[2J\u202e", 0, 0)));
    assertThat(new TableRenderer(PLAIN, 2, false).render(test)).contains("\\u{1b}[2J\\u{202e}");
  }

  static Report report(RunRecord... records) {
    return new Report(
        List.of(),
        List.of(),
        Optional.of(Records.result(false, records)),
        Optional.empty(),
        Duration.ofSeconds(20),
        2,
        ExitCode.FINDINGS);
  }
}
