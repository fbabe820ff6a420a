package dev.jlitmus.cli.render.graph;

import dev.jlitmus.cli.render.Printable;
import dev.jlitmus.cli.render.graph.GridLayout.Box;
import dev.jlitmus.result.verdict.Refutation;
import dev.jlitmus.result.verdict.Witness;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.DoubleStream;

/**
 * An execution as a drawing that needs nothing else: no script, no font, no other file. It follows
 * the viewer's light or dark scheme.
 */
public final class SvgGraph {
  private static final int CAPTION = 46;
  private static final int MARGIN = 12;

  private static final Scheme LIGHT =
      new Scheme(
          "#ffffff",
          "#1f2328",
          "#656d76",
          "#f6f8fa",
          "#8c959f",
          Map.of(
              "po", "#8c959f", "rf", "#1a7f37", "co", "#9a6700", "fr", "#0969da", "other",
              "#8250df", "cycle", "#cf222e"));
  private static final Scheme DARK =
      new Scheme(
          "#0d1117",
          "#e6edf3",
          "#9198a1",
          "#161b22",
          "#6e7681",
          Map.of(
              "po", "#6e7681", "rf", "#3fb950", "co", "#d29922", "fr", "#58a6ff", "other",
              "#bc8cff", "cycle", "#ff7b72"));
  private static final List<String> KINDS = List.of("po", "rf", "co", "fr", "other", "cycle");

  /** Colours; not CSS variables, which not every viewer knows. */
  private record Scheme(
      String paper, String ink, String faint, String box, String line, Map<String, String> edges) {

    String style() {
      StringBuilder style =
          new StringBuilder(
              """
              .paper, .under { fill: %s; } text { fill: %s; } .source { fill: %s; }
              .box { fill: %s; stroke: %s; }
              """
                  .formatted(paper, ink, faint, box, line));
      for (String kind : KINDS) {
        String color = edges.getOrDefault(kind, line);
        style.append(
            ".%s { stroke: %s; } text.%s { stroke: none; fill: %s; } .head-%s { fill: %s; }%n"
                .formatted(kind, color, kind, kind.equals("po") ? faint : color, kind, color));
      }
      return style.toString();
    }
  }

  private static final String STYLE =
      """
      <style>
      text { font-family: ui-monospace, Menlo, Consolas, "DejaVu Sans Mono", monospace;
        font-size: 13px; }
      .title, .thread { font-weight: bold; }
      .thread, .label { text-anchor: middle; }
      .source, .label { font-size: 11px; }
      .edge { fill: none; stroke-width: 1.6; }
      .edge.cycle { stroke-width: 2.4; } text.cycle { font-weight: bold; }
      %s@media (prefers-color-scheme: dark) {
      %s}
      </style>
      """
          .formatted(LIGHT.style(), DARK.style());

  /**
   * Draws an execution.
   *
   * @param cycle to be drawn in red, where there is one
   */
  public String render(String title, Witness witness, Optional<Refutation.Cycle> cycle) {
    GraphNames names = new GraphNames(witness);
    ShownEdges edges = ShownEdges.of(witness, cycle);
    GridLayout layout = new GridLayout(names, initials(names, edges));
    List<Drawn> drawn = drawn(layout, edges);
    double left = Math.min(0, leftmost(drawn) - MARGIN);
    double right =
        Math.max(
            Math.max(layout.width(), rightmost(drawn) + MARGIN),
            title.length() * GridLayout.CHARACTER + 60);
    double height = Math.max(layout.height(), lowest(drawn) + 24);
    StringBuilder svg = new StringBuilder();
    svg.append(
        String.format(
            Locale.ROOT,
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"%.0f 0 %.0f %.0f\" width=\"%.0f\""
                + " height=\"%.0f\" role=\"img\">%n",
            left,
            right - left,
            height,
            right - left,
            height));
    svg.append("<title>").append(escaped(title)).append("</title>\n").append(STYLE);
    svg.append(heads());
    svg.append(rectangle("paper", new Box(left, 0, right - left, height), 0));
    svg.append(text("title", 24, 30, title));
    layout
        .headings()
        .forEach(
            (thread, box) -> svg.append(text("thread", box.centerX(), box.bottom() - 6, thread)));
    drawn.forEach(edge -> svg.append(line(edge)));
    layout.boxes().forEach((node, box) -> svg.append(box(names, node, box)));
    drawn.forEach(edge -> svg.append(label(edge)));
    return svg.append("</svg>\n").toString();
  }

  /** What stands below an event: its source line. */
  static String caption(GraphNames names, int node) {
    String text = names.line(node) + ": " + names.source(node);
    return text.length() <= CAPTION ? text : text.substring(0, CAPTION - 1) + "…";
  }

