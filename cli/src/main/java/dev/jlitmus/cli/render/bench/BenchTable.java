package dev.jlitmus.cli.render.bench;

import dev.jlitmus.cli.render.Figures;
import dev.jlitmus.cli.render.Palette;
import dev.jlitmus.cli.render.Printable;
import dev.jlitmus.cli.render.table.TextTable;
import dev.jlitmus.cli.render.table.TextTable.Align;
import dev.jlitmus.cli.render.table.TextTable.Weight;
import dev.jlitmus.result.bench.BenchRecord;
import dev.jlitmus.result.bench.BenchRow;
import dev.jlitmus.result.bench.Cost;
import dev.jlitmus.result.bench.Ratio;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The members of a family, or one bench, as a table: a row for each measure, JVM and member. */
final class BenchTable {
  private static final String OVERSUBSCRIBED = "oversubscribed";

  private final Palette palette;
  private final boolean severalJvms;

  BenchTable(Palette palette, boolean severalJvms) {
    this.palette = palette;
    this.severalJvms = severalJvms;
  }

  /** A row and the member that it belongs to. */
  private record Line(BenchRecord bench, BenchRow row) {}

  String render(List<BenchRecord> family) {
    BenchRecord first = family.getFirst();
    StringBuilder text = new StringBuilder();
    text.append(palette.strong("%-36s".formatted(Printable.of(first.family()))))
        .append("  ")
        .append(Printable.of(first.place().file().name()))
        .append(':')
        .append(first.place().line())
        .append('\n');
    List<Line> lines = lines(family);
    List<Column> columns = columns(lines, new Scaling(family), first.baseline());
    TextTable table = new TextTable(columns.stream().map(Column::align).toList());
    table.add(Weight.HEADING, columns.stream().map(Column::heading).toList());
    for (Line line : lines) {
      table.add(
          weight(line.row()), columns.stream().map(column -> column.cell().of(line)).toList());
      parts(line).forEach(part -> table.add(Weight.PLAIN, partCells(columns, part)));
    }
    return text.append(table.render(palette)).append(notes(lines)).append('\n').toString();
  }

  /** By measure, then by what the parameters stand for, then by threads, as they were written. */
  private static List<Line> lines(List<BenchRecord> family) {
    Set<String> measures = new LinkedHashSet<>();
    family.forEach(bench -> bench.rows().forEach(row -> measures.add(row.measure())));
    List<Line> lines = new ArrayList<>();
    for (String measure : measures) {
      for (BenchRecord bench : family) {
        bench.rows().stream()
            .filter(row -> row.measure().equals(measure))
            .forEach(row -> lines.add(new Line(bench, row)));
      }
    }
    return lines;
  }

  /** What a column shows of a line. */
  @FunctionalInterface
  private interface Cell {
    String of(Line line);
  }

  private record Column(String heading, Align align, Cell cell) {}

  private List<Column> columns(List<Line> lines, Scaling scaling, Optional<String> baseline) {
    List<Column> columns = new ArrayList<>();
    columns.add(new Column("MEASURE", Align.LEFT, line -> Printable.of(line.row().measure())));
    Scaling.parameters(lines.getFirst().bench())
        .keySet()
        .forEach(parameter ->
            columns.add(
                new Column(
                    Printable.of(parameter),
                    Align.LEFT,
                    line ->
                        Printable.of(
                            Scaling.parameters(line.bench()).getOrDefault(parameter, "")))));
    if (severalJvms) {
      columns.add(new Column("JVM", Align.LEFT, line -> Printable.of(line.row().jvm())));
    }
    columns.add(new Column("THREADS", Align.RIGHT, line -> String.valueOf(line.row().threads())));
    columns.add(new Column("ns/op ± 99.9 %", Align.RIGHT, BenchTable::nanos));
    if (baseline.isPresent()) {
      columns.add(
          new Column("TO BASELINE", Align.LEFT, line -> toBaseline(line.row(), baseline.get())));
    }
    if (severalJvms) {
      columns.add(
          new Column(
              "TO FIRST JVM", Align.LEFT, line -> claim(line.row(), line.row().toFirstJvm())));
    }
    columns.add(new Column("B/op", Align.RIGHT, BenchTable::bytes));
    columns.add(
        new Column(
            "OPS",
            Align.RIGHT,
            line -> Scaling.throughput(line.row()).map(CostFigures::rate).orElse(Figures.NONE)));
    if (lines.stream().anyMatch(line -> line.row().threads() > 1)) {
      columns.add(
          new Column(
              "SCALING",
              Align.LEFT,
              line ->
                  line.row().oversubscribed()
                      ? OVERSUBSCRIBED
                      : scaling
                          .of(line.bench(), line.row())
                          .map(times -> CostFigures.number(times, 2) + "×")
                          .orElse(Figures.NONE)));
    }
    return columns;
  }

