package dev.jlitmus.record;

import dev.jlitmus.result.Piece;
import java.util.Comparator;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

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

  Line on(String another) {
    return new Line(run, number, test, another, piece);
  }

  /** The same with other ids of outcomes. */
  public Line withIds(UnaryOperator<String> change) {
    return switch (piece) {
      case Piece.Counted counted -> new Line(run, number, test, jvm, withIds(counted, change));
      case Piece.Ended ended -> this;
      case Piece.Crashed crashed -> this;
      case Piece.Stuck stuck -> this;
      case Piece.Skipped skipped -> this;
      case Piece.Over over -> this;
    };
  }

  private static Piece withIds(Piece.Counted counted, UnaryOperator<String> change) {
    SortedMap<String, Long> counts = new TreeMap<>();
    counted.counts().forEach((id, count) -> counts.put(change.apply(id), count));
    return new Piece.Counted(counted.variant(), counted.seed(), counted.nanos(), counts);
  }

  @Override
  public int compareTo(Line other) {
    return ORDER.compare(this, other);
  }
}
