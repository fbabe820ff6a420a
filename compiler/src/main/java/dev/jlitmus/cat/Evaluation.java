package dev.jlitmus.cat;

import dev.jlitmus.cat.base.PreExecution;
import dev.jlitmus.cat.base.Stage;
import dev.jlitmus.relation.EventSet;
import dev.jlitmus.relation.Relation;
import java.util.List;
import java.util.Optional;

/**
 * Judges executions by one model, stage by stage; the package comment shows how. Owns buffers that
 * are used again for the next execution: for one thread.
 */
@SuppressWarnings("DoNotCallSuggester")
public final class Evaluation {

  /** Whether no axiom of stage {@link Stage#PROGRAM} is violated. */
  public boolean enterProgram(PreExecution program) {
    throw new UnsupportedOperationException();
  }

  /** What the model does not speak of; known once the program is entered. */
  public List<Unsupported> unsupported() {
    throw new UnsupportedOperationException();
  }

  /**
   * The writes among which co must be total, location by location; a pair with another write need
   * not be ordered, and no axiom asks for it. All writes but where the model says otherwise. Known
   * once the program is entered.
   */
  public EventSet coherentWrites() {
    throw new UnsupportedOperationException();
  }

  /** Whether some extension of an unfinished rf may be consistent, by the axioms monotone in rf. */
  public boolean admitsRf(Relation partialRf) {
    throw new UnsupportedOperationException();
  }

  /** Enters a complete rf of an execution without final fields and publication. */
  public boolean enterRf(Relation rf) {
    throw new UnsupportedOperationException();
  }

  /** Enters a complete rf and what follows from it. */
  public boolean enterRf(Relation rf, Relation fin, Relation pub) {
    throw new UnsupportedOperationException();
  }

  /**
   * Whether some extension of an unfinished, transitive co may be consistent with the rf entered,
   * by the axioms monotone in co.
   */
  public boolean admitsCo(Relation partialCo) {
    throw new UnsupportedOperationException();
  }

  /** Enters a complete co: whether the execution is consistent. */
  public boolean enterCo(Relation co) {
    throw new UnsupportedOperationException();
  }

  /**
   * The writes that may be the last of their location, where the model says so itself; empty where
   * it does not, and the last in co is meant. Known once co is entered.
   */
  public Optional<EventSet> finalWrites() {
    throw new UnsupportedOperationException();
  }

  /** The flags that are raised, once co is entered: {@code flag}, {@code undefined_unless}. */
  public List<String> flags() {
    throw new UnsupportedOperationException();
  }

  /**
   * The axioms violated at the stage entered or tried last, each with a shortest cycle. Where it
   * takes a choice to satisfy them and none does, those that the last choice tried violates.
   */
  public List<Violation> violations() {
    throw new UnsupportedOperationException();
  }

  /** A relation that the model defines, such as {@code hb}; all its inputs must be entered. */
  public Relation relation(String name) {
    throw new UnsupportedOperationException(name);
  }

  /** A set that the model defines; all its inputs must be entered. */
  public EventSet set(String name) {
    throw new UnsupportedOperationException(name);
  }
}
