package dev.jlitmus.check.report;

import dev.jlitmus.check.ModelAnswer;
import dev.jlitmus.result.Outcome;
import dev.jlitmus.result.verdict.CheckRecord;
import dev.jlitmus.result.verdict.Explanation;
import dev.jlitmus.semantic.LitmusTest;
import dev.jlitmus.semantic.code.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Answers what the models say of an outcome that the user wrote down, and why. */
public final class OutcomeExplanation {

  /**
   * Explains one outcome, or all.
   *
   * @param asked {@code 1, 0} or {@code r1=1 r2=0}; empty asks for all outcomes
   */
  public Explanation explain(TestVerdicts verdicts, CheckRecord record, Optional<String> asked) {
    return asked
        .map(text -> explain(verdicts, record, text))
        .orElseGet(() -> new Explanation.Overview(record));
  }

  private static Explanation explain(TestVerdicts verdicts, CheckRecord record, String asked) {
    LitmusTest test = verdicts.test();
    return switch (new OutcomeReader(test).read(asked)) {
      case OutcomeReader.Reading.Unreadable unreadable ->
          new Explanation.NoSuch(unreadable.why(), columns(test));
      case OutcomeReader.Reading.Read read ->
          new Explanation.OfOutcome(
              record, read.outcome(), accounts(verdicts.answers(), read.outcome()));
    };
  }

  private static List<Explanation.Account> accounts(List<ModelAnswer> answers, Outcome outcome) {
    List<Explanation.Account> accounts = new ArrayList<>();
    answers.forEach(answer ->
        accounts.add(new Explanation.Account(answer.model().name(), answer.explained(outcome))));
    return accounts;
  }

  private static String columns(LitmusTest test) {
    List<String> headings = test.columns().stream().map(Column::heading).toList();
    return "the columns of an outcome are "
        + String.join(", ", headings)
        + ": write a value for each, in this order or as "
        + headings.getFirst()
        + "=1";
  }
}
