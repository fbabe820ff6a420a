package dev.jlitmus.result.grade;

import dev.jlitmus.result.Expectation;
import dev.jlitmus.result.FamilyMember;
import dev.jlitmus.result.JvmObservation;
import dev.jlitmus.result.Observation;
import dev.jlitmus.result.Outcome;
import dev.jlitmus.result.Row;
import dev.jlitmus.result.RunRecord;
import dev.jlitmus.result.evidence.Beside;
import dev.jlitmus.result.evidence.Interleavings;
import dev.jlitmus.result.evidence.Weighing;
import dev.jlitmus.result.verdict.ModelColumn;
import dev.jlitmus.result.verdict.ModelGrade;
import dev.jlitmus.semantic.LitmusTest;
import dev.jlitmus.semantic.clause.Clause;
import dev.jlitmus.semantic.code.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.function.Predicate;

/** Compares what a run showed of a test with what the test's clauses say. */
public final class Grader {

  /**
   * Grades what was seen.
   *
   * @param outcomes that the table shows, those seen among them
   * @param jvms what each of the JVMs under test showed, at least one
   * @param models what each says of these outcomes
   * @param cpuModel the model of the machine's CPU
   * @param binding whether the first model's word is one that a JVM must keep
   * @param byModels what models have found already
   * @param orders what outcomes say of the order of the threads, where that is known
   * @param beside what ran beside the test
   */
  public RunRecord grade(
      LitmusTest test,
      SortedSet<Outcome> outcomes,
      List<JvmObservation> jvms,
      List<ModelColumn> models,
      Optional<String> cpuModel,
      boolean binding,
      List<Finding> byModels,
      Optional<Interleavings> orders,
      Beside beside) {
    Grading grading =
        models.isEmpty() ? new Grading(test) : new Grading(test, models.getFirst().model());
    ModelGrade grade = new ModelGrade(models.stream().findFirst(), binding);
    List<Row> rows = new ArrayList<>();
    for (Outcome outcome : outcomes) {
      long samples = jvms.stream().mapToLong(jvm -> jvm.samples(outcome)).sum();
      rows.add(new Row(outcome, samples, grade.of(outcome, grading.expected(outcome))));
    }
    List<Finding> findings = new ArrayList<>(byModels);
    findings.addAll(ends(jvms));
    findings.addAll(forbidden(rows, jvms));
    findings.addAll(required(grading, jvms));
    Weighing weighing = new Weighing(test.threads().size(), orders, models, cpuModel, beside);
    return new RunRecord(
        test.name(),
        test.membership().map(FamilyMember::of),
        test.span(),
        test.description(),
        test.threads().size(),
        test.columns().stream().map(Column::heading).toList(),
        models,
        cpuModel,
        jvms,
        rows,
        findings,
        weighing.weigh(rows, jvms));
  }

  private static List<Finding> ends(List<JvmObservation> jvms) {
    List<Finding> findings = new ArrayList<>();
    for (JvmObservation jvm : jvms) {
      switch (jvm.observation().end()) {
        case Observation.End.Finished finished -> {}
        case Observation.End.NotRun notRun -> {}
        case Observation.End.Stuck stuck ->
            findings.add(new Finding.Stuck(stuck.detail(), jvm.jvm()));
        case Observation.End.Crashed crashed ->
            findings.add(new Finding.Crashed(crashed.detail(), jvm.jvm()));
      }
    }
    return findings;
  }

  private static List<Finding> forbidden(List<Row> rows, List<JvmObservation> jvms) {
    List<Finding> findings = new ArrayList<>();
    for (Row row : rows) {
      if (row.samples() > 0 && row.expected().expectation() == Expectation.FORBIDDEN) {
        List<String> showed = names(jvms, jvm -> jvm.samples(row.outcome()) > 0);
        findings.add(
            new Finding.ForbiddenSeen(
                row.outcome(), row.samples(), row.expected().description(), showed));
      }
    }
    return findings;
  }

  /** Each JVM that sampled the test has to show what is required. */
  private static List<Finding> required(Grading grading, List<JvmObservation> jvms) {
    List<Finding> findings = new ArrayList<>();
    for (Clause clause : grading.clauses()) {
      List<String> missing =
          clause.kind() == Clause.Kind.REQUIRED
              ? names(jvms, jvm -> jvm.samples() > 0 && !seen(clause, grading, jvm))
              : List.of();
      if (!missing.isEmpty()) {
        findings.add(
            new Finding.RequiredNotSeen(
                clause.condition().span().text(), clause.description(), missing));
      }
    }
    return findings;
  }

  private static boolean seen(Clause clause, Grading grading, JvmObservation jvm) {
    return jvm.observation().counts().entrySet().stream()
        .anyMatch(seen -> seen.getValue() > 0 && grading.matches(clause, seen.getKey()));
  }

  private static List<String> names(List<JvmObservation> jvms, Predicate<JvmObservation> which) {
    return jvms.stream().filter(which).map(JvmObservation::jvm).toList();
  }
}
