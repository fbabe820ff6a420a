package dev.jlitmus.cli.render.bench;

import dev.jlitmus.answer.BenchResult;
import dev.jlitmus.cli.render.Figures;
import dev.jlitmus.cli.render.Palette;
import dev.jlitmus.cli.render.Printable;
import dev.jlitmus.request.TestedJvm;
import dev.jlitmus.result.bench.Effort;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A table a bench, and what their figures are worth. */
public final class BenchText {
  private final Palette palette;

  public BenchText(Palette palette) {
    this.palette = palette;
  }

  public String render(BenchReport report) {
    return report.result().map(result -> text(report, result)).orElse("");
  }

  private String text(BenchReport report, BenchResult result) {
    BenchTable table = new BenchTable(palette, result.jvms().size() > 1);
    return report.families().stream().map(table::render).collect(Collectors.joining())
        + summary(report, result);
  }

  private String summary(BenchReport report, BenchResult result) {
    List<String> parts = new ArrayList<>();
    parts.add(Figures.counted(report.families().size(), "bench").replace("benchs", "benches"));
    parts.add(result.effort().describe());
    if (result.interrupted()) {
      parts.add(palette.warning("interrupted"));
    }
    parts.add(Figures.time(report.time()));
    StringBuilder text = new StringBuilder(String.join(" · ", parts)).append('\n');
    if (result.effort() == Effort.QUICK) {
      text.append(
          palette.warning("smoke quality: one short fork a measure; draw no conclusion from it"));
      text.append('\n');
    }
    if (result.busy()) {
      text.append(
          palette.warning(
              String.format(
                  Locale.ROOT,
                  "other programs were running: load %.1f on %s",
                  result.load(),
                  Figures.counted(result.cpus(), "CPU"))));
      text.append('\n');
    }
    String jvms = result.jvms().stream().map(TestedJvm::title).collect(Collectors.joining(", "));
    String arguments =
        result.jvmArguments().isEmpty() ? "" : " " + String.join(" ", result.jvmArguments());
    return text.append("on ")
        .append(Printable.of(jvms + arguments + ", JMH " + result.jmh() + ", " + result.cpu()))
        .append('\n')
        .toString();
  }
}
