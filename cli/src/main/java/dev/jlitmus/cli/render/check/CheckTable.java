package dev.jlitmus.cli.render.check;

import dev.jlitmus.cli.render.Figures;
import dev.jlitmus.cli.render.Palette;
import dev.jlitmus.cli.render.Printable;
import dev.jlitmus.cli.render.table.TextTable;
import dev.jlitmus.cli.render.table.TextTable.Align;
import dev.jlitmus.cli.render.table.TextTable.Weight;
import dev.jlitmus.result.Expectation;
import dev.jlitmus.result.Row;
import dev.jlitmus.result.verdict.CheckRecord;
import dev.jlitmus.result.verdict.ModelColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What models say of a test as a table: a row an outcome, a column a model, and the verdict. */
public final class CheckTable {

  /** Of a longer table only the rows that a clause or a model speaks up for are shown. */
  static final int ROWS = 40;

  private final Palette palette;
  private final boolean everyRow;
  private final boolean racesAreWrong;

  /**
   * @param everyRow whether to show long tables as a whole
   * @param racesAreWrong whether a data race is an error
   */
  public CheckTable(Palette palette, boolean everyRow, boolean racesAreWrong) {
    this.palette = palette;
    this.everyRow = everyRow;
    this.racesAreWrong = racesAreWrong;
  }

  public String render(CheckRecord test) {
    return header(test)
        + table(test)
        + "  "
        + CheckVerdict.of(test, racesAreWrong).painted(palette)
        + "\n";
  }

  /** {@code file:line: Name: verdict}. */
  public String line(CheckRecord test) {
    return "%s:%d: %s: %s\n"
        .formatted(
            Printable.of(test.place().file().name()),
            test.place().line(),
            Printable.of(test.test()),
            CheckVerdict.of(test, racesAreWrong).painted(palette));
  }

  private String header(CheckRecord test) {
    String place = "%s:%d".formatted(Printable.of(test.place().file().name()), test.place().line());
    return "%s  %-30s   %s%n"
        .formatted(
            palette.strong("%-36s".formatted(Printable.of(test.test()))),
            place,
            Figures.counted(test.threads(), "thread"));
  }

  private String table(CheckRecord test) {
    List<Align> aligns = new ArrayList<>(List.of(Align.LEFT, Align.LEFT));
    List<String> heading = new ArrayList<>();
    heading.add(Printable.of(String.join(", ", test.columns())));
    heading.add("EXPECT");
    for (ModelColumn model : test.models()) {
      aligns.add(Align.LEFT);
      heading.add(Printable.of(model.model()));
    }
    aligns.add(Align.LEFT);
    heading.add("DESCRIPTION");
    TextTable table = new TextTable(aligns);
    table.add(Weight.HEADING, heading);
    List<Row> shown = shown(test);
    shown.forEach(row -> table.add(weight(test, row), cells(test, row)));
    int missing = test.rows().size() - shown.size();
    String leftOut =
        missing == 0
            ? ""
            : "  … %s more left out here; -v and --format json show all%n"
                .formatted(Figures.counted(missing, "row"));
    return table.render(palette) + leftOut;
  }

  private List<Row> shown(CheckRecord test) {
    if (everyRow || test.rows().size() <= ROWS) {
      return test.rows();
    }
    return test.rows().stream()
        .filter(row ->
            !row.expected().description().isEmpty()
                || test.models().stream().anyMatch(model -> model.allows(row.outcome())))
        .limit(ROWS)
        .toList();
  }

  private static List<String> cells(CheckRecord test, Row row) {
    List<String> cells = new ArrayList<>();
    cells.add(Printable.of(row.outcome().toString()));
    Expectation expectation = row.expected().expectation();
    cells.add(
        expectation == Expectation.MODEL
            ? Figures.NONE
            : expectation.name().toLowerCase(Locale.ROOT));
    test.models().forEach(model -> cells.add(VerdictWord.of(model, row.outcome())));
    cells.add(Printable.of(row.expected().description()));
    return cells;
  }

  private static Weight weight(CheckRecord test, Row row) {
    boolean allowed = test.models().getFirst().allows(row.outcome());
    return switch (row.expected().expectation()) {
      case FORBIDDEN -> allowed ? Weight.WRONG : Weight.PLAIN;
      case INTERESTING -> Weight.NOTABLE;
      case ALLOWED, REQUIRED, MODEL -> Weight.PLAIN;
    };
  }
}
