package dev.jlitmus.cat.choice;

import dev.jlitmus.relation.EventSet;

/**
 * How far one choice point is decided while a search goes on: between a lower bound, which is in
 * every value still possible, and an upper one, which holds them all.
 */
public sealed interface ChoiceState permits OrderState, JustificationState {

  boolean isDecided();

  /**
   * Decides all that is open as it was when {@link #remember} was called last, where that is still
   * possible; {@link #retract} takes it back.
   *
   * @return whether it did
   */
  boolean recall();

  /** Keeps in mind how all may be decided: what served one execution often serves the next. */
  void remember();

  void writeLower(long[] into);

  void writeUpper(long[] into);

  /** The next question: if there is one about these events such a one. Asking decides nothing. */
  int question(EventSet preferred);

  /** How many answers a question has; 0 where learning that has settled it, or told more. */
  int answers(int question);

  /** Answers an open question; what {@link #retract} takes back. */
  void answer(int question, int number);

  void retract();
}
