package dev.jlitmus.check.report;

import dev.jlitmus.result.verdict.Witness;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An execution on one line: each thread's events in order, each read with where it reads from. */
final class BriefWitness {

  /** {@code producer: W x=1, W y=1; consumer: R y=1 (of producer), R x=0 (initial)}. */
  String describe(Witness witness) {
    Map<String, List<String>> threads = new LinkedHashMap<>();
    for (int node = 0; node < witness.nodes().size(); node++) {
      Witness.Node event = witness.nodes().get(node);
      if (!event.thread().isEmpty()) {
        threads
            .computeIfAbsent(event.thread(), thread -> new ArrayList<>())
            .add(event.label() + source(witness, node));
      }
    }
    List<String> parts = new ArrayList<>();
    threads.forEach((thread, events) -> parts.add(thread + ": " + String.join(", ", events)));
    return String.join("; ", parts);
  }

  private static String source(Witness witness, int read) {
    return witness.edges().stream()
        .filter(edge -> edge.to() == read && edge.name().equals("rf"))
        .findFirst()
        .map(edge -> witness.nodes().get(edge.from()).thread())
        .map(thread -> thread.isEmpty() ? " (initial)" : " (of " + thread + ")")
        .orElse("");
  }
}