  private static String nanos(Line line) {
    return switch (line.row().cost()) {
      case Cost.Measured measured -> CostFigures.estimate(measured.nanos());
      case Cost.Failed ignored -> "failed";
      case Cost.NotRun ignored -> "not run";
    };
  }

  private static String bytes(Line line) {
    return line.row().cost() instanceof Cost.Measured measured
        ? measured.bytes().map(b -> CostFigures.number(b.mean(), 0)).orElse(Figures.NONE)
        : Figures.NONE;
  }

  private static String toBaseline(BenchRow row, String baseline) {
    return row.measure().equals(baseline) ? "baseline" : claim(row, row.toBaseline());
  }

  /** Of threads that take turns nothing is claimed. */
  private static String claim(BenchRow row, Optional<Ratio> ratio) {
    return row.oversubscribed() ? Figures.NONE : ratio.map(CostFigures::ratio).orElse(Figures.NONE);
  }

  private static Weight weight(BenchRow row) {
    return switch (row.cost()) {
      case Cost.Measured ignored -> row.oversubscribed() ? Weight.NOTABLE : Weight.PLAIN;
      case Cost.Failed ignored -> Weight.WRONG;
      case Cost.NotRun ignored -> Weight.NOTABLE;
    };
  }

  private static List<Cost.Part> parts(Line line) {
    return line.row().cost() instanceof Cost.Measured measured ? measured.parts() : List.of();
  }

  private static List<String> partCells(List<Column> columns, Cost.Part part) {
    return columns.stream()
        .map(column ->
            switch (column.heading()) {
              case "MEASURE" -> "  " + Printable.of(part.thread());
              case "THREADS" -> String.valueOf(part.threads());
              case "ns/op ± 99.9 %" -> CostFigures.estimate(part.nanos());
              case "OPS" -> CostFigures.rate(part.threads() * 1e9 / part.nanos().mean());
              default -> "";
            })
        .toList();
  }

  /** What went wrong, and what further profilers said. */
  private String notes(List<Line> lines) {
    return lines.stream()
        .map(line ->
            switch (line.row().cost()) {
              case Cost.Failed failed ->
                  "  %s: %s (%s)\n"
                      .formatted(
                          palette.error(Printable.of(line.row().measure() + " failed")),
                          Printable.of(failed.message()),
                          failed.log());
              case Cost.NotRun ignored -> "";
              case Cost.Measured measured -> profile(line.row(), measured);
            })
        .collect(Collectors.joining());
  }

  private static String profile(BenchRow row, Cost.Measured measured) {
    return measured.profile().entrySet().stream()
        .map(said ->
            "  %s %s: %s\n"
                .formatted(
                    Printable.of(row.measure()),
                    Printable.of(said.getKey()),
                    said.getValue()
                        .lines()
                        .map(Printable::of)
                        .collect(Collectors.joining("\n    "))))
        .collect(Collectors.joining());
  }
}
