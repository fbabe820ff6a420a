package dev.jlitmus.cli.render.check;

import dev.jlitmus.result.Outcome;
import dev.jlitmus.result.verdict.ModelColumn;
import dev.jlitmus.result.verdict.Verdict;
import java.util.Optional;

/** A model's verdict as one word of a table. */
public final class VerdictWord {
  private VerdictWord() {}

  public static String of(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Allowed allowed -> "allowed";
      case Verdict.Forbidden forbidden -> forbidden.bounded() ? "forbidden≤k" : "forbidden";
      case Verdict.Undecided undecided -> "?";
      case Verdict.NotInModel notInModel -> "n/a";
      case Verdict.LimitReached limit -> "…";
    };
  }

  /** What the model says of an outcome; empty where it was not asked. */
  public static String of(ModelColumn model, Outcome outcome) {
    return Optional.ofNullable(model.verdicts().get(outcome)).map(VerdictWord::of).orElse("");
  }

  /** Why a model says nothing definite. */
  public static String why(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Allowed allowed -> "";
      case Verdict.Forbidden forbidden -> "";
      case Verdict.Undecided undecided -> "undecided: " + undecided.why();
      case Verdict.NotInModel notInModel -> "not in the model: " + notInModel.construct();
      case Verdict.LimitReached limit -> "a limit was reached: " + limit.limit();
    };
  }
}
