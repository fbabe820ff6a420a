package dev.jlitmus.cli.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jlitmus.cli.ExitCode;
import dev.jlitmus.cli.Records;
import dev.jlitmus.result.Expectation;
import dev.jlitmus.result.Finding;
import dev.jlitmus.result.Observation.End;
import dev.jlitmus.result.Row;
import dev.jlitmus.result.RunRecord;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ResultRenderersTest {
  private static final Palette PLAIN = new Palette(false);

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
              new Finding.Stuck("no progress for 10 s\nthread dump")),
          Records.record(
              new End.Crashed("SIGSEGV in C2"), 2, List.of(), new Finding.Crashed("SIGSEGV in C2")),
          Records.record(
              new End.Finished(),
              2,
              Records.messagePassing(0),
              new Finding.RequiredNotSeen("r1 == 1 && r2 == 0", "")));

  @Test
  void aTestIsATableThatEndsInAVerdict() throws IOException {
    TableRenderer renderer = new TableRenderer(PLAIN, 2, false);
    StringBuilder tables = new StringBuilder();
    EVERY_KIND.forEach(test -> tables.append(renderer.render(test)).append('\n'));
    Golden.assertSame("tables.txt", tables.toString());
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
