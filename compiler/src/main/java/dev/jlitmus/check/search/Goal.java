package dev.jlitmus.check.search;

import dev.jlitmus.cat.Evaluation;
import dev.jlitmus.cat.base.Stage;
import dev.jlitmus.check.search.candidate.Execution;
import dev.jlitmus.result.Outcome;

/** What a search is for. */
public interface Goal {

  /** Whether every consistent execution is wanted, rather than one for each outcome. */
  boolean wantsEveryExecution();

  /**
   * Whether executions of a program, of which no read is chosen yet, are wanted.
   *
   * @param evaluation in which the program is entered
   */
  default boolean wantsProgram(Evaluation evaluation) {
    return true;
  }

  /** Whether executions that end so are still wanted. */
  boolean wants(Outcome outcome);

  /**
   * Takes a consistent execution.
   *
   * @param evaluation in which it is entered
   * @return whether the search goes on
   */
  boolean found(Execution execution, Evaluation evaluation);

  /** Whether {@link #rejected} is to hear of every candidate, at the price of a longer search. */
  default boolean wantsReasons() {
    return false;
  }

  /**
   * Hears of a candidate, wanted by its outcome, that the model rules out.
   *
   * @param evaluation whose {@link Evaluation#violations} say why
   */
  default void rejected(Execution candidate, Stage stage, Evaluation evaluation) {}

  /**
   * Hears of a candidate, wanted by its outcome, in which a thread would leave the loop in which it
   * is said to stay.
   *
   * @param read an event of the loop, opaque or stronger, that does not return the last write
   */
  default void leaves(Execution candidate, int read) {}
}
