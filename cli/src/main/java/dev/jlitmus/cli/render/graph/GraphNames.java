package dev.jlitmus.cli.render.graph;

import dev.jlitmus.cli.render.Printable;
import dev.jlitmus.result.verdict.Witness;
import dev.jlitmus.source.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The events of an execution as people see them: a letter for each, threads as columns, and the
 * source line that each stands on.
 */
public final class GraphNames {
  private final Witness witness;
  private final Map<Integer, String> letters = new LinkedHashMap<>();
  private final Map<String, List<Integer>> threads = new LinkedHashMap<>();

  public GraphNames(Witness witness) {
    this.witness = witness;
    for (int node = 0; node < witness.nodes().size(); node++) {
      String thread = witness.nodes().get(node).thread();
      if (!thread.isEmpty()) {
        letters.put(node, letter(letters.size()));
        threads.computeIfAbsent(thread, name -> new ArrayList<>()).add(node);
      }
    }
  }

  private static String letter(int index) {
    String last = String.valueOf((char) ('a' + index % 26));
    return index < 26 ? last : letter(index / 26 - 1) + last;
  }

  /** The events of each thread in program order. */
  public Map<String, List<Integer>> threads() {
    return threads;
  }

  public boolean isInitial(int node) {
    return !letters.containsKey(node);
  }

  /** {@code b}; of an initial write its label. */
  public String shortName(int node) {
    return letters.getOrDefault(node, label(node));
  }

  /** {@code b: W ready=1}; of an initial write its label. */
  public String name(int node) {
    return isInitial(node) ? label(node) : letters.get(node) + ": " + label(node);
  }

  public String label(int node) {
    return Printable.of(witness.nodes().get(node).label());
  }

  /** {@code line 9}. */
  public String line(int node) {
    return "line " + witness.nodes().get(node).span().line();
  }

  /** The text that the event stands for, of which only the first line. */
  public String source(int node) {
    Span span = witness.nodes().get(node).span();
    return Printable.of(span.text().lines().findFirst().orElse(""));
  }
}
