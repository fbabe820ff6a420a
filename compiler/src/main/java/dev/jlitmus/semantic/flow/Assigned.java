package dev.jlitmus.semantic.flow;

import dev.jlitmus.semantic.code.Local;
import java.util.HashSet;
import java.util.Set;

/**
 * The locals that have a value for certain at one place.
 *
 * @param everything at a place that is never reached, where all may be said
 */
record Assigned(boolean everything, Set<Local> locals) {
  static final Assigned NOTHING = new Assigned(false, Set.of());
  static final Assigned EVERYTHING = new Assigned(true, Set.of());

  Assigned {
    locals = Set.copyOf(locals);
  }

  boolean holds(Local local) {
    return everything || locals.contains(local);
  }

  Assigned and(Local local) {
    if (holds(local)) {
      return this;
    }
    Set<Local> more = new HashSet<>(locals);
    more.add(local);
    return new Assigned(false, more);
  }

  /** What is assigned where both ways meet. */
  Assigned meet(Assigned other) {
    if (everything) {
      return other;
    }
    if (other.everything) {
      return this;
    }
    Set<Local> both = new HashSet<>(locals);
    both.retainAll(other.locals);
    return new Assigned(false, both);
  }
}
