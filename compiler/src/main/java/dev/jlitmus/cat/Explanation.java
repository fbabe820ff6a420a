package dev.jlitmus.cat;

import dev.jlitmus.cat.Violation.Edge;
import dev.jlitmus.cat.program.Check;
import dev.jlitmus.cat.program.Run;
import dev.jlitmus.cat.program.StagedProgram;
import dev.jlitmus.cat.term.Term;
import dev.jlitmus.cat.term.TermGraph;
import dev.jlitmus.relation.Relation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Why a violated axiom is violated: takes a cycle apart into named definitions, and these into the
 * base relations that they are made of. {@code fr} counts as one of those.
 */
final class Explanation {
  private final TermGraph graph;
  private final TermNames names;
  private final Run run;

  Explanation(StagedProgram program, Run run) {
    this.graph = program.theory().graph();
    this.names = new TermNames(program.theory());
    this.run = run;
  }

  List<Edge> cycle(Check check) {
    if (check.negated()) {
      return List.of();
    }
    int term = check.requirement().term();
    run.recompute(term);
    if (check.ofSet()) {
      int event = run.set(term).next(0);
      return List.of(new Edge(event, event, List.of(), names.form(term), List.of()));
    }
    Relation relation = run.relation(term);
    return switch (check.property()) {
      case ACYCLIC -> around(term, relation.shortestCycle().orElseThrow());
      case IRREFLEXIVE -> shortestLoop(term, relation);
      case EMPTY -> {
        int from = relation.domain().next(0);
        yield both(term, from, relation.successors(from).next(0));
      }
    };
  }

  /**
   * Of a pair in two relations at once, the way by the second and then the first, a closed path.
   */
  private List<Edge> both(int term, int from, int to) {
    if (graph.term(term) instanceof Term.Intersection(var type, int direct, int around)) {
      List<Edge> path = new ArrayList<>(namedPart(around, from, to));
      path.add(edge(direct, from, to));
      return path;
    }
    return List.of(edge(term, from, to));
  }

  private List<Edge> around(int term, List<Integer> events) {
    return IntStream.range(0, events.size())
        .mapToObj(i -> edge(term, events.get(i), events.get((i + 1) % events.size())))
        .toList();
  }

  private List<Edge> shortestLoop(int term, Relation relation) {
    return IntStream.range(0, relation.size())
        .filter(e -> relation.contains(e, e))
        .mapToObj(e -> parts(term, e, e))
        .min(Comparator.comparingInt(Explanation::length))
        .orElseThrow();
  }

  private static int length(List<Edge> edges) {
    return edges.stream().mapToInt(e -> Math.max(1, e.steps().size())).sum();
  }

  /** The sides of the compositions that a term is written as. */
  private List<Edge> parts(int term, int from, int to) {
    Term inner = graph.term(term);
    if (inner instanceof Term.Restriction restriction) {
      return namedPart(restriction.relation(), from, to);
    }
    if (inner instanceof Term.Composition(int left, int right)) {
      int middle = middle(left, right, from, to);
      List<Edge> parts = new ArrayList<>(namedPart(left, from, middle));
      parts.addAll(namedPart(right, middle, to));
      return parts;
    }
    return List.of(edge(term, from, to));
  }

  private List<Edge> namedPart(int term, int from, int to) {
    return names.isNamed(term) ? List.of(edge(term, from, to)) : parts(term, from, to);
  }

  /** The middle that makes the steps fewest. */
  private int middle(int left, int right, int from, int to) {
    Relation first = run.relation(left);
    Relation second = run.relation(right);
    return IntStream.range(0, first.size())
        .filter(m -> first.contains(from, m) && second.contains(m, to))
        .boxed()
        .min(
            Comparator.comparingInt(m ->
                derivation().steps(left, from, m).map(List::size).orElse(0)
                    + derivation().steps(right, m, to).map(List::size).orElse(0)))
        .orElseThrow();
  }

  private Derivation derivation() {
    return new Derivation(graph, names, run);
  }

  private Edge edge(int term, int from, int to) {
    List<String> definitions = new ArrayList<>();
    int alternative = term;
    Optional<Integer> next = Optional.of(term);
    while (next.isPresent()) {
      alternative = next.get();
      if (names.isFromRead(alternative)) {
        break;
      }
      names.of(alternative).ifPresent(definitions::add);
      next = alternative(alternative, from, to);
    }
    List<Edge> steps =
        names.isBase(alternative)
            ? List.of()
            : derivation().steps(alternative, from, to).orElse(List.of());
    return new Edge(from, to, definitions, names.form(alternative), steps);
  }

  /** Which part of a term alone holds the pair already. */
  private Optional<Integer> alternative(int term, int from, int to) {
    return switch (graph.term(term)) {
      case Term.Fixpoint t -> Optional.of(graph.fixpoint(t.group()).get(t.index()));
      case Term.Union t -> firstThatHolds(graph.operands(term), from, to);
      case Term.Closure t -> firstThatHolds(graph.operands(term), from, to);
      case Term.Reflexive t -> firstThatHolds(graph.operands(term), from, to);
      case Term.SetOf t -> Optional.empty();
      case Term.RelationOf t -> Optional.empty();
      case Term.Nothing t -> Optional.empty();
      case Term.Everything t -> Optional.empty();
      case Term.Intersection t -> Optional.empty();
      case Term.Difference t -> Optional.empty();
      case Term.Complement t -> Optional.empty();
      case Term.Identity t -> Optional.empty();
      case Term.Product t -> Optional.empty();
      case Term.Restriction t -> Optional.empty();
      case Term.Composition t -> Optional.empty();
      case Term.Inverse t -> Optional.empty();
      case Term.Domain t -> Optional.empty();
      case Term.Range t -> Optional.empty();
      case Term.Variable t -> Optional.empty();
      case Term.Choice t -> Optional.empty();
    };
  }

  private Optional<Integer> firstThatHolds(List<Integer> terms, int from, int to) {
    return terms.stream().filter(t -> run.relation(t).contains(from, to)).findFirst();
  }
}
