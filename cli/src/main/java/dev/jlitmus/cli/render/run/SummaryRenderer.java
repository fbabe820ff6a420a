package dev.jlitmus.cli.render.run;

import dev.jlitmus.answer.RunResult;
import dev.jlitmus.cli.render.Figures;
import dev.jlitmus.cli.render.FindingsText;
import dev.jlitmus.cli.render.Palette;
import dev.jlitmus.cli.render.Printable;
import dev.jlitmus.cli.render.Report;
import dev.jlitmus.result.RunRecord;
import dev.jlitmus.result.evidence.Canary;
import dev.jlitmus.result.evidence.TwinScore;
import java.util.ArrayList;
import java.util.List;

/** The last lines: how many tests, how many of them with findings, and on what they ran. */
public final class SummaryRenderer {
  private final Palette palette;

  public SummaryRenderer(Palette palette) {
    this.palette = palette;
  }

  public String render(Report report) {
    if (report.result().isEmpty()) {
      return "";
    }
    RunResult result = report.result().get();
    List<RunRecord> tests = report.records();
    long withFindings = tests.stream().filter(test -> !test.findings().isEmpty()).count();
    long notRun =
        tests.stream()
            .filter(test ->
                test.findings().isEmpty()
                    && test.jvms().stream().anyMatch(jvm -> jvm.samples() == 0))
            .count();
    long samples = tests.stream().mapToLong(test -> test.observation().samples()).sum();
    List<String> parts = new ArrayList<>();
    parts.addAll(new FindingsText(palette).parts(tests.size(), withFindings, report.files()));
    if (notRun > 0) {
      parts.add(palette.warning(Figures.exact(notRun) + " not run"));
    }
    long takenOver =
        tests.stream()
            .filter(test -> test.jvms().stream().anyMatch(jvm -> jvm.takenFrom().isPresent()))
            .count();
    if (takenOver > 0) {
      parts.add(Figures.exact(takenOver) + " taken over");
    }
    if (result.interrupted()) {
      parts.add(palette.warning("interrupted"));
    }
    parts.add("%s samples".formatted(Figures.rough(samples)));
    parts.add(Figures.time(report.time()));
    String on = Printable.of(result.jvm());
    if (!result.variants().isEmpty()) {
      on += ", " + Printable.of(String.join(", ", result.variants()));
    }
    return String.join(" · ", parts) + "\non " + on + "\n" + worth(result);
  }

  private static String hidden(TwinScore score) {
    return score.hidden() == 0
        ? ""
        : " · %d more cannot show it on this CPU".formatted(score.hidden());
  }

  /** How good the set-up is at finding faults. */
  private String worth(RunResult result) {
    List<String> silent =
        result.canaries().stream().filter(Canary::isSilent).map(Canary::jvm).toList();
    if (!silent.isEmpty()) {
      return palette.warning(
              "the canary is silent on %s: store buffering of plain fields was never seen, so what"
                      .formatted(Printable.of(String.join(" and ", silent)))
                  + " this run does not show means nothing; see jlitmus doctor")
          + "\n";
    }
    return result
        .score()
        .map(score ->
            "%d of %s caught: what tests forbid shows here where nothing forbids it%s\n"
                .formatted(
                    score.caught(), Figures.counted(score.run(), "weakened twin"), hidden(score)))
        .orElse("");
  }
}
