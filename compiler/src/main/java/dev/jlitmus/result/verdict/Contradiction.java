package dev.jlitmus.result.verdict;

import dev.jlitmus.result.Outcome;
import dev.jlitmus.semantic.clause.Clause;

/** What a test says of outcomes and a memory model does not bear out. */
public sealed interface Contradiction {
  /** The model's name. */
  String model();

  /** A {@code forbidden} clause grades an outcome that the model allows. */
  record Possible(Clause clause, String model, Outcome outcome, Witness witness)
      implements Contradiction {}

  /**
   * An {@code allowed}, {@code interesting} or {@code required} clause grades no outcome that the
   * model allows.
   *
   * @param outcome one that it grades
   */
  record Impossible(Clause clause, String model, Outcome outcome, Verdict.Forbidden verdict)
      implements Contradiction {}

  /** {@code otherwise forbidden} grades an outcome that the model allows. */
  record RestPossible(String model, Outcome outcome, Witness witness) implements Contradiction {}
}
