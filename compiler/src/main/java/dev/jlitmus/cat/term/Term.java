package dev.jlitmus.cat.term;

import dev.jlitmus.cat.base.BaseRelation;
import dev.jlitmus.cat.base.BaseSet;

/** An operation on terms, which are numbers in a {@link TermGraph}. */
public sealed interface Term {

  record SetOf(BaseSet base) implements Term {}

  record RelationOf(BaseRelation base) implements Term {}

  /** The empty set or relation. */
  record Nothing(Type type) implements Term {}

  /** The set of all events. */
  record Everything() implements Term {}

  record Union(Type type, int left, int right) implements Term {}

  record Intersection(Type type, int left, int right) implements Term {}

  record Difference(Type type, int left, int right) implements Term {}

  record Complement(Type type, int operand) implements Term {}

  /** {@code [S]} */
  record Identity(int set) implements Term {}

  /** {@code A * B} */
  record Product(int from, int to) implements Term {}

  /** {@code [A];r;[B]}, which is also {@code r & (A * B)} */
  record Restriction(int from, int relation, int to) implements Term {}

  record Composition(int left, int right) implements Term {}

  record Inverse(int relation) implements Term {}

  /** {@code r+} */
  record Closure(int relation) implements Term {}

  /** {@code r?}; {@code r*} is this of the closure. */
  record Reflexive(int relation) implements Term {}

  record Domain(int relation) implements Term {}

  record Range(int relation) implements Term {}

  /**
   * What a recursive definition denotes: the least solution of its group.
   *
   * @param group index into {@link TermGraph#fixpoint}
   * @param index of the definition in the group
   */
  record Fixpoint(Type type, int group, int index) implements Term {}

  /** A recursive definition inside the definitions of its group: its value so far. */
  record Variable(Type type, int group, int index) implements Term {}

  /** The value of a choice point, index into {@link Theory#choices}. */
  record Choice(int index) implements Term {}

  /** What a term denotes. */
  enum Type {
    SET("a set"),
    RELATION("a relation");

    private final String phrase;

    Type(String phrase) {
      this.phrase = phrase;
    }

    public String phrase() {
      return phrase;
    }
  }
}
