package dev.jlitmus.cat.program;

import dev.jlitmus.relation.EventSet;

/**
 * How far one choice point is decided while a search goes on: between a lower bound, which is in
 * every value still possible, and an upper one, which holds them all.
 */
sealed interface ChoiceState permits OrderState, JustificationState {

  boolean isDecided();

  void writeLower(long[] into);

  void writeUpper(long[] into);

  /**
   * Takes the next open question, if there is one about these events such a one.
   *
   * @return how many answers it has; 0 where it was settled at once
   */
  int ask(EventSet preferred);

  /** Answers the question asked last; what {@link #retract} takes back. */
  void answer(int number);

  void retract();
}
