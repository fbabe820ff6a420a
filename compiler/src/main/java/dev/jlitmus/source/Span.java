package dev.jlitmus.source;

/**
 * A place in a source text, from offset {@code start} up to, not including, {@code end}.
 *
 * @param start in code points
 * @param end in code points, at least {@code start}
 */
public record Span(SourceFile file, int start, int end) {

  public Span {
    if (start < 0 || end < start || end > file.length()) {
      throw new IllegalArgumentException(
          "span %d..%d of %s (%d)".formatted(start, end, file, file.length()));
    }
  }

  /** The line of the first code point, from 1. */
  public int line() {
    return file.line(start);
  }

  /** The column of the first code point, from 1. */
  public int column() {
    return file.column(start);
  }

  public String text() {
    return file.text(start, end);
  }

  /** The smallest span that holds this one and {@code last}, which must be of the same file. */
  public Span to(Span last) {
    return new Span(file, Math.min(start, last.start), Math.max(end, last.end));
  }

  /** {@code file:line:column}. */
  @Override
  public String toString() {
    return file.name() + ":" + line() + ":" + column();
  }
}
