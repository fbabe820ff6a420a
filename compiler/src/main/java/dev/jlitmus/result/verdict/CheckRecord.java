package dev.jlitmus.result.verdict;

import dev.jlitmus.diagnostic.Diagnostic;
import dev.jlitmus.diagnostic.Severity;
import dev.jlitmus.result.Row;
import dev.jlitmus.result.herd.HerdText;
import dev.jlitmus.source.Span;
import java.util.List;
import java.util.Optional;

/**
 * What the checker says of one test.
 *
 * @param test its name
 * @param place of its header
 * @param columns their headings
 * @param rows by outcome: those that the value domains admit where they are few, else those that
 *     some model allows; nothing was sampled
 * @param models the first grades what no clause does
 * @param findings clauses against models, clauses that never match, claims of races that do not
 *     hold; by place
 * @param races empty also where nobody asked for them
 * @param raceLimit that ended the search for races before all was seen
 * @param herd what herd7 would print of the first model's answer
 */
public record CheckRecord(
    String test,
    Span place,
    String description,
    int threads,
    List<String> columns,
    List<Row> rows,
    List<ModelColumn> models,
    List<Diagnostic> findings,
    List<Race> races,
    Optional<String> raceLimit,
    HerdText herd) {

  public CheckRecord {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
    models = List.copyOf(models);
    findings = List.copyOf(findings);
    races = List.copyOf(races);
  }

  /** Whether something is not as the file says; warnings do not count. */
  public boolean hasErrors() {
    return findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
  }
}
