package dev.jlitmus.syntax;

import dev.jlitmus.source.Span;
import java.util.List;

/**
 * {@code (W, R) in [(plain, plain), (release, acquire)]}: what a family varies, and how.
 *
 * @param span all of it
 * @param parameters one, or several that vary together
 */
public record Axis(Span span, List<Name> parameters, List<Row> rows) {
  public Axis {
    parameters = List.copyOf(parameters);
    rows = List.copyOf(rows);
  }

  /** From the first axis of a family to its last. */
  public static Span header(List<Axis> axes) {
    return axes.getFirst().span().to(axes.getLast().span());
  }

  /**
   * {@code release} or {@code (release, acquire)}: as many values as it was written with.
   *
   * @param settings words, as names, and constants
   */
  public record Row(Span span, List<Expr> settings) {
    public Row {
      settings = List.copyOf(settings);
    }
  }
}
