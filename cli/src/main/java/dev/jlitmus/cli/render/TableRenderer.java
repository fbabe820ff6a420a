package dev.jlitmus.cli.render;

import dev.jlitmus.result.Expectation;
import dev.jlitmus.result.Row;
import dev.jlitmus.result.RunRecord;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** One test as a table: a row for each outcome, jcstress's columns, and the verdict. */
public final class TableRenderer {

  /** Of a longer table only the rows that matter most are shown. */
  static final int ROWS = 40;

  private static final Comparator<Row> BY_WEIGHT =
      Comparator.comparingInt(TableRenderer::rank)
          .thenComparing(Comparator.comparingLong(Row::samples).reversed());

  private final Palette palette;
  private final int cpus;
  private final int limit;

  /**
   * @param cpus of this machine
   * @param everyRow whether to show long tables as a whole
   */
  public TableRenderer(Palette palette, int cpus, boolean everyRow) {
    this.palette = palette;
    this.cpus = cpus;
    this.limit = everyRow ? Integer.MAX_VALUE : ROWS;
  }

  public String render(RunRecord test) {
    StringBuilder text = new StringBuilder(header(test)).append('\n');
    long samples = test.observation().samples();
    if (samples > 0) {
      Set<Row> shown = shown(test.rows());
      List<Line> lines = new ArrayList<>();
      lines.add(
          new Line(
              Printable.of(String.join(", ", test.columns())),
              "SAMPLES",
              "FREQ",
              "EXPECT",
              "DESCRIPTION",
              Weight.HEADING));
      for (Row row : test.rows()) {
        if (shown.contains(row)) {
          lines.add(line(row, samples));
        }
      }
      append(text, lines);
      if (shown.size() < test.rows().size()) {
        text.append(leftOut(test.rows(), shown));
      }
    }
    text.append("  ").append(Verdict.of(test, cpus).painted(palette)).append('\n');
    return text.toString();
  }

  private String header(RunRecord test) {
    String place = "%s:%d".formatted(Printable.of(test.place().file().name()), test.place().line());
    long samples = test.observation().samples();
    String figures =
        samples == 0
            ? ""
            : "   %s samples in %s"
                .formatted(Figures.rough(samples), Figures.time(test.observation().time()));
    return "%s  %s   %s%s"
        .formatted(
            palette.strong("%-36s".formatted(Printable.of(test.test()))),
            "%-30s".formatted(place),
            Figures.counted(test.threads(), "thread"),
            figures);
  }

  private static Line line(Row row, long samples) {
    Expectation expectation = row.expected().expectation();
    return new Line(
        Printable.of(row.outcome().toString()),
        Figures.exact(row.samples()),
        Figures.share(row.samples(), samples),
        expectation == Expectation.MODEL
            ? Figures.NONE
            : expectation.name().toLowerCase(Locale.ROOT),
        Printable.of(row.expected().description()),
        weight(row));
  }

  private static Weight weight(Row row) {
    boolean seen = row.samples() > 0;
    return switch (row.expected().expectation()) {
      case FORBIDDEN -> seen ? Weight.WRONG : Weight.PLAIN;
      case INTERESTING -> seen ? Weight.NOTABLE : Weight.PLAIN;
      case REQUIRED, ALLOWED, MODEL -> Weight.PLAIN;
    };
  }

  private Set<Row> shown(List<Row> rows) {
    return new HashSet<>(rows.stream().sorted(BY_WEIGHT).limit(limit).toList());
  }

  /** 0 is shown first: what is wrong, then what was seen, then what should not or must be seen. */
  private static int rank(Row row) {
    Expectation expectation = row.expected().expectation();
    if (row.samples() > 0) {
      return switch (expectation) {
        case FORBIDDEN -> 0;
        case REQUIRED, INTERESTING -> 1;
        case ALLOWED, MODEL -> 2;
      };
    }
    return switch (expectation) {
      case REQUIRED -> 0;
      case FORBIDDEN, INTERESTING -> 3;
      case ALLOWED, MODEL -> 4;
    };
  }

  private static String leftOut(List<Row> rows, Set<Row> shown) {
    List<Row> missing = rows.stream().filter(row -> !shown.contains(row)).toList();
    long seen = missing.stream().filter(row -> row.samples() > 0).count();
    return "  … %s more (%s of them seen) left out here; -v and --format json show all\n"
        .formatted(Figures.counted(missing.size(), "row"), Figures.exact(seen));
  }

  private void append(StringBuilder text, List<Line> lines) {
    int outcome = lines.stream().mapToInt(line -> line.outcome().length()).max().orElse(0);
    int samples = lines.stream().mapToInt(line -> line.samples().length()).max().orElse(0);
    int share = lines.stream().mapToInt(line -> line.share().length()).max().orElse(0);
    for (Line line : lines) {
      String row =
          "  %-" + outcome + "s  %" + samples + "s  %" + Math.max(share, 7) + "s  %-11s  %s";
      String drawn =
          row.formatted(
              line.outcome(), line.samples(), line.share(), line.expectation(), line.description());
      text.append(paint(line.weight(), drawn.stripTrailing())).append('\n');
    }
  }

  private String paint(Weight weight, String row) {
    return switch (weight) {
      case HEADING -> palette.faint(row);
      case PLAIN -> row;
      case NOTABLE -> palette.warning(row);
      case WRONG -> palette.error(row);
    };
  }

  private enum Weight {
    HEADING,
    PLAIN,
    NOTABLE,
    WRONG
  }

  private record Line(
      String outcome,
      String samples,
      String share,
      String expectation,
      String description,
      Weight weight) {}
}
