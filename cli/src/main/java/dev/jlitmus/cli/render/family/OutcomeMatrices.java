package dev.jlitmus.cli.render.family;

import dev.jlitmus.cli.render.Figures;
import dev.jlitmus.cli.render.Palette;
import dev.jlitmus.cli.render.grid.FamilyGrid;
import dev.jlitmus.cli.render.grid.Matrix;
import dev.jlitmus.cli.render.grid.Matrix.Cell;
import dev.jlitmus.result.Outcome;
import java.util.List;
import java.util.OptionalInt;

/**
 * One matrix for each outcome that matters, and where each model draws its line. A family of one
 * axis is one list, with a column for each outcome.
 */
final class OutcomeMatrices {
  private static final int MOST = 6;

  private final Palette palette;
  private final List<MemberRows> members;
  private final OutcomeHeading headings;
  private final ModelFrontiers frontiers;
  private final FamilyGrid grid;
  private final CellContent content;

  /** What stands in a cell. */
  interface CellContent {
    /**
     * The cell.
     *
     * @param member its position
     */
    Cell of(int member, Outcome outcome);
  }

  OutcomeMatrices(
      Palette palette, List<String> columns, List<MemberRows> members, CellContent content) {
    this.palette = palette;
    this.members = members;
    this.headings = new OutcomeHeading(columns, members);
    this.frontiers = new ModelFrontiers(members);
    this.grid = new FamilyGrid(members.stream().map(MemberRows::member).toList());
    this.content = content;
  }

  String render() {
    MatrixOutcomes chosen = MatrixOutcomes.of(members);
    List<Outcome> outcomes = chosen.shown();
    List<Outcome> shown = outcomes.subList(0, Math.min(MOST, outcomes.size()));
    StringBuilder text = new StringBuilder();
    if (grid.isList()) {
      list(text, shown);
    } else {
      shown.forEach(outcome -> matrix(text, outcome));
    }
    if (outcomes.isEmpty()) {
      text.append("  no outcome is forbidden or interesting in any member; -v shows them all\n");
    }
    long more = chosen.further() + outcomes.size() - shown.size();
    if (more > 0) {
      text.append(
          "  … %s in which members differ left out here; -v and --format json show all%n"
              .formatted(Figures.counted(more, "outcome")));
    }
    return text.toString();
  }

  private void list(StringBuilder text, List<Outcome> outcomes) {
    Matrix matrix = new Matrix(grid.corner(), grid.rows());
    for (Outcome outcome : outcomes) {
      text.append(headings.render(outcome, palette));
      matrix.add(outcomes.size() == 1 ? "" : outcome.toString(), cells("", outcome));
    }
    if (!outcomes.isEmpty()) {
      text.append(matrix.render(palette));
    }
    outcomes.forEach(
        outcome -> frontier(text, outcome, outcomes.size() == 1 ? "" : outcome + " is "));
  }

  private void matrix(StringBuilder text, Outcome outcome) {
    Matrix matrix = new Matrix(grid.corner(), grid.rows());
    grid.columns().forEach(column -> matrix.add(column, cells(column, outcome)));
    text.append(headings.render(outcome, palette)).append(matrix.render(palette));
    frontier(text, outcome, "");
  }

  private List<Cell> cells(String column, Outcome outcome) {
    return grid.rows().stream()
        .map(row -> {
          OptionalInt member = grid.at(row, column);
          return member.isPresent() ? content.of(member.getAsInt(), outcome) : Cell.EMPTY;
        })
        .toList();
  }

  private void frontier(StringBuilder text, Outcome outcome, String subject) {
    String line = frontiers.describe(outcome);
    if (!line.isEmpty()) {
      text.append("  ").append(subject).append(line).append('\n');
    }
  }
}
