package dev.jlitmus.result.verdict;

import dev.jlitmus.result.Outcome;
import java.util.List;

/** The answer to a question about a test. */
public sealed interface Explanation {

  /** Every outcome of the test, where none was asked for. */
  record Overview(CheckRecord test) implements Explanation {}

  /** What each model says of one outcome, and why. */
  record OfOutcome(CheckRecord test, Outcome outcome, List<Account> accounts)
      implements Explanation {
    public OfOutcome {
      accounts = List.copyOf(accounts);
    }
  }

  /** The question cannot be answered, with a sentence that says why. */
  record NoSuch(String why, String help) implements Explanation {}

  /** One model's word, with its reason. */
  record Account(String model, Verdict verdict) {}
}
