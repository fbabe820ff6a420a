package dev.jlitmus.cat;

import java.util.List;

/**
 * An axiom that an execution does not satisfy.
 *
 * @param cycle a shortest one, each edge starting where the one before ends; for {@code empty} a
 *     single pair, or from an event to itself where the axiom is about a set; no edge for a negated
 *     axiom, which asks for what is missing
 */
public record Violation(Axiom axiom, List<Edge> cycle) {

  public Violation {
    cycle = List.copyOf(cycle);
  }

  /**
   * A pair of a relation and why it is in it.
   *
   * @param definitions the named definitions that it belongs to, outermost first: {@code vvo, ra};
   *     empty for a pair of a base relation that the axiom itself names
   * @param form the alternative that holds it, as the model writes it: {@code [acq];po}; the name
   *     for a base relation
   * @param steps the pairs of base relations, {@code fr} among them, that it is made of, in order
   *     from {@code from} to {@code to}; a step backwards has the form {@code rf^-1}; empty for a
   *     base relation
   */
  public record Edge(int from, int to, List<String> definitions, String form, List<Edge> steps) {
    public Edge {
      definitions = List.copyOf(definitions);
      steps = List.copyOf(steps);
    }
  }
}
