package dev.jlitmus.cat.term;

import dev.jlitmus.cat.base.BaseRelation;
import dev.jlitmus.cat.base.Stage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Terms, each once, numbered so that operands come before what is made of them. Simplifies what the
 * evaluation would pay for: {@code [A];r;[B]} is one loop over the rows, not two compositions.
 */
public final class TermGraph {
  private final List<Term> terms = new ArrayList<>();
  private final List<Dependence> dependences = new ArrayList<>();
  private final Map<Term, Integer> numbers = new HashMap<>();
  private final List<List<Integer>> fixpoints = new ArrayList<>();

  TermGraph() {}

  public int size() {
    return terms.size();
  }

  public Term term(int number) {
    return terms.get(number);
  }

  public Dependence dependence(int number) {
    return dependences.get(number);
  }

  /** The bodies of a group of recursive definitions. */
  public List<Integer> fixpoint(int group) {
    return fixpoints.get(group);
  }

  public int groups() {
    return fixpoints.size();
  }

  public Term.Type type(int number) {
    return switch (terms.get(number)) {
      case Term.SetOf t -> Term.Type.SET;
      case Term.RelationOf t -> Term.Type.RELATION;
      case Term.Nothing t -> t.type();
      case Term.Everything t -> Term.Type.SET;
      case Term.Union t -> t.type();
      case Term.Intersection t -> t.type();
      case Term.Difference t -> t.type();
      case Term.Complement t -> t.type();
      case Term.Identity t -> Term.Type.RELATION;
      case Term.Product t -> Term.Type.RELATION;
      case Term.Restriction t -> Term.Type.RELATION;
      case Term.Composition t -> Term.Type.RELATION;
      case Term.Inverse t -> Term.Type.RELATION;
      case Term.Closure t -> Term.Type.RELATION;
      case Term.Reflexive t -> Term.Type.RELATION;
      case Term.Domain t -> Term.Type.SET;
      case Term.Range t -> Term.Type.SET;
      case Term.Fixpoint t -> t.type();
      case Term.Variable t -> t.type();
      case Term.Choice t -> Term.Type.RELATION;
    };
  }

  /** The terms that a term's value is computed from directly. */
  public List<Integer> operands(int number) {
    return switch (terms.get(number)) {
      case Term.SetOf t -> List.of();
      case Term.RelationOf t -> List.of();
      case Term.Nothing t -> List.of();
      case Term.Everything t -> List.of();
      case Term.Union t -> List.of(t.left(), t.right());
      case Term.Intersection t -> List.of(t.left(), t.right());
      case Term.Difference t -> List.of(t.left(), t.right());
      case Term.Complement t -> List.of(t.operand());
      case Term.Identity t -> List.of(t.set());
      case Term.Product t -> List.of(t.from(), t.to());
      case Term.Restriction t -> List.of(t.from(), t.relation(), t.to());
      case Term.Composition t -> List.of(t.left(), t.right());
      case Term.Inverse t -> List.of(t.relation());
      case Term.Closure t -> List.of(t.relation());
      case Term.Reflexive t -> List.of(t.relation());
      case Term.Domain t -> List.of(t.relation());
      case Term.Range t -> List.of(t.relation());
      case Term.Fixpoint t -> fixpoints.get(t.group());
      case Term.Variable t -> List.of();
      case Term.Choice t -> List.of();
    };
  }

  int add(Term term, Dependence dependence) {
    Integer known = numbers.putIfAbsent(term, terms.size());
    if (known != null) {
      return known;
    }
    terms.add(term);
    dependences.add(dependence);
    return terms.size() - 1;
  }

  int base(BaseRelation relation) {
    long input =
        switch (relation.stage()) {
          case PROGRAM -> 0;
          case RF -> Dependence.RF;
          case CO -> Dependence.CO;
        };
    return add(new Term.RelationOf(relation), new Dependence(relation.stage(), input, 0));
  }

  int nothing(Term.Type type) {
    return add(new Term.Nothing(type), Dependence.NONE);
  }

  int everything() {
    return add(new Term.Everything(), Dependence.NONE);
  }

  int identity() {
    return identity(everything());
  }

  int choice(int index, Stage stage) {
    return add(new Term.Choice(index), new Dependence(stage, Dependence.choice(index), 0));
  }

  private boolean isNothing(int number) {
    return terms.get(number) instanceof Term.Nothing;
  }

