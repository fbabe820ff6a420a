package dev.jlitmus.result;

import dev.jlitmus.result.evidence.Evidence;
import dev.jlitmus.result.grade.Finding;
import dev.jlitmus.result.verdict.ModelColumn;
import dev.jlitmus.source.Span;
import java.util.List;
import java.util.Optional;

/**
 * What a run showed of one test, graded by its clauses.
 *
 * @param test its name
 * @param member which one of which family it is; empty for a single test
 * @param place of its header
 * @param columns their headings
 * @param models what each says of the rows' outcomes; the first grades what no clause does
 * @param cpuModel the name of the model of the machine's CPU, where there is one
 * @param jvms what each of the JVMs under test showed, at least one
 * @param rows by outcome: those that the value domains admit, where they are few, and those seen;
 *     on all JVMs together
 * @param findings empty where everything that was seen is as the file says
 * @param evidence what it is worth that other outcomes were not seen
 */
public record RunRecord(
    String test,
    Optional<FamilyMember> member,
    Span place,
    String description,
    int threads,
    List<String> columns,
    List<ModelColumn> models,
    Optional<String> cpuModel,
    List<JvmObservation> jvms,
    List<Row> rows,
    List<Finding> findings,
    Evidence evidence) {

  /** With fewer samples a run says nothing of rare outcomes. */
  public static final long FEW_SAMPLES = 10_000;

  public RunRecord {
    columns = List.copyOf(columns);
    models = List.copyOf(models);
    jvms = List.copyOf(jvms);
    rows = List.copyOf(rows);
    findings = List.copyOf(findings);
  }

  /** The same with other findings. */
  public RunRecord withFindings(List<Finding> others) {
    return new RunRecord(
        test,
        member,
        place,
        description,
        threads,
        columns,
        models,
        cpuModel,
        jvms,
        rows,
        others,
        evidence);
  }

  /** The same with other words of where its observations are from. */
  public RunRecord withJvms(List<JvmObservation> others) {
    return new RunRecord(
        test,
        member,
        place,
        description,
        threads,
        columns,
        models,
        cpuModel,
        others,
        rows,
        findings,
        evidence);
  }

  /** On all JVMs together. */
  public Observation observation() {
    return jvms.size() == 1
        ? jvms.getFirst().observation()
        : Observation.sum(jvms.stream().map(JvmObservation::observation).toList());
  }
}
