package dev.jlitmus.cli.render.family;

import dev.jlitmus.result.FamilyMember;
import dev.jlitmus.result.Outcome;
import dev.jlitmus.result.Row;
import dev.jlitmus.result.RunRecord;
import dev.jlitmus.result.verdict.CheckRecord;
import dev.jlitmus.result.verdict.ModelColumn;
import java.util.List;
import java.util.Optional;

/** What a matrix needs to know of a member, whether it was run or checked. */
record MemberRows(FamilyMember member, List<Row> rows, List<ModelColumn> models) {

  static MemberRows of(CheckRecord test) {
    return new MemberRows(test.member().orElseThrow(), test.rows(), test.models());
  }

  static MemberRows of(RunRecord test) {
    return new MemberRows(test.member().orElseThrow(), test.rows(), test.models());
  }

  Optional<Row> row(Outcome outcome) {
    return rows.stream().filter(row -> row.outcome().equals(outcome)).findFirst();
  }

  /** The model that grades. */
  Optional<ModelColumn> first() {
    return models.stream().findFirst();
  }

  boolean isForbiddenBy(String model, Outcome outcome) {
    return models.stream()
        .anyMatch(column -> column.model().equals(model) && column.forbids(outcome));
  }
}
