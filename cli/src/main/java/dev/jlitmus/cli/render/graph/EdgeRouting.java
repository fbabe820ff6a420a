package dev.jlitmus.cli.render.graph;

import dev.jlitmus.cli.render.graph.Curve.Point;
import dev.jlitmus.cli.render.graph.GridLayout.Box;
import dev.jlitmus.result.Witness;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * Draws edges as curves that keep off the boxes between their ends, and puts each label where it
 * covers neither a box nor another label.
 */
final class EdgeRouting {
  private static final double LABEL_HEIGHT = 18;
  private static final double[] BENDS = {0, 52, -52, 104, -104, 156, -156, 208, -208};

  private final GridLayout layout;
  private final List<Routed> routed = new ArrayList<>();
  private final List<Box> labels = new ArrayList<>();
  private final Map<String, Integer> ports = new HashMap<>();

  /** An edge with its place. */
  record Routed(Witness.Edge edge, Curve curve, Box label) {}

  EdgeRouting(GridLayout layout) {
    this.layout = layout;
  }

  Routed route(Witness.Edge edge) {
    Curve curve = curve(edge);
    Box label = label(curve, edge.name());
    labels.add(label);
    Routed result = new Routed(edge, curve, label);
    routed.add(result);
    return result;
  }

  private Curve curve(Witness.Edge edge) {
    Box from = layout.box(edge.from());
    Box to = layout.box(edge.to());
    if (Math.abs(from.centerX() - to.centerX()) < 1) {
      return inColumn(edge, from, to);
    }
    List<Curve> candidates = new ArrayList<>();
    for (double bend : BENDS) {
      candidates.add(across(edge, from, to, bend));
    }
    Curve best =
        candidates.stream().min(Comparator.comparingDouble(cost(edge, candidates))).orElseThrow();
    count(edge);
    return best;
  }

  private ToDoubleFunction<Curve> cost(Witness.Edge edge, List<Curve> candidates) {
    return curve ->
        1000 * (hits(edge, curve) + outside(curve))
            + 10 * meets(curve)
            + 30 * candidates.indexOf(curve);
  }

  /** How much of the curve runs over boxes. */
  private double hits(Witness.Edge edge, Curve curve) {
    return curve.samples().stream()
        .filter(point ->
            layout.boxes().entrySet().stream()
                .filter(box -> box.getKey() != edge.from() && box.getKey() != edge.to())
                .anyMatch(box -> contains(box.getValue().grownBy(8), point)))
        .count();
  }

  /** How much of the curve runs over headings. */
  private double outside(Curve curve) {
    double top = layout.headings().values().stream().mapToDouble(Box::y).min().orElse(0);
    return curve.samples().stream().filter(point -> point.y() < top).count();
  }

  /** How much of the curve runs close along others. */
  private double meets(Curve curve) {
    return curve.samples().stream()
        .filter(point ->
            routed.stream()
                .flatMap(other -> other.curve().samples().stream())
                .anyMatch(other -> Math.hypot(other.x() - point.x(), other.y() - point.y()) < 7))
        .count();
  }

  private static boolean contains(Box box, Point point) {
    return point.x() > box.x()
        && point.x() < box.right()
        && point.y() > box.y()
        && point.y() < box.bottom();
  }

  private Curve across(Witness.Edge edge, Box from, Box to, double bend) {
    boolean rightwards = from.centerX() < to.centerX();
    if (from.height() < 40) {
      return fromInitial(edge, from, to);
    }
    Point start =
        new Point(rightwards ? from.right() : from.x(), from.centerY() + port(edge.from()));
    Point end = new Point(rightwards ? to.x() - 3 : to.right() + 3, to.centerY() + port(edge.to()));
    double reach = Math.max(60, Math.abs(end.x() - start.x()) * 0.42) * (rightwards ? 1 : -1);
    return new Curve(
        start,
        new Point(start.x() + reach, start.y() + bend),
        new Point(end.x() - reach, end.y() + bend),
        end);
  }

  /** Initial writes stand above: from below them to the side of the box. */
  private Curve fromInitial(Witness.Edge edge, Box from, Box to) {
    boolean left = from.centerX() <= to.centerX();
    Point start = new Point(from.centerX(), from.bottom());
    Point end = new Point(left ? to.x() - 3 : to.right() + 3, to.centerY() + port(edge.to()));
    double out = left ? -58 : 58;
    return new Curve(
        start,
        new Point(start.x(), Math.max(start.y() + 40, end.y() - 90)),
        new Point(end.x() + out, end.y() - 20),
        end);
  }

  private Curve inColumn(Witness.Edge edge, Box from, Box to) {
    boolean next =
        edge.name().equals("po") && to.y() > from.y() && to.y() - from.bottom() < from.height() * 2;
    if (next) {
      Point start = new Point(from.centerX(), from.bottom());
      Point end = new Point(to.centerX(), to.y() - 3);
      return new Curve(start, start, end, end);
    }
    boolean leftmost =
        layout.boxes().values().stream().noneMatch(box -> box.height() > 40 && box.x() < from.x());
    double side = leftmost ? -1 : 1;
    Point start = new Point(leftmost ? from.x() : from.right(), from.centerY() + port(edge.from()));
    Point end = new Point(leftmost ? to.x() - 3 : to.right() + 3, to.centerY() + port(edge.to()));
    double out = side * (34 + 0.12 * Math.abs(end.y() - start.y()));
    count(edge);
    return new Curve(
        start, new Point(start.x() + out, start.y()), new Point(end.x() + out, end.y()), end);
  }

  /** Edges that meet a box do so at different heights: 0, 11, -11, … */
  private double port(int node) {
    int used = ports.getOrDefault(String.valueOf(node), 0);
    double step = 11 * ((used + 1) / 2);
    return Math.min(18, step) * (used % 2 == 1 ? 1 : -1);
  }

  private void count(Witness.Edge edge) {
    ports.merge(String.valueOf(edge.from()), 1, Integer::sum);
    ports.merge(String.valueOf(edge.to()), 1, Integer::sum);
  }

  private Box label(Curve curve, String name) {
    double width = name.length() * GridLayout.SMALL_CHARACTER + 10;
    Box best = box(curve.at(0.5), width);
    double least = Double.MAX_VALUE;
    for (int i = 0; i <= 24; i++) {
      double t = 0.5 + (i % 2 == 0 ? 1 : -1) * ((i + 1) / 2) * 0.032;
      Box candidate = box(curve.at(t), width);
      double cost = labelCost(candidate) + i;
      if (cost < least) {
        best = candidate;
        least = cost;
      }
    }
    return best;
  }

  private double labelCost(Box label) {
    double boxes = layout.boxes().values().stream().filter(label.grownBy(2)::overlaps).count();
    double headings = layout.headings().values().stream().filter(label::overlaps).count();
    double others = labels.stream().filter(label.grownBy(2)::overlaps).count();
    double lines =
        routed.stream()
            .filter(other -> other.curve().samples().stream().anyMatch(p -> contains(label, p)))
            .count();
    return 400 * boxes + 300 * others + 60 * headings + 30 * lines;
  }

  private static Box box(Point center, double width) {
    return new Box(center.x() - width / 2, center.y() - LABEL_HEIGHT / 2, width, LABEL_HEIGHT);
  }
}
