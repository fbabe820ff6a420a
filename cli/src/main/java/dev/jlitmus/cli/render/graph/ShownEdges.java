package dev.jlitmus.cli.render.graph;

import dev.jlitmus.result.verdict.Refutation;
import dev.jlitmus.result.verdict.Witness;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The edges that a drawing needs: program order is drawn down the columns; that initial writes come
 * first in coherence goes without saying; where a cycle is shown, only what is on it and what reads
 * read.
 *
 * @param programOrder pairs of neighbours
 * @param others rf, co, fr and the like, without those on the cycle
 * @param cycle in its order, empty where there is none
 */
record ShownEdges(
    List<Witness.Edge> programOrder, List<Witness.Edge> others, List<Witness.Edge> cycle) {

  static ShownEdges of(Witness witness, Optional<Refutation.Cycle> cycle) {
    List<Witness.Edge> onCycle = cycle.map(Refutation.Cycle::edges).orElse(List.of());
    List<Witness.Edge> programOrder = new ArrayList<>();
    List<Witness.Edge> others = new ArrayList<>();
    for (Witness.Edge edge : witness.edges()) {
      boolean initial = witness.nodes().get(edge.from()).thread().isEmpty();
      if (edge.name().equals("po")) {
        programOrder.add(edge);
      } else {
        boolean obvious = initial && edge.name().equals("co");
        boolean wanted = onCycle.isEmpty() || edge.name().equals("rf");
        if (wanted && !obvious && !isOn(onCycle, edge)) {
          others.add(edge);
        }
      }
    }
    return new ShownEdges(programOrder, others, onCycle);
  }

  private static boolean isOn(List<Witness.Edge> cycle, Witness.Edge edge) {
    return cycle.stream()
        .anyMatch(on ->
            on.from() == edge.from() && on.to() == edge.to() && on.name().equals(edge.name()));
  }
}
