package dev.jlitmus.record;

import dev.jlitmus.result.Piece;
import java.util.Comparator;

/**
 * A line of a record. The run and the number make it its own, so that however often it is read, and
 * out of how many files, it counts once.
 *
 * @param run that it was recorded in
 * @param number in that run
 * @param test {@code FILE#NAME}
 * @param jvm as the manifest of its run names it
 */
public record Line(String run, long number, String test, String jvm, Piece piece)
    implements Comparable<Line> {
  private static final Comparator<Line> ORDER =
      Comparator.comparing(Line::run).thenComparingLong(Line::number);

  @Override
  public int compareTo(Line other) {
    return ORDER.compare(this, other);
  }
}
