package dev.jlitmus.cli.corpus;

import dev.jlitmus.cli.render.grid.Frontier;
import dev.jlitmus.result.Expectation;
import dev.jlitmus.result.FamilyMember;
import dev.jlitmus.result.Outcome;
import dev.jlitmus.result.Row;
import dev.jlitmus.result.verdict.CheckRecord;
import dev.jlitmus.result.verdict.ModelColumn;
import java.util.List;
import java.util.Optional;

/**
 * A test, or a family, and what models say of the outcomes in question: those that its file calls
 * interesting or forbidden.
 *
 * @param members of the family, or the test alone
 */
record TestInQuestion(String file, List<CheckRecord> members) {

  /** What a model says of a test. */
  enum Answer {
    ALLOWED("allowed"),
    FORBIDDEN("forbidden"),
    /** Loops were followed for so many rounds, and no further. */
    FORBIDDEN_SO_FAR("forbidden≤k"),
    UNKNOWN("–");

    private final String word;

    Answer(String word) {
      this.word = word;
    }
  }

  TestInQuestion {
    members = List.copyOf(members);
  }

  CheckRecord first() {
    return members.getFirst();
  }

  String name() {
    return first().member().map(FamilyMember::family).orElse(first().test());
  }

  /** How many members have an outcome in question that the model allows. */
  long allowed(String model) {
    return members.stream().filter(member -> answer(member, model) == Answer.ALLOWED).count();
  }

  /** Whether there is a question at all. */
  boolean asks() {
    return members.stream().anyMatch(member -> !question(member).isEmpty());
  }

  /** {@code allowed}, or of a family {@code allowed in 12 of 16, forbidden from W=release on}. */
  String verdict(String model) {
    List<Answer> answers = members.stream().map(member -> answer(member, model)).toList();
    if (answers.stream().distinct().count() == 1) {
      return answers.getFirst().word;
    }
    long allowed = allowed(model);
    String from = frontier(answers);
    return "allowed in %d of %d%s".formatted(allowed, members.size(), from);
  }

  private String frontier(List<Answer> answers) {
    List<FamilyMember> settings =
        members.stream().flatMap(member -> member.member().stream()).toList();
    String from =
        new Frontier(settings, answers.stream().map(answer -> answer != Answer.ALLOWED).toList())
            .describe();
    return from.startsWith("from") ? ", forbidden " + from : "";
  }

  static Answer answer(CheckRecord test, String model) {
    List<Outcome> question = question(test);
    Optional<ModelColumn> column =
        test.models().stream().filter(one -> one.model().equals(model)).findFirst();
    if (column.isEmpty() || question.isEmpty()) {
      return Answer.UNKNOWN;
    } else if (question.stream().anyMatch(column.get()::allows)) {
      return Answer.ALLOWED;
    } else if (question.stream().allMatch(column.get()::forbids)) {
      return Answer.FORBIDDEN;
    }
    return column.get().bound().isPresent() ? Answer.FORBIDDEN_SO_FAR : Answer.UNKNOWN;
  }

  private static List<Outcome> question(CheckRecord test) {
    return test.rows().stream()
        .filter(row -> isInQuestion(row.expected().expectation()))
        .map(Row::outcome)
        .toList();
  }

  private static boolean isInQuestion(Expectation expectation) {
    return expectation == Expectation.INTERESTING || expectation == Expectation.FORBIDDEN;
  }
}
