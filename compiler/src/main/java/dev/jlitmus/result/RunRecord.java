package dev.jlitmus.result;

import dev.jlitmus.source.Span;
import java.util.List;

/**
 * What a run showed of one test, graded by its clauses.
 *
 * @param test its name
 * @param place of its header
 * @param columns their headings
 * @param rows by outcome: those that the value domains admit, where they are few, and those seen
 * @param findings empty where everything that was seen is as the file says
 */
public record RunRecord(
    String test,
    Span place,
    String description,
    int threads,
    List<String> columns,
    List<Row> rows,
    Observation observation,
    List<Finding> findings) {

  /** With fewer samples a run says nothing of rare outcomes. */
  public static final long FEW_SAMPLES = 10_000;

  public RunRecord {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
    findings = List.copyOf(findings);
  }
}
