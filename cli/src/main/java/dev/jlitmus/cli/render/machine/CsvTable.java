package dev.jlitmus.cli.render.machine;

import dev.jlitmus.cli.render.CheckReport;
import dev.jlitmus.cli.render.Report;
import dev.jlitmus.cli.render.check.VerdictWord;
import dev.jlitmus.result.FamilyMember;
import dev.jlitmus.result.JvmObservation;
import dev.jlitmus.result.Observation.End;
import dev.jlitmus.result.Row;
import dev.jlitmus.result.RunRecord;
import dev.jlitmus.result.bench.Estimate;
import dev.jlitmus.result.verdict.CheckRecord;
import dev.jlitmus.result.verdict.ModelColumn;
import dev.jlitmus.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.commons.text.StringEscapeUtils;

/**
 * RFC 4180: a row for each outcome of each test on each JVM under a heading that is always the
 * same, lines ended by CR LF. A test without any outcome has a row in which that of the outcome is
 * empty. In a check the columns of the run are empty.
 */
public final class CsvTable {
  private static final List<String> HEADING =
      List.of(
          "file",
          "line",
          "test",
          "family",
          "parameters",
          "threads",
          "columns",
          "outcome",
          "expectation",
          "description",
          "verdicts",
          "jvm",
          "samples",
          "total",
          "frequency",
          "end",
          "nanosPerPass",
          "nanosPerPassError");

  /** What only a run knows. */
  private record Seen(
      String jvm,
      String samples,
      String total,
      String frequency,
      String end,
      String cost,
      String costError) {
    static final Seen NOTHING = new Seen("", "", "", "", "", "", "");
  }

  public String render(Report report) {
    StringBuilder text = new StringBuilder(line(HEADING));
    for (RunRecord test : report.records()) {
      List<String> first =
          start(test.place(), test.test(), test.member(), test.threads(), test.columns());
      for (Row row : test.rows()) {
        for (JvmObservation jvm : test.jvms()) {
          text.append(
              line(
                  first,
                  judged(row, test.models()),
                  seen(report, test, jvm, jvm.samples(row.outcome()))));
        }
      }
      if (test.rows().isEmpty()) {
        for (JvmObservation jvm : test.jvms()) {
          text.append(line(first, List.of("", "", "", ""), seen(report, test, jvm, 0)));
        }
      }
    }
    return text.toString();
  }

  public String render(CheckReport report) {
    StringBuilder text = new StringBuilder(line(HEADING));
    for (CheckRecord test : report.records()) {
      List<String> first =
          start(test.place(), test.test(), test.member(), test.threads(), test.columns());
      for (Row row : test.rows()) {
        text.append(line(first, judged(row, test.models()), Seen.NOTHING));
      }
      if (test.rows().isEmpty()) {
        text.append(line(first, List.of("", "", "", ""), Seen.NOTHING));
      }
    }
    return text.toString();
  }

  private static List<String> start(
      Span place, String test, Optional<FamilyMember> member, int threads, List<String> columns) {
    return List.of(
        place.file().name(),
        Integer.toString(place.line()),
        test,
        member.map(FamilyMember::family).orElse(""),
        member.map(CsvTable::parameters).orElse(""),
        Integer.toString(threads),
        String.join(", ", columns));
  }

  private static String parameters(FamilyMember member) {
    return member.parameters().entrySet().stream()
        .map(parameter -> parameter.getKey() + "=" + parameter.getValue())
        .collect(Collectors.joining("; "));
  }

  private static List<String> judged(Row row, List<ModelColumn> models) {
    return List.of(
        row.outcome().toString(),
        row.expected().expectation().name().toLowerCase(Locale.ROOT),
        row.expected().description(),
        models.stream()
            .map(model -> model.model() + "=" + VerdictWord.of(model, row.outcome()))
            .collect(Collectors.joining("; ")));
  }

  private static Seen seen(Report report, RunRecord test, JvmObservation jvm, long samples) {
    Optional<Estimate> cost = report.cost(test).flatMap(all -> all.sum(jvm.jvm()));
    double frequency = jvm.samples() == 0 ? 0 : (double) samples / jvm.samples();
    return new Seen(
        jvm.jvm(),
        Long.toString(samples),
        Long.toString(jvm.samples()),
        Double.toString(frequency),
        end(jvm.observation().end()),
        cost.map(Estimate::mean).map(String::valueOf).orElse(""),
        cost.map(Estimate::error).filter(Double::isFinite).map(String::valueOf).orElse(""));
  }

  private static String end(End end) {
    return switch (end) {
      case End.Finished ignored -> "finished";
      case End.NotRun ignored -> "notRun";
      case End.Stuck ignored -> "stuck";
      case End.Crashed ignored -> "crashed";
    };
  }

  private static String line(List<String> test, List<String> outcome, Seen seen) {
    List<String> cells = new ArrayList<>(test);
    cells.addAll(outcome);
    cells.addAll(
        List.of(
            seen.jvm(),
            seen.samples(),
            seen.total(),
            seen.frequency(),
            seen.end(),
            seen.cost(),
            seen.costError()));
    return line(cells);
  }

  private static String line(List<String> cells) {
    return cells.stream()
        .map(cell -> StringEscapeUtils.escapeCsv(CleanText.of(cell)))
        .collect(Collectors.joining(",", "", "\r\n"));
  }
}
