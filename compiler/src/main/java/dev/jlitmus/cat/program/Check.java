package dev.jlitmus.cat.program;

import dev.jlitmus.cat.syntax.Test;
import dev.jlitmus.cat.term.Dependence;
import dev.jlitmus.cat.term.Requirement;

/**
 * A test on a slot.
 *
 * @param index of the requirement among those of its kind
 * @param ofSet whether the slot holds a set
 * @param choices the choice points that it depends on, as a bit mask
 * @param growing inputs with which what is tested may grow
 * @param shrinking inputs with which it may shrink
 */
public record Check(
    int index,
    Requirement requirement,
    Test.Property property,
    boolean negated,
    int slot,
    boolean ofSet,
    int choices,
    long growing,
    long shrinking) {

  /** Whether growth of the input, as a bit mask of {@link Dependence}, never repairs it. */
  public boolean isMonotoneIn(long input) {
    return ((negated ? growing : shrinking) & input) == 0;
  }

  /** Whether growth of any of its choices never repairs it. */
  boolean isMonotoneInChoices() {
    for (int i = 0; i < Dependence.MAX_CHOICES; i++) {
      if ((choices & 1 << i) != 0 && !isMonotoneIn(Dependence.choice(i))) {
        return false;
      }
    }
    return true;
  }
}
