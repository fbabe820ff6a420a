package dev.jlitmus.cli.render.graph;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Where the events of an execution are drawn: a column a thread, program order downwards, the
 * initial writes that matter in a row above. Lengths are in SVG user units.
 */
final class GridLayout {
  static final double CHARACTER = 7.9;
  static final double SMALL_CHARACTER = 6.7;
  private static final double MARGIN = 44;
  private static final double GAP = 150;
  private static final double ROW = 104;
  private static final double HEIGHT = 48;
  private static final double TOP = 92;

  /** A rectangle. */
  record Box(double x, double y, double width, double height) {
    double centerX() {
      return x + width / 2;
    }

    double centerY() {
      return y + height / 2;
    }

    double right() {
      return x + width;
    }

    double bottom() {
      return y + height;
    }

    boolean overlaps(Box other) {
      return x < other.right() && other.x < right() && y < other.bottom() && other.y < bottom();
    }

    Box grownBy(double border) {
      return new Box(x - border, y - border, width + 2 * border, height + 2 * border);
    }
  }

  private final Map<Integer, Box> boxes = new LinkedHashMap<>();
  private final Map<String, Box> headings = new LinkedHashMap<>();
  private double width;
  private double height;

  /**
   * @param initials the initial writes to show
   */
  GridLayout(GraphNames names, Set<Integer> initials) {
    double top = TOP;
    if (!initials.isEmpty()) {
      top += ROW;
    }
    double left = MARGIN;
    height = top;
    for (Map.Entry<String, List<Integer>> thread : names.threads().entrySet()) {
      double column = columnWidth(names, thread.getKey(), thread.getValue());
      headings.put(thread.getKey(), new Box(left, top - 26, column, 20));
      double y = top + 6;
      for (int node : thread.getValue()) {
        boxes.put(node, new Box(left, y, column, HEIGHT));
        y += ROW;
      }
      height = Math.max(height, y - ROW + HEIGHT);
      left += column + GAP;
    }
    width = left - GAP + MARGIN;
    placeInitials(names, new ArrayList<>(initials));
    height += MARGIN;
  }

  private void placeInitials(GraphNames names, List<Integer> initials) {
    double all = initials.stream().mapToDouble(node -> initialWidth(names, node) + 40).sum() - 40;
    width = Math.max(width, all + 2 * MARGIN);
    double x = (width - all) / 2;
    for (int node : initials) {
      double box = initialWidth(names, node);
      boxes.put(node, new Box(x, TOP - 8, box, 30));
      x += box + 40;
    }
  }

  private static double initialWidth(GraphNames names, int node) {
    return names.label(node).length() * CHARACTER + 28;
  }

  private static double columnWidth(GraphNames names, String thread, List<Integer> nodes) {
    double widest = Math.max(130, thread.length() * CHARACTER + 10);
    for (int node : nodes) {
      widest =
          Math.max(
              widest,
              Math.max(
                      names.name(node).length() * CHARACTER,
                      SvgGraph.caption(names, node).length() * SMALL_CHARACTER)
                  + 28);
    }
    return Math.min(widest, 420);
  }

  Box box(int node) {
    return boxes.getOrDefault(node, new Box(0, 0, 0, 0));
  }

  Map<Integer, Box> boxes() {
    return boxes;
  }

  Map<String, Box> headings() {
    return headings;
  }

  double width() {
    return width;
  }

  double height() {
    return height;
  }
}
