package dev.jlitmus.cli.render.graph;

import dev.jlitmus.cli.render.Printable;
import dev.jlitmus.result.verdict.Refutation;
import dev.jlitmus.result.verdict.Witness;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An execution as text: a column a thread, program order downwards, the other edges listed. */
public final class AsciiGraph {

  /**
   * Draws an execution.
   *
   * @param cycle against which a model is, where there is one; it is listed by who shows it
   */
  public String render(Witness witness, Optional<Refutation.Cycle> cycle) {
    GraphNames names = new GraphNames(witness);
    List<List<String>> columns = new ArrayList<>();
    names
        .threads()
        .forEach((thread, nodes) -> {
          List<String> column = new ArrayList<>();
          column.add(Printable.of(thread));
          nodes.forEach(node -> column.add(names.name(node)));
          columns.add(column);
        });
    StringBuilder text = new StringBuilder();
    int rows = columns.stream().mapToInt(List::size).max().orElse(0);
    for (int row = 0; row < rows; row++) {
      StringBuilder line = new StringBuilder("  ");
      for (List<String> column : columns) {
        int width = column.stream().mapToInt(String::length).max().orElse(0);
        String cell = row < column.size() ? column.get(row) : "";
        line.append("  ").append(cell).append(" ".repeat(width - cell.length() + 4));
      }
      text.append(line.toString().stripTrailing()).append('\n');
    }
    return text.append(edges(names, ShownEdges.of(witness, cycle).others())).toString();
  }

  private static String edges(GraphNames names, List<Witness.Edge> edges) {
    StringBuilder text = new StringBuilder();
    if (!edges.isEmpty()) {
      text.append('\n');
    }
    for (Witness.Edge edge : edges) {
      text.append(
          "    %-4s %s → %s%n"
              .formatted(
                  Printable.of(edge.name()),
                  names.shortName(edge.from()),
                  names.shortName(edge.to())));
    }
    return text.toString();
  }
}
