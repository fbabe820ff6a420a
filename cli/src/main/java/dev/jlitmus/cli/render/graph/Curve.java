package dev.jlitmus.cli.render.graph;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** A cubic Bézier curve. */
record Curve(Point start, Point first, Point second, Point end) {

  record Point(double x, double y) {}

  /** The point at {@code t} from 0 to 1. */
  Point at(double t) {
    double u = 1 - t;
    return new Point(
        u * u * u * start.x
            + 3 * u * u * t * first.x
            + 3 * u * t * t * second.x
            + t * t * t * end.x,
        u * u * u * start.y
            + 3 * u * u * t * first.y
            + 3 * u * t * t * second.y
            + t * t * t * end.y);
  }

  /** Points along it, without its ends. */
  List<Point> samples() {
    return IntStream.rangeClosed(1, 39).mapToObj(i -> at(i / 40.0)).toList();
  }

  /** Its path in SVG. */
  String path() {
    return String.format(
        Locale.ROOT,
        "M%.1f,%.1f C%.1f,%.1f %.1f,%.1f %.1f,%.1f",
        start.x,
        start.y,
        first.x,
        first.y,
        second.x,
        second.y,
        end.x,
        end.y);
  }
}
