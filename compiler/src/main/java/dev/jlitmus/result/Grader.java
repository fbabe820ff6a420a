package dev.jlitmus.result;

import dev.jlitmus.semantic.Clause;
import dev.jlitmus.semantic.Column;
import dev.jlitmus.semantic.LitmusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Compares what a run showed of a test with what the test's clauses say. */
public final class Grader {

  public RunRecord grade(LitmusTest test, Expectations expectations, Observation observation) {
    Grading grading = new Grading(test);
    SortedMap<Outcome, Expected> outcomes = new TreeMap<>(expectations.outcomes());
    for (Outcome seen : observation.counts().keySet()) {
      outcomes.computeIfAbsent(seen, grading::expected);
    }
    List<Row> rows = new ArrayList<>();
    outcomes.forEach((outcome, expected) ->
        rows.add(new Row(outcome, observation.counts().getOrDefault(outcome, 0L), expected)));
    return new RunRecord(
        test.name(),
        test.span(),
        test.description(),
        test.threads().size(),
        test.columns().stream().map(Column::heading).toList(),
        rows,
        observation,
        findings(test, grading, rows, observation));
  }

  private static List<Finding> findings(
      LitmusTest test, Grading grading, List<Row> rows, Observation observation) {
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
    for (Clause clause : test.clauses()) {
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
