package dev.jlitmus.cat;

import dev.jlitmus.cat.base.BaseRelation;
import dev.jlitmus.cat.base.BaseSet;
import java.util.List;
import java.util.Set;

/** A model compiled for evaluation in stages. Immutable; share it between threads. */
@SuppressWarnings("DoNotCallSuggester")
public final class StagedModel {

  /** In the order of the text. */
  public List<Axiom> axioms() {
    throw new UnsupportedOperationException();
  }

  /** The names that {@link Evaluation#flags} can answer. */
  public List<String> flagNames() {
    throw new UnsupportedOperationException();
  }

  /** The base sets that axioms, or what they use, mention. */
  public Set<BaseSet> sets() {
    throw new UnsupportedOperationException();
  }

  /** The base relations that axioms, or what they use, mention. */
  public Set<BaseRelation> relations() {
    throw new UnsupportedOperationException();
  }

  /** Whether it has {@code with semdep from justifications}: thin-air reads are judged by it. */
  public boolean usesJustifications() {
    throw new UnsupportedOperationException();
  }

  /** Whether every write to a location takes part in co: the model has no {@code coherent}. */
  public boolean isCoherent() {
    throw new UnsupportedOperationException();
  }

  /** Whether the model defines a set or relation of this name. */
  public boolean defines(String name) {
    throw new UnsupportedOperationException(name);
  }

  /** A new evaluation, to be used by one thread. */
  public Evaluation evaluation() {
    throw new UnsupportedOperationException();
  }
}
