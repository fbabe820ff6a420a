package dev.jlitmus.source;

import java.util.Arrays;

/**
 * A source text and its lines. Offsets, lines and columns count Unicode code points, so that a
 * column is what a person counts on the screen; offsets start at 0, lines and columns at 1.
 */
public final class SourceFile {
  private final String name;
  private final int[] codePoints;
  private final int[] lineStarts;

  /**
   * @param name the path as the user gave it, {@code <stdin>} for standard input
   */
  public SourceFile(String name, String text) {
    this.name = name;
    this.codePoints = text.codePoints().toArray();
    this.lineStarts = lineStarts(codePoints);
  }

  private static int[] lineStarts(int[] text) {
    int[] starts = new int[text.length + 1];
    int lines = 1;
    for (int i = 0; i < text.length; i++) {
      boolean crBeforeLf = text[i] == '\r' && i + 1 < text.length && text[i + 1] == '\n';
      if (text[i] == '\n' || (text[i] == '\r' && !crBeforeLf)) {
        starts[lines++] = i + 1;
      }
    }
    return Arrays.copyOf(starts, lines);
  }

  public String name() {
    return name;
  }

  /** The number of code points. */
  public int length() {
    return codePoints.length;
  }

  public String text() {
    return text(0, codePoints.length);
  }

  /** The text from offset {@code start} up to, not including, {@code end}. */
  public String text(int start, int end) {
    return new String(codePoints, start, end - start);
  }

  public Span span(int start, int end) {
    return new Span(this, start, end);
  }

  public int lineCount() {
    return lineStarts.length;
  }

  /** The line, from 1, that holds the offset. */
  public int line(int offset) {
    int found = Arrays.binarySearch(lineStarts, offset);
    return found >= 0 ? found + 1 : -found - 1;
  }

  /** The column, from 1, of the offset in its line. */
  public int column(int offset) {
    return offset - lineStarts[line(offset) - 1] + 1;
  }

  /** The text of a line, from 1, without its terminator. */
  public String lineText(int line) {
    int start = lineStarts[line - 1];
    int end = line < lineStarts.length ? lineStarts[line] : codePoints.length;
    while (end > start && (codePoints[end - 1] == '\n' || codePoints[end - 1] == '\r')) {
      end--;
    }
    return text(start, end);
  }

  @Override
  public String toString() {
    return name;
  }
}
