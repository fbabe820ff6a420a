package dev.jlitmus.cat;

import dev.jlitmus.cat.Violation.Edge;
import dev.jlitmus.cat.base.BaseRelation;
import dev.jlitmus.cat.program.Check;
import dev.jlitmus.cat.program.Run;
import dev.jlitmus.cat.program.StagedProgram;
import dev.jlitmus.cat.term.Term;
import dev.jlitmus.cat.term.TermGraph;
import dev.jlitmus.cat.term.Theory;
import dev.jlitmus.relation.Relation;
import dev.jlitmus.source.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Why a violated axiom is violated: takes a cycle apart into named definitions, and these into the
 * base relations that they are made of. {@code fr} counts as one of those.
 */
final class Explanation {
  private static final String FROM_READ = "fr";

  private final TermGraph graph;
  private final Theory theory;
  private final Run run;
  private final Map<Integer, String> names = new HashMap<>();

  Explanation(StagedProgram program, Run run) {
    this.theory = program.theory();
    this.graph = theory.graph();
    this.run = run;
    for (Theory.Definition definition : theory.definitions()) {
      boolean base =
          graph.term(definition.term()) instanceof Term.RelationOf
              || graph.term(definition.term()) instanceof Term.SetOf;
      if (!base) {
        names.putIfAbsent(definition.term(), definition.name());
      }
    }
  }

  List<Edge> cycle(Check check) {
    if (check.negated()) {
      return List.of();
    }
    int term = check.requirement().term();
    run.recompute(term);
    if (check.ofSet()) {
      int event = run.set(term).next(0);
      return List.of(new Edge(event, event, List.of(), form(term), List.of()));
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

  /** Of a pair in two relations at once, the way by the second and then the first, a closed path. */
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
    return names.containsKey(term) ? List.of(edge(term, from, to)) : parts(term, from, to);
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
                new Derivation().steps(left, from, m).map(List::size).orElse(0)
                    + new Derivation().steps(right, m, to).map(List::size).orElse(0)))
        .orElseThrow();
  }

  private Edge edge(int term, int from, int to) {
    List<String> definitions = new ArrayList<>();
    int alternative = term;
    Optional<Integer> next = Optional.of(term);
    while (next.isPresent()) {
      alternative = next.get();
      String name = names.get(alternative);
      if (FROM_READ.equals(name)) {
        break;
      }
      if (name != null) {
        definitions.add(name);
      }
      next = alternative(alternative, from, to);
    }
    List<Edge> steps =
        isBase(alternative)
            ? List.of()
            : new Derivation().steps(alternative, from, to).orElse(List.of());
    return new Edge(from, to, definitions, form(alternative), steps);
  }

  private boolean isBase(int term) {
    return graph.term(term) instanceof Term.RelationOf
        || graph.term(term) instanceof Term.Choice
        || FROM_READ.equals(names.get(term));
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
    return terms.stream().filter(t -> holds(t, from, to)).findFirst();
  }

  private boolean holds(int term, int from, int to) {
    return run.relation(term).contains(from, to);
  }

  /** As the text writes it where it does, else its name. */
  private String form(int term) {
    if (graph.term(term) instanceof Term.RelationOf(BaseRelation base)) {
      return base.catName();
    }
    String name = names.getOrDefault(term, "");
    Optional<Span> written = Optional.ofNullable(theory.forms().get(term));
    return name.equals(FROM_READ)
        ? name
        : written.map(span -> span.text().replaceAll("\\s+", " ")).orElse(name);
  }

  /** A search for base steps from one event to another that does not justify a pair by itself. */
  private final class Derivation {
    private record Goal(int term, int from, int to) {}

    private final List<Goal> open = new ArrayList<>();

    Optional<List<Edge>> steps(int term, int from, int to) {
      Goal goal = new Goal(term, from, to);
      if (!holds(term, from, to) || open.contains(goal)) {
        return Optional.empty();
      }
      if (isBase(term)) {
        String base = names.getOrDefault(term, form(term));
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
        case Term.Reflexive t ->
            from == to ? Optional.of(List.of()) : steps(t.relation(), from, to);
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
      return Optional.of(List.of(new Edge(from, to, List.of(), form(term), List.of())));
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
}