  int union(int left, int right) {
    if (left == right || isNothing(right)) {
      return left;
    }
    return isNothing(left)
        ? right
        : add(new Term.Union(type(left), left, right), both(left, right));
  }

  int intersection(int left, int right) {
    if (left == right || isNothing(left) || right == everything()) {
      return left;
    }
    if (isNothing(right) || left == everything()) {
      return right;
    }
    if (terms.get(right) instanceof Term.Product(int from, int to)) {
      return restriction(from, left, to);
    }
    if (terms.get(left) instanceof Term.Product(int from, int to)) {
      return restriction(from, right, to);
    }
    return add(new Term.Intersection(type(left), left, right), both(left, right));
  }

  int difference(int left, int right) {
    if (left == right) {
      return nothing(type(left));
    }
    if (isNothing(left) || isNothing(right)) {
      return left;
    }
    return add(
        new Term.Difference(type(left), left, right),
        dependence(left).and(dependence(right).negated()));
  }

  int complement(int operand) {
    return add(new Term.Complement(type(operand), operand), dependence(operand).negated());
  }

  int identity(int set) {
    return isNothing(set)
        ? nothing(Term.Type.RELATION)
        : add(new Term.Identity(set), dependence(set));
  }

  int product(int from, int to) {
    return isNothing(from) || isNothing(to)
        ? nothing(Term.Type.RELATION)
        : add(new Term.Product(from, to), both(from, to));
  }

  int restriction(int from, int relation, int to) {
    if (isNothing(from) || isNothing(to)) {
      return nothing(Term.Type.RELATION);
    }
    if (from == everything() && to == everything()) {
      return relation;
    }
    Term inner = terms.get(relation);
    if (inner instanceof Term.Identity(int set)) {
      return identity(intersection(intersection(from, set), to));
    }
    if (inner instanceof Term.Product(int first, int second)) {
      return product(intersection(from, first), intersection(second, to));
    }
    if (inner instanceof Term.Restriction(int first, int innermost, int second)) {
      return restriction(intersection(from, first), innermost, intersection(second, to));
    }
    return isNothing(relation)
        ? relation
        : add(
            new Term.Restriction(from, relation, to),
            dependence(from).and(dependence(relation)).and(dependence(to)));
  }

  int composition(int left, int right) {
    if (isNothing(left)) {
      return left;
    }
    if (terms.get(left) instanceof Term.Identity(int set)) {
      return restriction(set, right, everything());
    }
    if (terms.get(right) instanceof Term.Identity(int set)) {
      return restriction(everything(), left, set);
    }
    return isNothing(right) ? right : add(new Term.Composition(left, right), both(left, right));
  }

  int inverse(int relation) {
    return terms.get(relation) instanceof Term.Inverse(int inner)
        ? inner
        : unary(new Term.Inverse(relation), relation);
  }

  int closure(int relation) {
    return terms.get(relation) instanceof Term.Closure
        ? relation
        : unary(new Term.Closure(relation), relation);
  }

  int reflexive(int relation) {
    return terms.get(relation) instanceof Term.Reflexive
        ? relation
        : unary(new Term.Reflexive(relation), relation);
  }

  int domain(int relation) {
    return unary(new Term.Domain(relation), relation);
  }

  int range(int relation) {
    return unary(new Term.Range(relation), relation);
  }

  private int unary(Term term, int operand) {
    return add(term, dependence(operand));
  }

  /** Reserves a group, so that definitions inside its own get others. */
  int reserveGroup() {
    fixpoints.add(List.of());
    return fixpoints.size() - 1;
  }

  int variable(Term.Type type, int group, int index) {
    return add(
        new Term.Variable(type, group, index),
        new Dependence(Stage.PROGRAM, Dependence.group(group), 0));
  }

  /** The solutions of a group with these bodies. */
  List<Integer> fixpoints(int group, List<Integer> bodies) {
    fixpoints.set(group, List.copyOf(bodies));
    Dependence all =
        bodies.stream()
            .map(this::dependence)
            .reduce(Dependence.NONE, Dependence::and)
            .without(group);
    List<Integer> solutions = new ArrayList<>();
    for (int i = 0; i < bodies.size(); i++) {
      solutions.add(add(new Term.Fixpoint(type(bodies.get(i)), group, i), all));
    }
    return solutions;
  }

  private Dependence both(int a, int b) {
    return dependence(a).and(dependence(b));
  }
}
