package dev.jlitmus.cli.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jlitmus.cli.Records;
import dev.jlitmus.cli.Version;
import dev.jlitmus.cli.render.check.CheckTable;
import dev.jlitmus.cli.render.check.RaceText;
import dev.jlitmus.cli.render.check.ViolationText;
import dev.jlitmus.cli.render.explain.RefutationText;
import dev.jlitmus.cli.render.explain.Story;
import dev.jlitmus.cli.render.graph.AsciiGraph;
import dev.jlitmus.cli.render.graph.DotGraph;
import dev.jlitmus.cli.render.graph.SvgGraph;
import dev.jlitmus.cli.render.run.TableRenderer;
import dev.jlitmus.result.Expectation;
import dev.jlitmus.result.Observation.End;
import dev.jlitmus.result.Row;
import dev.jlitmus.result.evidence.Beside;
import dev.jlitmus.result.evidence.Weighing;
import dev.jlitmus.result.grade.Finding;
import dev.jlitmus.result.verdict.CheckRecord;
import dev.jlitmus.result.verdict.ModelColumn;
import dev.jlitmus.result.verdict.Race;
import dev.jlitmus.result.verdict.Refutation;
import dev.jlitmus.result.verdict.Verdict;
import dev.jlitmus.result.verdict.Witness;
import dev.jlitmus.source.SourceFile;
import dev.jlitmus.source.Span;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ModelRenderersTest {
  private static final Palette PLAIN = new Palette(false);
  private static final SourceFile SOURCE =
      new SourceFile(
          "litmus/mp.litmus",
          """
          test MP {
            thread producer { data = 1; flag = 1; }
            thread consumer { r1 = flag; r2 = data; }
          }
          """);

  /** Message passing that misses the data. */
  private static final Witness MISSED =
      new Witness(
          List.of(
              new Witness.Node("init data=0", "", "", span("test")),
              new Witness.Node("W data=1", "producer", "writes 1 to data", span("data = 1")),
              new Witness.Node("W flag=1", "producer", "writes 1 to flag", span("flag = 1")),
              new Witness.Node("R flag=1", "consumer", "reads flag: 1", span("r1 = flag")),
              new Witness.Node("R data=0", "consumer", "reads data: 0", span("r2 = data"))),
          List.of(
              new Witness.Edge(1, 2, "po", ""),
              new Witness.Edge(3, 4, "po", ""),
              new Witness.Edge(0, 4, "rf", ""),
              new Witness.Edge(2, 3, "rf", ""),
              new Witness.Edge(0, 1, "co", ""),
              new Witness.Edge(4, 1, "fr", "")));

  private static final Refutation.Violated REFUTATION =
      new Refutation.Violated(
          "java",
          "coherence-wr",
          Optional.of(
              new Refutation.Cycle(
                  List.of(
                      new Witness.Edge(1, 2, "po", "ra"),
                      new Witness.Edge(2, 3, "rf", ""),
                      new Witness.Edge(3, 4, "po", "own"),
                      new Witness.Edge(4, 1, "fr", "")))),
          MISSED);

  private static Span span(String text) {
    int start = SOURCE.text(0, SOURCE.length()).indexOf(text);
    return SOURCE.span(start, start + text.length());
  }

  @Test
  void anExecutionIsAStoryAndAGraph() throws IOException {
    Golden.assertSame(
        "story.txt",
        new Story(MISSED).render() + "\n" + new AsciiGraph().render(MISSED, Optional.empty()));
  }

  @Test
  void anInterleavingIsToldWithoutRemarks() {
    Witness seen =
        new Witness(MISSED.nodes(), MISSED.edges().stream().filter(e -> e.from() != 4).toList());
    assertThat(new Story(seen).render())
        .startsWith("  the threads take turns so:")
        .doesNotContain("!");
  }

  @Test
  void aRefutationNamesTheAxiomAndAReasonForEachEdge() throws IOException {
    Golden.assertSame("refutation.txt", new RefutationText().render(REFUTATION));
  }

  @Test
  void drawingsShowTheExecutionAndTheCycle() throws IOException {
    Golden.assertSame("allowed.dot", new DotGraph().render("MP", MISSED, Optional.empty()));
    Golden.assertSame("forbidden.dot", new DotGraph().render("MP", MISSED, REFUTATION.cycle()));
    Golden.assertSame("allowed.svg", new SvgGraph().render("MP", MISSED, Optional.empty()));
    Golden.assertSame("forbidden.svg", new SvgGraph().render("MP", MISSED, REFUTATION.cycle()));
  }

  @Test
  void textOfAFileCannotLeaveItsPlaceInADrawing() {
    String hostile = "\"]; </text><script>alert(1)</script> & \\";
    Witness witness =
        new Witness(
            List.of(new Witness.Node(hostile, hostile, hostile, span("data = 1"))), List.of());
    assertThat(new SvgGraph().render(hostile, witness, Optional.empty()))
        .doesNotContain("<script>")
        .contains("&lt;script&gt;");
    assertThat(new DotGraph().render(hostile, witness, Optional.empty()))
        .contains("\\\"]; </text>");
  }

  @Test
  void aCheckIsATableWithEveryKindOfVerdict() throws IOException {
    List<Row> rows = Records.messagePassing(0);
    CheckRecord test =
        new CheckRecord(
            "MP",
            Optional.empty(),
            span("test"),
            "",
            2,
            List.of("r1", "r2"),
            rows,
            List.of(
                column(
                    "java",
                    rows,
                    new Verdict.Allowed(MISSED),
                    new Verdict.Forbidden(Optional.empty(), false)),
                column(
                    "mine",
                    rows,
                    new Verdict.Undecided("why"),
                    new Verdict.Forbidden(Optional.empty(), true)),
                column(
                    "jls",
                    rows,
                    new Verdict.NotInModel("opaque"),
                    new Verdict.LimitReached("9 events"))),
            List.of(),
            List.of(new Race("sc", MISSED, 1, 4, "no happens-before in either direction")),
            Optional.of("10 s"),
            Optional.empty());
    Golden.assertSame(
        "check.txt",
        new CheckTable(PLAIN, false, true).render(test)
            + new RaceText(PLAIN, true).render(test)
            + new CheckTable(PLAIN, false, false).line(test));
  }

  private static ModelColumn column(String name, List<Row> rows, Verdict even, Verdict odd) {
    SortedMap<dev.jlitmus.result.Outcome, Verdict> verdicts = new TreeMap<>();
    for (Row row : rows) {
      verdicts.put(row.outcome(), verdicts.size() % 2 == 0 ? even : odd);
    }
    return new ModelColumn(name, verdicts, Optional.empty(), List.of());
  }

  @Test
  void whatASoundModelForbidsAndTheJvmShowedIsSaidWithAllThatAReportNeeds() throws IOException {
    Row row = Records.row(1234, Expectation.FORBIDDEN, "", 1, 0);
    StringBuilder text = new StringBuilder();
    for (boolean known : List.of(false, true)) {
      text.append(
          new ViolationText(PLAIN, Records.result(false))
              .render(
                  Records.record(
                      new End.Finished(),
                      2,
                      List.of(row),
                      new Finding.AgainstModel(
                          row.outcome(),
                          1234,
                          List.of("java", "x86"),
                          Optional.of(REFUTATION),
                          known,
                          List.of(Records.JVM)))));
    }
    Golden.assertSame("violation.txt", text.toString().replace(Version.current(), "VERSION"));
  }

  @Test
  void whatTheCpuCannotShowIsNoEvidence() {
    List<Row> rows =
        List.of(
            Records.row(20_000, Expectation.ALLOWED, "", 0, 0),
            Records.row(0, Expectation.INTERESTING, "", 1, 0));
    Verdict allowed = new Verdict.Allowed(MISSED);
    Verdict forbidden = new Verdict.Forbidden(Optional.empty(), false);
    var seen = Records.record(new End.Finished(), 2, rows);
    List<ModelColumn> models =
        List.of(column("java", rows, allowed, allowed), column("x86", rows, allowed, forbidden));
    var judged =
        new dev.jlitmus.result.RunRecord(
            seen.test(),
            Optional.empty(),
            seen.place(),
            seen.description(),
            2,
            seen.columns(),
            models,
            Optional.of("x86"),
            seen.jvms(),
            rows,
            List.of(),
            new Weighing(2, Optional.empty(), models, Optional.of("x86"), Beside.NOTHING)
                .weigh(rows, seen.jvms()));
    assertThat(new TableRenderer(PLAIN, 2, false).render(judged))
        .contains("1, 0 cannot show on this CPU: x86 forbids it, java allows it");
  }
}
