package dev.jlitmus.result.verdict;

import dev.jlitmus.result.Expectation;
import dev.jlitmus.result.Expected;
import dev.jlitmus.result.Outcome;
import java.util.Optional;

/** Grades by a model the outcomes that a test leaves to it. */
public final class ModelGrade {
  private final Optional<ModelColumn> first;
  private final boolean binding;

  /**
   * @param first the model that grades
   * @param binding whether what it forbids must not be seen; where it promises more than Java does
   *     that is worth pointing out and no more
   */
  public ModelGrade(Optional<ModelColumn> first, boolean binding) {
    this.first = first;
    this.binding = binding;
  }

  /** What is expected of the outcome by the test and, where that says nothing, by the model. */
  public Expected of(Outcome outcome, Expected byTest) {
    if (byTest.expectation() != Expectation.MODEL) {
      return byTest;
    }
    return first
        .flatMap(column -> Optional.ofNullable(column.verdicts().get(outcome)))
        .map(this::graded)
        .orElse(byTest);
  }

  private Expected graded(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Allowed allowed -> new Expected(Expectation.ALLOWED, "");
      case Verdict.Forbidden forbidden ->
          forbidden.bounded()
              ? new Expected(Expectation.MODEL, "")
              : binding
                  ? new Expected(Expectation.FORBIDDEN, "")
                  : new Expected(
                      Expectation.INTERESTING,
                      "forbidden by a model that promises more than Java does");
      case Verdict.Undecided undecided -> new Expected(Expectation.MODEL, "");
      case Verdict.NotInModel notInModel -> new Expected(Expectation.MODEL, "");
      case Verdict.LimitReached limit -> new Expected(Expectation.MODEL, "");
    };
  }
}