  private record Drawn(EdgeRouting.Routed routed, String kind) {}

  /** An initial write is drawn on a cycle only: else its readers' labels say enough. */
  private static Set<Integer> initials(GraphNames names, ShownEdges edges) {
    Set<Integer> used = new TreeSet<>();
    for (Witness.Edge edge : edges.cycle()) {
      used.add(edge.from());
      used.add(edge.to());
    }
    used.removeIf(node -> !names.isInitial(node));
    return used;
  }

  private static List<Drawn> drawn(GridLayout layout, ShownEdges edges) {
    EdgeRouting routing = new EdgeRouting(layout);
    List<Drawn> drawn = new ArrayList<>();
    edges.cycle().forEach(edge -> drawn.add(new Drawn(routing.route(edge), "cycle")));
    edges.programOrder().stream()
        .filter(po -> edges.cycle().stream().noneMatch(on -> isSame(on, po)))
        .forEach(edge -> drawn.add(new Drawn(routing.route(edge), "po")));
    edges.others().stream()
        .filter(edge -> layout.boxes().containsKey(edge.from()))
        .forEach(edge -> drawn.add(new Drawn(routing.route(edge), kind(edge))));
    return drawn;
  }

  /** An edge that passes events of its own thread bows out of the outermost columns. */
  private static double leftmost(List<Drawn> edges) {
    return edges.stream()
        .flatMapToDouble(edge ->
            DoubleStream.concat(
                DoubleStream.of(edge.routed().label().x()), across(edge.routed().curve())))
        .min()
        .orElse(0);
  }

  private static double rightmost(List<Drawn> edges) {
    return edges.stream()
        .flatMapToDouble(edge ->
            DoubleStream.concat(
                DoubleStream.of(edge.routed().label().x() + edge.routed().label().width()),
                across(edge.routed().curve())))
        .max()
        .orElse(0);
  }

  private static DoubleStream across(Curve curve) {
    return curve.samples().stream().mapToDouble(Curve.Point::x);
  }

  private static double lowest(List<Drawn> edges) {
    return edges.stream()
        .flatMap(edge -> edge.routed().curve().samples().stream())
        .mapToDouble(Curve.Point::y)
        .max()
        .orElse(0);
  }

  private static boolean isSame(Witness.Edge one, Witness.Edge other) {
    return one.from() == other.from() && one.to() == other.to() && one.name().equals(other.name());
  }

  private static String kind(Witness.Edge edge) {
    return switch (edge.name()) {
      case "rf", "co", "fr", "po" -> edge.name();
      default -> "other";
    };
  }

  private static String heads() {
    StringBuilder heads = new StringBuilder("<defs>\n");
    for (String kind : KINDS) {
      heads.append(
          """
          <marker id="head-%s" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="9" \
          markerHeight="9" markerUnits="userSpaceOnUse" orient="auto">\
          <path class="head-%s" d="M0,1 L10,5 L0,9 z"/></marker>
          """
              .formatted(kind, kind));
    }
    return heads.append("</defs>\n").toString();
  }

  private static String line(Drawn edge) {
    return "<path class=\"edge %s\" d=\"%s\" marker-end=\"url(#head-%s)\"/>%n"
        .formatted(edge.kind(), edge.routed().curve().path(), edge.kind());
  }

  private static String label(Drawn edge) {
    Box box = edge.routed().label();
    return rectangle("under", box, 4)
        + text(
            "label " + edge.kind(), box.centerX(), box.bottom() - 5, edge.routed().edge().name());
  }

  private static String box(GraphNames names, int node, Box box) {
    String frame = rectangle("box", box, 6);
    if (names.isInitial(node)) {
      return frame + text("", box.x() + 14, box.centerY() + 4.5, names.label(node));
    }
    return frame
        + text("", box.x() + 14, box.y() + 20, names.name(node))
        + text("source", box.x() + 14, box.y() + 37, caption(names, node));
  }

  private static String rectangle(String style, Box box, int radius) {
    return String.format(
        Locale.ROOT,
        "<rect class=\"%s\" x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" rx=\"%d\"/>%n",
        style,
        box.x(),
        box.y(),
        box.width(),
        box.height(),
        radius);
  }

  private static String text(String style, double x, double y, String content) {
    return String.format(
        Locale.ROOT,
        "<text class=\"%s\" x=\"%.1f\" y=\"%.1f\">%s</text>%n",
        style,
        x,
        y,
        escaped(content));
  }

  private static String escaped(String text) {
    return Printable.of(text)
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
