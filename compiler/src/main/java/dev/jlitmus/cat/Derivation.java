package dev.jlitmus.cat;

import dev.jlitmus.cat.Violation.Edge;
import dev.jlitmus.cat.base.BaseRelation;
import dev.jlitmus.cat.program.Run;
import dev.jlitmus.cat.term.Term;
import dev.jlitmus.cat.term.TermGraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A search for base steps from one event to another that does not justify a pair by itself. */
final class Derivation {
  private record Goal(int term, int from, int to) {}

  private final TermGraph graph;
  private final TermNames names;
  private final Run run;
  private final List<Goal> open = new ArrayList<>();

  Derivation(TermGraph graph, TermNames names, Run run) {
    this.graph = graph;
    this.names = names;
    this.run = run;
  }

  /** The steps of a pair of the term, as few as are found first; empty if it is none. */
  Optional<List<Edge>> steps(int term, int from, int to) {
    Goal goal = new Goal(term, from, to);
    if (!run.relation(term).contains(from, to) || open.contains(goal)) {
      return Optional.empty();
    }
    if (names.isBase(term)) {
      String base = names.of(term).orElseGet(() -> names.form(term));
      return Optional.of(List.of(new Edge(from, to, List.of(), base, List.of())));
    }
    open.add(goal);
    Optional<List<Edge>> steps = derive(term, from, to);
    open.removeLast();
    return steps;
  }

  private Optional<List<Edge>> derive(int term, int from, int to) {
    return switch (graph.term(term)) {
      case Term.Union t -> steps(t.left(), from, to).or(() -> steps(t.right(), from, to));
      case Term.Intersection t ->
          isMembership(t.left()) ? steps(t.right(), from, to) : steps(t.left(), from, to);
      case Term.Difference t -> steps(t.left(), from, to);
      case Term.Identity t -> Optional.of(List.of());
      case Term.Restriction t -> steps(t.relation(), from, to);
      case Term.Composition t -> through(t.left(), t.right(), from, to);
      case Term.Inverse t -> steps(t.relation(), to, from).map(Derivation::backwards);
      case Term.Closure t -> along(t.relation(), from, to);
      case Term.Reflexive t -> from == to ? Optional.of(List.of()) : steps(t.relation(), from, to);
      case Term.Fixpoint t -> steps(graph.fixpoint(t.group()).get(t.index()), from, to);
      case Term.Variable t -> steps(graph.fixpoint(t.group()).get(t.index()), from, to);
      case Term.Complement t -> asWritten(term, from, to);
      case Term.Product t -> asWritten(term, from, to);
      case Term.RelationOf t -> asWritten(term, from, to);
      case Term.Choice t -> asWritten(term, from, to);
      case Term.Nothing t -> Optional.empty();
      case Term.Everything t -> Optional.empty();
      case Term.SetOf t -> Optional.empty();
      case Term.Domain t -> Optional.empty();
      case Term.Range t -> Optional.empty();
    };
  }

  private Optional<List<Edge>> asWritten(int term, int from, int to) {
    return Optional.of(List.of(new Edge(from, to, List.of(), names.form(term), List.of())));
  }

  /** Relations that say what events are, not what leads from one to the other. */
  private boolean isMembership(int term) {
    Term inner = graph.term(term);
    return inner instanceof Term.RelationOf(BaseRelation base)
        ? base == BaseRelation.LOC || base == BaseRelation.EXT || base == BaseRelation.INT
        : inner instanceof Term.Complement || inner instanceof Term.Product;
  }

  private Optional<List<Edge>> through(int left, int right, int from, int to) {
    Optional<List<Edge>> best = Optional.empty();
    for (int m = 0; m < run.size(); m++) {
      Optional<List<Edge>> first = steps(left, from, m);
      Optional<List<Edge>> second = first.isEmpty() ? first : steps(right, m, to);
      if (second.isPresent()) {
        List<Edge> both = new ArrayList<>(first.orElseThrow());
        both.addAll(second.get());
        if (best.isEmpty() || both.size() < best.get().size()) {
          best = Optional.of(both);
        }
      }
    }
    return best;
  }

  private Optional<List<Edge>> along(int relation, int from, int to) {
    List<Integer> path = run.relation(relation).shortestPath(from, to).orElseThrow();
    List<Edge> all = new ArrayList<>();
    for (int i = 0; i + 1 < path.size(); i++) {
      Optional<List<Edge>> steps = steps(relation, path.get(i), path.get(i + 1));
      if (steps.isEmpty()) {
        return steps;
      }
      all.addAll(steps.get());
    }
    return Optional.of(all);
  }

  private static List<Edge> backwards(List<Edge> steps) {
    return steps.reversed().stream()
        .map(e -> new Edge(e.to(), e.from(), List.of(), inverted(e.form()), List.of()))
        .toList();
  }

  private static String inverted(String form) {
    String suffix = "^-1";
    return form.endsWith(suffix)
        ? form.substring(0, form.length() - suffix.length())
        : form + suffix;
  }
}
