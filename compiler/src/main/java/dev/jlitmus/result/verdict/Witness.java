package dev.jlitmus.result.verdict;

import dev.jlitmus.source.Span;
import java.util.List;

/**
 * One execution as a graph.
 *
 * @param nodes initial writes first, then thread by thread in program order
 */
public record Witness(List<Node> nodes, List<Edge> edges) {

  public Witness {
    nodes = List.copyOf(nodes);
    edges = List.copyOf(edges);
  }

  /**
   * An event.
   *
   * @param label {@code Wrel y=1}
   * @param thread the thread's name, {@code join}, or empty for an initial write
   * @param words what the thread does, as the end of a sentence: {@code writes 1 to y (release)}
   * @param span of the statement or expression; of the location's declaration for an initial write
   */
  public record Node(String label, String thread, String words, Span span) {}

  /**
   * A pair of a relation.
   *
   * @param from position of a node
   * @param to position of a node
   * @param name of the relation: {@code po}, {@code rf}, {@code co}, {@code fr}
   * @param reason why the pair is in it, empty where the name says all
   */
  public record Edge(int from, int to, String name, String reason) {}
}
