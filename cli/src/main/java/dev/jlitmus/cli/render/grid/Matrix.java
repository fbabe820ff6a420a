package dev.jlitmus.cli.render.grid;

import dev.jlitmus.cli.render.Palette;
import dev.jlitmus.cli.render.Printable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/** A grid of cells under headings, in several parts where it is too wide for a terminal. */
public final class Matrix {
  private static final int WIDTH = 100;
  private static final String GAP = "  ";

  private final String corner;
  private final List<String> rows;
  private final List<String> headings = new ArrayList<>();
  private final List<List<Cell>> columns = new ArrayList<>();

  /** How loud a cell is. */
  public enum Tone {
    PLAIN,
    /** Cannot be, and was not seen. */
    SAFE,
    NOTABLE,
    WRONG
  }

  /**
   * A word, and a figure that stands to its right.
   *
   * @param figure empty where there is none
   */
  public record Cell(Tone tone, String word, String figure) {
    public static final Cell EMPTY = new Cell(Tone.PLAIN, "", "");

    private String paint(Palette palette, String text) {
      return switch (tone) {
        case PLAIN -> text;
        case SAFE -> palette.good(text);
        case NOTABLE -> palette.warning(text);
        case WRONG -> palette.error(text);
      };
    }
  }

  /**
   * An empty grid.
   *
   * @param corner what stands over the rows' names
   * @param rows their names
   */
  public Matrix(String corner, List<String> rows) {
    this.corner = corner;
    this.rows = rows;
  }

  /** Adds a column with a cell for each row. */
  public void add(String heading, List<Cell> cells) {
    headings.add(Printable.of(heading));
    columns.add(List.copyOf(cells));
  }

  public String render(Palette palette) {
    int label = Math.max(corner.length(), rows.stream().mapToInt(String::length).max().orElse(0));
    int word = widest(cell -> cell.word().length());
    int figure = widest(cell -> cell.figure().length());
    StringBuilder text = new StringBuilder();
    int from = 0;
    while (from < columns.size()) {
      int to = from;
      int width = GAP.length() + label;
      while (to < columns.size()
          && (to == from || width + GAP.length() + width(to, word, figure) <= WIDTH)) {
        width += GAP.length() + width(to++, word, figure);
      }
      part(text, palette, from, to, label, word, figure);
      from = to;
    }
    return text.toString();
  }

  private int widest(ToIntFunction<Cell> length) {
    return columns.stream().flatMap(List::stream).mapToInt(length).max().orElse(0);
  }

  private int width(int column, int word, int figure) {
    int gap = figure == 0 ? 0 : 1;
    return Math.max(headings.get(column).length(), word + gap + figure);
  }

  private void part(
      StringBuilder text, Palette palette, int from, int to, int label, int word, int figure) {
    StringBuilder heading = new StringBuilder(GAP).append(padded(corner, label));
    for (int column = from; column < to; column++) {
      heading.append(GAP).append(padded(headings.get(column), width(column, word, figure)));
    }
    text.append(palette.faint(heading.toString().stripTrailing())).append('\n');
    for (int row = 0; row < rows.size(); row++) {
      StringBuilder line = new StringBuilder(GAP).append(padded(rows.get(row), label));
      int blanks = 0;
      for (int column = from; column < to; column++) {
        Cell cell = columns.get(column).get(row);
        String drawn = drawn(cell, word, figure);
        line.append(" ".repeat(blanks)).append(GAP).append(cell.paint(palette, drawn));
        blanks = width(column, word, figure) - drawn.length();
      }
      text.append(line.toString().stripTrailing()).append('\n');
    }
  }

  private static String drawn(Cell cell, int word, int figure) {
    String blanks = " ".repeat(figure - cell.figure().length());
    return figure == 0
        ? cell.word()
        : (padded(cell.word(), word) + " " + blanks + cell.figure()).stripTrailing();
  }

  private static String padded(String text, int width) {
    return text + " ".repeat(width - text.length());
  }
}
