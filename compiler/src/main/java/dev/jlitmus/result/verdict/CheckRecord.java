package dev.jlitmus.result.verdict;

import dev.jlitmus.diagnostic.Diagnostic;
import dev.jlitmus.diagnostic.Severity;
import dev.jlitmus.result.FamilyMember;
import dev.jlitmus.result.Row;
import dev.jlitmus.result.herd.HerdText;
import dev.jlitmus.source.Span;
import java.util.List;
import java.util.Optional;

/**
 * What the checker says of one test.
 *
 * @param test its name
 * @param member which one of which family it is; empty for a single test
 * @param place of its header
 * @param columns their headings
 * @param rows by outcome: those that the value domains admit where they are few, else those that
 *     some model allows; nothing was sampled
 * @param models the first grades what no clause does
 * @param findings clauses against models, clauses that never match, claims of races that do not
 *     hold; by place
 * @param races empty also where nobody asked for them
 * @param raceLimit that ended the search for races before all was seen
 * @param herd what herd7 would print of the first model's answer; empty if the model does not speak
 *     of the test
 */
public record CheckRecord(
    String test,
    Optional<FamilyMember> member,
    Span place,
    String description,
    int threads,
    List<String> columns,
    List<Row> rows,
    List<ModelColumn> models,
    List<Diagnostic> findings,
    List<Race> races,
    Optional<String> raceLimit,
    Optional<HerdText> herd) {

  public CheckRecord {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
    models = List.copyOf(models);
    findings = List.copyOf(findings);
    races = List.copyOf(races);
  }

  /** The same with other findings. */
  public CheckRecord withFindings(List<Diagnostic> others) {
    return new CheckRecord(
        test,
        member,
        place,
        description,
        threads,
        columns,
        rows,
        models,
        others,
        races,
        raceLimit,
        herd);
  }

  /** Whether something is not as the file says; warnings do not count. */
  public boolean hasErrors() {
    return findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
  }
}
