package dev.jlitmus.check.report;

import dev.jlitmus.cat.CatModel;
import dev.jlitmus.cat.Models;
import dev.jlitmus.check.ModelAnswer;
import dev.jlitmus.check.ModelChecker;
import dev.jlitmus.check.outcome.SerialOutcomes;
import dev.jlitmus.check.search.SearchLimits;
import dev.jlitmus.diagnostic.Severity;
import dev.jlitmus.result.Expectations;
import dev.jlitmus.result.JvmObservation;
import dev.jlitmus.result.Outcome;
import dev.jlitmus.result.RunRecord;
import dev.jlitmus.result.evidence.Beside;
import dev.jlitmus.result.evidence.Interleavings;
import dev.jlitmus.result.grade.Finding;
import dev.jlitmus.result.grade.Grader;
import dev.jlitmus.result.verdict.CheckRecord;
import dev.jlitmus.result.verdict.Verdict;
import dev.jlitmus.semantic.LitmusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A test of which all is known that models say, before a JVM is asked.
 *
 * @param check for its author
 */
public record Judged(TestVerdicts verdicts, CheckRecord check, SoundModels sound) {
  /** At the end of a run there is little time, and what is said must not depend on the clock. */
  private static final SearchLimits INTERLEAVING =
      new SearchLimits(SearchLimits.DEFAULT.events(), 10_000, SearchLimits.DEFAULT.time());

  /**
   * Asks the models.
   *
   * @param models the first grades
   */
  public static Judged of(
      LitmusTest test, List<CatModel> models, SearchLimits limits, SoundModels sound) {
    TestVerdicts verdicts = new TestVerdicts(test, models, limits);
    return new Judged(verdicts, new TestCheck(models, limits, false).record(verdicts), sound);
  }

  /**
   * The outcomes that this machine may show and that the test calls for by its models: those that
   * the first allows, and that of the CPU where it was asked.
   */
  public Set<Outcome> sought(Expectations expectations) {
    Optional<ModelAnswer> ofCpu =
        verdicts.answers().stream()
            .filter(answer -> sound.cpu().filter(answer.model().name()::equals).isPresent())
            .findFirst();
    Set<Outcome> sought = new TreeSet<>(verdicts.answers().getFirst().allowed());
    sought.retainAll(expectations.outcomes().keySet());
    sought.removeIf(
        outcome -> ofCpu.filter(answer -> isForbidden(answer.verdict(outcome))).isPresent());
    return sought;
  }

  /** The outcomes that a clause, or where none speaks the first model, forbids. */
  public Set<Outcome> forbidden(Expectations expectations) {
    ModelAnswer first = verdicts.answers().getFirst();
    Set<Outcome> forbidden = new TreeSet<>();
    expectations
        .outcomes()
        .forEach((outcome, expected) -> {
          boolean is =
              switch (expected.expectation()) {
                case FORBIDDEN -> true;
                case MODEL -> isForbidden(first.verdict(outcome));
                case ALLOWED, INTERESTING, REQUIRED -> false;
              };
          if (is) {
            forbidden.add(outcome);
          }
        });
    return forbidden;
  }

  private static boolean isForbidden(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Forbidden forbidden -> true;
      case Verdict.Allowed allowed -> false;
      case Verdict.Undecided undecided -> false;
      case Verdict.NotInModel notInModel -> false;
      case Verdict.LimitReached limit -> false;
    };
  }

  /** Compares what JVMs showed with what the clauses and the models say. */
  public RunRecord grade(Expectations expectations, List<JvmObservation> jvms, Beside beside) {
    SortedSet<Outcome> outcomes = new TreeSet<>(expectations.outcomes().keySet());
    jvms.forEach(jvm -> outcomes.addAll(jvm.observation().counts().keySet()));
    List<Finding> findings = new ArrayList<>(sound.violations(verdicts, jvms));
    check.findings().stream()
        .filter(finding -> finding.severity() == Severity.ERROR)
        .map(finding -> new Finding.Contradicted(finding.code().name(), finding.headline()))
        .forEach(findings::add);
    return new Grader()
        .grade(
            verdicts.test(),
            outcomes,
            jvms,
            verdicts.columns(outcomes),
            sound.cpu(),
            sound.contain(verdicts.answers().getFirst().model().name()),
            findings,
            orders(),
            beside);
  }

  /** Interleavings are those of the model sc, which is asked only where a run hardly had one. */
  private Optional<Interleavings> orders() {
    LitmusTest test = verdicts.test();
    return SerialOutcomes.of(test)
        .map(serial ->
            new Interleavings(
                serial,
                () -> new ModelChecker(INTERLEAVING).check(test, Models.named("sc")).allowed()));
  }
}
