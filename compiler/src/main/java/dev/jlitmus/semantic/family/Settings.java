package dev.jlitmus.semantic.family;

import dev.jlitmus.source.Span;
import dev.jlitmus.syntax.Name;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What each parameter of a family stands for in one member.
 *
 * @param axes in source order; empty for a single test
 */
public record Settings(List<Point> axes) {
  /** Of a single test. */
  public static final Settings NONE = new Settings(List.of());

  public Settings {
    axes = List.copyOf(axes);
  }

  /** The place of a member on one axis: a setting, or as many as vary together. */
  public record Point(List<Assigned> settings) {
    public Point {
      settings = List.copyOf(settings);
    }
  }

  /**
   * {@code W=release}
   *
   * @param span of the setting in its list
   */
  public record Assigned(Name parameter, Span span, Setting setting) {
    /** The parameter's. */
    public String name() {
      return parameter.text();
    }
  }

  /** Of all parameters, in source order. */
  public List<Assigned> all() {
    return axes.stream().flatMap(point -> point.settings().stream()).toList();
  }

  public Optional<Assigned> of(String parameter) {
    return all().stream().filter(assigned -> assigned.name().equals(parameter)).findFirst();
  }

  public List<String> parameters() {
    return all().stream().map(Assigned::name).toList();
  }

  /** Those of the other axes. */
  public Settings without(String parameter) {
    return new Settings(
        axes.stream()
            .filter(point ->
                point.settings().stream().noneMatch(assigned -> assigned.name().equals(parameter)))
            .toList());
  }

  /** What follows the family's name in a member's: {@code [W=release,R=acquire]}. */
  public String suffix() {
    return axes.isEmpty()
        ? ""
        : all().stream()
            .map(assigned -> assigned.name() + "=" + assigned.setting().text())
            .collect(Collectors.joining(",", "[", "]"));
  }
}
