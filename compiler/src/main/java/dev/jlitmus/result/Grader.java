package dev.jlitmus.result;

import dev.jlitmus.result.verdict.ModelColumn;
import dev.jlitmus.result.verdict.ModelGrade;
import dev.jlitmus.semantic.LitmusTest;
import dev.jlitmus.semantic.clause.Clause;
import dev.jlitmus.semantic.code.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

/** Compares what a run showed of a test with what the test's clauses say. */
public final class Grader {

  /**
   * Grades what was seen.
   *
   * @param outcomes that the table shows, those seen among them
   * @param models what each says of these outcomes
   * @param cpuModel the model of the machine's CPU
   * @param binding whether the first model's word is one that a JVM must keep
   * @param byModels what models have found already
   */
  public RunRecord grade(
      LitmusTest test,
      SortedSet<Outcome> outcomes,
      Observation observation,
      List<ModelColumn> models,
      Optional<String> cpuModel,
      boolean binding,
      List<Finding> byModels) {
    Grading grading =
        models.isEmpty() ? new Grading(test) : new Grading(test, models.getFirst().model());
    ModelGrade grade = new ModelGrade(models.stream().findFirst(), binding);
    List<Row> rows = new ArrayList<>();
    for (Outcome outcome : outcomes) {
      rows.add(
          new Row(
              outcome,
              observation.counts().getOrDefault(outcome, 0L),
              grade.of(outcome, grading.expected(outcome))));
    }
    List<Finding> findings = new ArrayList<>(byModels);
    findings.addAll(findings(grading, rows, observation));
    return new RunRecord(
        test.name(),
        test.membership().map(FamilyMember::of),
        test.span(),
        test.description(),
        test.threads().size(),
        test.columns().stream().map(Column::heading).toList(),
        models,
        cpuModel,
        rows,
        observation,
        findings);
  }

  private static List<Finding> findings(Grading grading, List<Row> rows, Observation observation) {
    List<Finding> findings = new ArrayList<>();
    switch (observation.end()) {
      case Observation.End.Finished finished -> {}
      case Observation.End.NotRun notRun -> {}
      case Observation.End.Stuck stuck -> findings.add(new Finding.Stuck(stuck.detail()));
      case Observation.End.Crashed crashed -> findings.add(new Finding.Crashed(crashed.detail()));
    }
    for (Row row : rows) {
      if (row.samples() > 0 && row.expected().expectation() == Expectation.FORBIDDEN) {
        findings.add(
            new Finding.ForbiddenSeen(row.outcome(), row.samples(), row.expected().description()));
      }
    }
    boolean anySample = observation.samples() > 0;
    for (Clause clause : grading.clauses()) {
      if (anySample && clause.kind() == Clause.Kind.REQUIRED && !seen(clause, grading, rows)) {
        findings.add(
            new Finding.RequiredNotSeen(clause.condition().span().text(), clause.description()));
      }
    }
    return findings;
  }

  private static boolean seen(Clause clause, Grading grading, List<Row> rows) {
    return rows.stream()
        .anyMatch(row -> row.samples() > 0 && grading.matches(clause, row.outcome()));
  }
}
