package dev.jlitmus.semantic.family;

import dev.jlitmus.semantic.family.Settings.Point;
import java.util.ArrayList;
import java.util.List;

/**
 * What a family varies.
 *
 * @param points those of each axis, in source order; no axis for a single test
 */
public record Axes(List<List<Point>> points) {
  /** How many members a family may have. */
  public static final int MAX_MEMBERS = 1_024;

  /** How long the texts of all members may be together. */
  public static final int MAX_TEXT = 2_000_000;

  public Axes {
    points = points.stream().map(List::copyOf).toList();
  }

  /** Every member; the last axis varies fastest. A single test is the one without settings. */
  public List<Settings> members() {
    List<List<Point>> members = List.of(List.of());
    for (List<Point> axis : points) {
      List<List<Point>> longer = new ArrayList<>();
      for (List<Point> member : members) {
        for (Point point : axis) {
          List<Point> all = new ArrayList<>(member);
          all.add(point);
          longer.add(all);
        }
      }
      members = longer;
    }
    return members.stream().map(Settings::new).toList();
  }
}
