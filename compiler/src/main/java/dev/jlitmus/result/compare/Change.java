package dev.jlitmus.result.compare;

import dev.jlitmus.result.Outcome;
import dev.jlitmus.result.grade.Finding;

/** What is different between two runs of a test. */
public sealed interface Change {

  /** Something is not as the file says, and was before: a regression. */
  record Worse(Finding finding) implements Change {}

  /** Something is as the file says again. */
  record Better(Finding finding) implements Change {}

  /** An outcome was never seen before. */
  record Appeared(Outcome outcome, RateInterval base, RateInterval now) implements Change {}

  /** An outcome is not seen any more, though there were samples enough. */
  record Vanished(Outcome outcome, RateInterval base, RateInterval now) implements Change {}

  /** Another rate, by more than the repetitions vary. */
  record Shifted(Outcome outcome, RateInterval base, RateInterval now) implements Change {}

  /** It was run, and is not any more, or is not even there. */
  record NotCompared(String why) implements Change {}

  /** It was not there before. */
  record Added() implements Change {}
}
