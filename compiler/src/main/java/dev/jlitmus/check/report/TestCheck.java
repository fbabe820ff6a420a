package dev.jlitmus.check.report;

import dev.jlitmus.cat.CatModel;
import dev.jlitmus.check.ModelAnswer;
import dev.jlitmus.check.RaceFinder;
import dev.jlitmus.check.outcome.ExpectedOutcomes;
import dev.jlitmus.check.search.SearchLimits;
import dev.jlitmus.diagnostic.Diagnostic;
import dev.jlitmus.result.Expectations;
import dev.jlitmus.result.Expected;
import dev.jlitmus.result.FamilyMember;
import dev.jlitmus.result.Outcome;
import dev.jlitmus.result.Row;
import dev.jlitmus.result.grade.Grading;
import dev.jlitmus.result.herd.HerdText;
import dev.jlitmus.result.verdict.CheckRecord;
import dev.jlitmus.result.verdict.ModelColumn;
import dev.jlitmus.result.verdict.ModelGrade;
import dev.jlitmus.result.verdict.Race;
import dev.jlitmus.result.verdict.RaceReport;
import dev.jlitmus.semantic.LitmusTest;
import dev.jlitmus.semantic.code.Column;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** Checks one test: its outcomes by each model, its clauses against them, its data races. */
public final class TestCheck {
  private final List<CatModel> models;
  private final SearchLimits limits;
  private final boolean wantsRaces;

  /**
   * @param models the first grades
   * @param wantsRaces whether to look for races that no clause asks about
   */
  public TestCheck(List<CatModel> models, SearchLimits limits, boolean wantsRaces) {
    this.models = models;
    this.limits = limits;
    this.wantsRaces = wantsRaces;
  }

  public CheckRecord check(LitmusTest test) {
    long start = System.nanoTime();
    return record(new TestVerdicts(test, models, limits), start);
  }

  /** As {@link #check}, of verdicts that are known already. */
  public CheckRecord record(TestVerdicts verdicts) {
    return record(verdicts, System.nanoTime());
  }

  private CheckRecord record(TestVerdicts verdicts, long start) {
    LitmusTest test = verdicts.test();
    SortedSet<Outcome> outcomes = outcomes(verdicts);
    List<ModelColumn> columns = verdicts.columns(outcomes);
    Grading grading = new Grading(test, models.getFirst().name());
    ModelGrade grade = new ModelGrade(columns.stream().findFirst(), true);
    List<Row> rows = new ArrayList<>();
    for (Outcome outcome : outcomes) {
      Expected expected = grade.of(outcome, grading.expected(outcome));
      rows.add(new Row(outcome, 0, expected));
    }
    List<Diagnostic> findings = new ArrayList<>(new ClauseReport().report(verdicts));
    Optional<RaceReport> races =
        wantsRaces || test.races().isPresent()
            ? Optional.of(new RaceFinder(test, limits).races(models.getFirst()))
            : Optional.empty();
    races.ifPresent(found -> new RaceClaim().judge(test, found).ifPresent(findings::add));
    findings.addAll(new ExceptionReport().report(verdicts));
    findings.sort(Comparator.comparingInt(finding -> finding.span().start()));
    return new CheckRecord(
        test.name(),
        test.membership().map(FamilyMember::of),
        test.span(),
        test.description(),
        test.threads().size(),
        test.columns().stream().map(Column::heading).toList(),
        rows,
        columns,
        findings,
        test.races().isPresent() ? List.<Race>of() : races.map(RaceReport::races).orElse(List.of()),
        races.flatMap(RaceReport::limit),
        herd(test, verdicts, start));
  }

  private static Optional<HerdText> herd(LitmusTest test, TestVerdicts verdicts, long start) {
    ModelAnswer answer = verdicts.answers().getFirst();
    if (answer.isSilent()) {
      return Optional.empty();
    }
    boolean incomplete = answer.problem().isPresent() || answer.bound().isPresent();
    Duration spent = Duration.ofNanos(System.nanoTime() - start);
    return Optional.of(new HerdText(test, answer.allowed(), answer.flags(), incomplete, spent));
  }

  private static SortedSet<Outcome> outcomes(TestVerdicts verdicts) {
    Expectations expectations = ExpectedOutcomes.of(verdicts.test());
    SortedSet<Outcome> outcomes = new TreeSet<>(expectations.outcomes().keySet());
    outcomes.addAll(verdicts.allowed());
    return outcomes;
  }
}
