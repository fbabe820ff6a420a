package dev.jlitmus.cli.render;

import dev.jlitmus.source.SourceFile;

/**
 * A source line as it is drawn: tabs as four blanks, control characters spelled out, and of a long
 * line only what is around its carets.
 */
final class DrawnLine {
  private static final int WIDTH = 140;
  private static final int BEFORE = 50;
  private static final String CUT = "…";

  /** Where each code point of the line begins in {@code drawn}; one more for the line's end. */
  private final int[] starts;

  private final String drawn;
  private final int from;
  private final int to;

  /**
   * @param line from 1
   * @param focus the column, from 1, that must be seen
   */
  DrawnLine(SourceFile file, int line, int focus) {
    int[] codePoints = file.lineText(line).codePoints().toArray();
    StringBuilder text = new StringBuilder();
    starts = new int[codePoints.length + 1];
    for (int i = 0; i < codePoints.length; i++) {
      starts[i] = text.length();
      text.append(Printable.of(codePoints[i]));
    }
    starts[codePoints.length] = text.length();
    drawn = text.toString();
    boolean fits = drawn.length() <= WIDTH;
    from = fits ? 0 : Math.max(0, Math.min(position(focus) - BEFORE, drawn.length() - WIDTH));
    to = fits ? drawn.length() : Math.min(drawn.length(), from + WIDTH);
  }

  String text() {
    String shown = drawn.substring(from, to).stripTrailing();
    return (from > 0 ? CUT : "") + shown + (to < drawn.length() ? CUT : "");
  }

  /** Where the column, from 1, stands in {@link #text}; of what is cut off, the nearest place. */
  int offset(int column) {
    int shift = from > 0 ? CUT.length() : 0;
    return Math.max(from, Math.min(position(column), to)) - from + shift;
  }

  private int position(int column) {
    return starts[Math.max(0, Math.min(column - 1, starts.length - 1))];
  }
}
