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
   * A word, and figures that stand to its right.
   *
   * @param figure empty where there is none
   * @param beside another one, further to the right; empty where there is none
   */
  public record Cell(Tone tone, String word, String figure, String beside) {
    public static final Cell EMPTY = new Cell(Tone.PLAIN, "", "");

    public Cell(Tone tone, String word, String figure) {
      this(tone, word, figure, "");
    }

    public Cell with(String another) {
      return new Cell(tone, word, figure, another);
    }

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
    Widths widths =
        new Widths(
            widest(cell -> cell.word().length()),
            widest(cell -> cell.figure().length()),
            widest(cell -> cell.beside().length()));
    StringBuilder text = new StringBuilder();
    int from = 0;
    while (from < columns.size()) {
      int to = from;
      int width = GAP.length() + label;
      while (to < columns.size()
          && (to == from || width + GAP.length() + width(to, widths) <= WIDTH)) {
        width += GAP.length() + width(to++, widths);
      }
      part(text, palette, from, to, label, widths);
      from = to;
    }
    return text.toString();
  }

  /** Of the parts of a cell. */
  private record Widths(int word, int figure, int beside) {
    int all() {
      return word + part(figure) + part(beside);
    }

    private static int part(int width) {
      return width == 0 ? 0 : 1 + width;
    }

    String draw(Cell cell) {
      return (padded(cell.word(), word)
              + right(cell.figure(), figure)
              + right(cell.beside(), beside))
          .stripTrailing();
    }

    private static String right(String text, int width) {
      return width == 0 ? "" : " " + " ".repeat(width - text.length()) + text;
    }
  }

  private int widest(ToIntFunction<Cell> length) {
    return columns.stream().flatMap(List::stream).mapToInt(length).max().orElse(0);
  }

  private int width(int column, Widths widths) {
    return Math.max(headings.get(column).length(), widths.all());
  }

  private void part(
      StringBuilder text, Palette palette, int from, int to, int label, Widths widths) {
    StringBuilder heading = new StringBuilder(GAP).append(padded(corner, label));
    for (int column = from; column < to; column++) {
      heading.append(GAP).append(padded(headings.get(column), width(column, widths)));
    }
    text.append(palette.faint(heading.toString().stripTrailing())).append('\n');
    for (int row = 0; row < rows.size(); row++) {
      StringBuilder line = new StringBuilder(GAP).append(padded(rows.get(row), label));
      int blanks = 0;
      for (int column = from; column < to; column++) {
        Cell cell = columns.get(column).get(row);
        String drawn = widths.draw(cell);
        line.append(" ".repeat(blanks)).append(GAP).append(cell.paint(palette, drawn));
        blanks = width(column, widths) - drawn.length();
      }
      text.append(line.toString().stripTrailing()).append('\n');
    }
  }

  private static String padded(String text, int width) {
    return text + " ".repeat(width - text.length());
  }
}
