package dev.jlitmus.cli.render.graph;

import dev.jlitmus.result.verdict.Refutation;
import dev.jlitmus.result.verdict.Witness;
import java.util.Optional;

/** An execution for Graphviz. */
public final class DotGraph {

  /**
   * Writes a graph.
   *
   * @param cycle to be drawn in red, where there is one
   */
  public String render(String title, Witness witness, Optional<Refutation.Cycle> cycle) {
    GraphNames names = new GraphNames(witness);
    ShownEdges edges = ShownEdges.of(witness, cycle);
    StringBuilder text = new StringBuilder("digraph execution {\n");
    text.append("  label=").append(quoted(title)).append("; labelloc=t;\n");
    text.append("  node [shape=box, fontname=\"monospace\"]; edge [fontname=\"monospace\"];\n");
    int[] cluster = {0};
    names
        .threads()
        .forEach((thread, nodes) -> {
          text.append("  subgraph cluster").append(cluster[0]++).append(" {\n");
          text.append("    label=").append(quoted(thread)).append(";\n");
          nodes.forEach(node -> text.append("    ").append(node(names, node)));
          text.append("  }\n");
        });
    for (int node = 0; node < witness.nodes().size(); node++) {
      if (names.isInitial(node) && isUsed(edges, node)) {
        text.append("  ").append(node(names, node));
      }
    }
    edges.programOrder().forEach(edge -> text.append(edge(edge, "color=gray, weight=10")));
    edges.others().forEach(edge -> text.append(edge(edge, "constraint=false")));
    edges
        .cycle()
        .forEach(edge -> text.append(edge(edge, "color=red, fontcolor=red, constraint=false")));
    return text.append("}\n").toString();
  }

  private static boolean isUsed(ShownEdges edges, int node) {
    return edges.others().stream().anyMatch(edge -> edge.from() == node || edge.to() == node)
        || edges.cycle().stream().anyMatch(edge -> edge.from() == node || edge.to() == node);
  }

  private static String node(GraphNames names, int node) {
    String label =
        names.isInitial(node)
            ? names.name(node)
            : names.name(node) + "\n" + names.line(node) + ": " + names.source(node);
    return "n" + node + " [label=" + quoted(label) + "];\n";
  }

  private static String edge(Witness.Edge edge, String style) {
    return "  n%d -> n%d [label=%s, %s];%n"
        .formatted(edge.from(), edge.to(), quoted(edge.name()), style);
  }

  private static String quoted(String text) {
    return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + "\"";
  }
}
