package dev.jlitmus.cli.render.table;

import dev.jlitmus.cli.render.Palette;
import java.util.ArrayList;
import java.util.List;

/** Rows of cells in columns as wide as their widest cell; the first row is the heading. */
public final class TextTable {
  private final List<Align> columns;
  private final List<Line> lines = new ArrayList<>();

  /** On which side of its column a cell stands. */
  public enum Align {
    LEFT,
    RIGHT
  }

  /** How loud a row is. */
  public enum Weight {
    HEADING,
    PLAIN,
    NOTABLE,
    WRONG
  }

  private record Line(Weight weight, List<String> cells) {}

  public TextTable(List<Align> columns) {
    this.columns = List.copyOf(columns);
  }

  /** Adds a row with a cell for each column. */
  public void add(Weight weight, List<String> cells) {
    lines.add(new Line(weight, List.copyOf(cells)));
  }

  public String render(Palette palette) {
    StringBuilder text = new StringBuilder();
    for (Line line : lines) {
      text.append(paint(palette, line.weight(), drawn(line))).append('\n');
    }
    return text.toString();
  }

  private String drawn(Line line) {
    StringBuilder row = new StringBuilder();
    for (int column = 0; column < columns.size(); column++) {
      String cell = line.cells().get(column);
      String blanks = " ".repeat(width(column) - cell.length());
      row.append("  ")
          .append(
              switch (columns.get(column)) {
                case LEFT -> cell + blanks;
                case RIGHT -> blanks + cell;
              });
    }
    return row.toString().stripTrailing();
  }

  private int width(int column) {
    return lines.stream().mapToInt(line -> line.cells().get(column).length()).max().orElse(0);
  }

  private static String paint(Palette palette, Weight weight, String row) {
    return switch (weight) {
      case HEADING -> palette.faint(row);
      case PLAIN -> row;
      case NOTABLE -> palette.warning(row);
      case WRONG -> palette.error(row);
    };
  }
}
