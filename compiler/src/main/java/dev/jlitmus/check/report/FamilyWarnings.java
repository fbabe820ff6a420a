package dev.jlitmus.check.report;

import dev.jlitmus.check.ClauseFindings;
import dev.jlitmus.diagnostic.Code;
import dev.jlitmus.diagnostic.Diagnostic;
import dev.jlitmus.result.verdict.CheckRecord;
import dev.jlitmus.semantic.LitmusTest;
import dev.jlitmus.semantic.clause.Clause;
import dev.jlitmus.source.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Judges over a whole family which clauses match nothing: one that matches an outcome of some
 * member says something, also where the user selected other members only.
 */
public final class FamilyWarnings {
  private final List<LitmusTest> tests;
  private final Map<Span, Set<Span>> matching = new HashMap<>();

  /**
   * @param tests all of the files, selected or not
   */
  public FamilyWarnings(List<LitmusTest> tests) {
    this.tests = List.copyOf(tests);
  }

  /** The records without the warnings that are not true of the family. */
  public List<CheckRecord> settle(List<CheckRecord> records) {
    return records.stream().map(this::settle).toList();
  }

  private CheckRecord settle(CheckRecord record) {
    List<Diagnostic> kept = new ArrayList<>(record.findings());
    boolean changed =
        record.member().isPresent()
            && kept.removeIf(finding ->
                finding.code() == Code.L422 && matchSomewhere(record).contains(finding.span()));
    return changed ? record.withFindings(kept) : record;
  }

  /** The conditions that match an outcome of a member. */
  private Set<Span> matchSomewhere(CheckRecord record) {
    return matching.computeIfAbsent(
        record.place(),
        place -> {
          Set<Span> conditions = new HashSet<>();
          tests.stream()
              .filter(test -> test.membership().isPresent() && test.span().equals(place))
              .forEach(member -> {
                List<Clause> clauses = new ArrayList<>(member.clauses());
                clauses.removeAll(new ClauseFindings(member).neverMatching());
                clauses.forEach(clause -> conditions.add(clause.condition().span()));
              });
          return conditions;
        });
  }
}
