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
}
