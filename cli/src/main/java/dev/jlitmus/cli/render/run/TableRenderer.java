package dev.jlitmus.cli.render.run;

import dev.jlitmus.cli.render.Figures;
import dev.jlitmus.cli.render.Palette;
import dev.jlitmus.cli.render.Printable;
import dev.jlitmus.cli.render.check.VerdictWord;
import dev.jlitmus.cli.render.table.TextTable;
import dev.jlitmus.cli.render.table.TextTable.Align;
import dev.jlitmus.cli.render.table.TextTable.Weight;
import dev.jlitmus.result.Expectation;
import dev.jlitmus.result.JvmObservation;
import dev.jlitmus.result.Row;
import dev.jlitmus.result.RunRecord;
import dev.jlitmus.result.verdict.ModelColumn;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** One test as a table: a row for each outcome, jcstress's columns, and the verdict. */
public final class TableRenderer {

  /** Of a longer table only the rows that matter most are shown. */
  public static final int ROWS = 40;

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
      text.append(table(test, shown).render(palette));
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

  private static TextTable table(RunRecord test, Set<Row> shown) {
    List<Align> aligns = new ArrayList<>(List.of(Align.LEFT));
    List<String> heading = new ArrayList<>();
    heading.add(Printable.of(String.join(", ", test.columns())));
    test.jvms()
        .forEach(jvm -> {
          aligns.addAll(List.of(Align.RIGHT, Align.RIGHT));
          heading.addAll(List.of("SAMPLES", "FREQ"));
        });
    aligns.add(Align.LEFT);
    heading.add("EXPECT");
    for (ModelColumn model : test.models()) {
      aligns.add(Align.LEFT);
      heading.add(Printable.of(model.model()));
    }
    aligns.add(Align.LEFT);
    heading.add("DESCRIPTION");
    TextTable table = new TextTable(aligns);
    if (test.jvms().size() > 1) {
      table.add(Weight.HEADING, names(test.jvms(), heading.size()));
    }
    table.add(Weight.HEADING, heading);
    test.rows().stream()
        .filter(shown::contains)
        .forEach(row -> table.add(weight(row), cells(test, row)));
    return table;
  }

  /** Over the samples of each JVM its name. */
  private static List<String> names(List<JvmObservation> jvms, int cells) {
    List<String> names = new ArrayList<>(Collections.nCopies(cells, ""));
    for (int i = 0; i < jvms.size(); i++) {
      names.set(1 + 2 * i, Printable.of(jvms.get(i).jvm()));
    }
    return names;
  }

  private static List<String> cells(RunRecord test, Row row) {
    Expectation expectation = row.expected().expectation();
    List<String> cells = new ArrayList<>();
    cells.add(Printable.of(row.outcome().toString()));
    for (JvmObservation jvm : test.jvms()) {
      long samples = jvm.samples(row.outcome());
      cells.add(jvm.samples() == 0 ? Figures.NONE : Figures.exact(samples));
      cells.add(Figures.share(samples, jvm.samples()));
    }
    cells.add(
        expectation == Expectation.MODEL
            ? Figures.NONE
            : expectation.name().toLowerCase(Locale.ROOT));
    test.models().forEach(model -> cells.add(VerdictWord.of(model, row.outcome())));
    cells.add(Printable.of(row.expected().description()));
    return cells;
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
}
