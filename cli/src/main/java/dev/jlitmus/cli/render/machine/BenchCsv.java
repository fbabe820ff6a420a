package dev.jlitmus.cli.render.machine;

import dev.jlitmus.cli.render.bench.BenchReport;
import dev.jlitmus.result.FamilyMember;
import dev.jlitmus.result.bench.BenchRecord;
import dev.jlitmus.result.bench.BenchRow;
import dev.jlitmus.result.bench.Cost;
import dev.jlitmus.result.bench.Estimate;
import dev.jlitmus.result.bench.Ratio;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.commons.text.StringEscapeUtils;

/**
 * RFC 4180: a row for each measure on each JVM under a heading that is always the same, lines ended
 * by CR LF. What there is no figure for is empty.
 */
public final class BenchCsv {
  private static final List<String> HEADING =
      List.of(
          "file",
          "line",
          "bench",
          "family",
          "parameters",
          "measure",
          "jvm",
          "threads",
          "oversubscribed",
          "end",
          "nanosPerOp",
          "error",
          "samples",
          "bytesPerOp",
          "opsPerSecond",
          "toBaseline",
          "toBaselineLow",
          "toBaselineHigh",
          "toFirstJvm",
          "toFirstJvmLow",
          "toFirstJvmHigh");

  public String render(BenchReport report) {
    StringBuilder text = new StringBuilder(line(HEADING));
    for (BenchRecord bench : report.records()) {
      bench.rows().forEach(row -> text.append(line(cells(bench, row))));
    }
    return text.toString();
  }

  private static List<String> cells(BenchRecord bench, BenchRow row) {
    List<String> cells = new ArrayList<>();
    cells.add(bench.place().file().name());
    cells.add(String.valueOf(bench.place().line()));
    cells.add(bench.name());
    cells.add(bench.member().map(FamilyMember::family).orElse(""));
    cells.add(bench.member().map(BenchCsv::parameters).orElse(""));
    cells.add(row.measure());
    cells.add(row.jvm());
    cells.add(String.valueOf(row.threads()));
    cells.add(String.valueOf(row.oversubscribed()));
    cells.addAll(
        switch (row.cost()) {
          case Cost.Measured measured ->
              List.of(
                  "measured",
                  String.valueOf(measured.nanos().mean()),
                  figure(measured.nanos().error()),
                  String.valueOf(measured.nanos().samples()),
                  measured.bytes().map(Estimate::mean).map(String::valueOf).orElse(""),
                  String.valueOf(measured.throughput(row.threads())));
          case Cost.Failed ignored -> List.of("failed", "", "", "", "", "");
          case Cost.NotRun ignored -> List.of("notRun", "", "", "", "", "");
        });
    cells.addAll(ratio(row.toBaseline()));
    cells.addAll(ratio(row.toFirstJvm()));
    return cells;
  }

  private static String parameters(FamilyMember member) {
    return member.parameters().entrySet().stream()
        .map(parameter -> parameter.getKey() + "=" + parameter.getValue())
        .collect(Collectors.joining("; "));
  }

  private static List<String> ratio(Optional<Ratio> ratio) {
    return ratio
        .map(known -> List.of(figure(known.value()), figure(known.low()), figure(known.high())))
        .orElse(List.of("", "", ""));
  }

  private static String figure(double value) {
    return Double.isNaN(value) ? "" : String.valueOf(value);
  }

  private static String line(List<String> cells) {
    return cells.stream()
        .map(cell -> StringEscapeUtils.escapeCsv(CleanText.of(cell)))
        .collect(Collectors.joining(",", "", "\r\n"));
  }
}
