package dev.jlitmus.cli.render.family;

import dev.jlitmus.cli.render.Figures;
import dev.jlitmus.cli.render.Palette;
import dev.jlitmus.cli.render.grid.FamilyGrid;
import dev.jlitmus.cli.render.grid.Matrix;
import dev.jlitmus.cli.render.grid.Matrix.Cell;
import dev.jlitmus.cli.render.grid.Matrix.Tone;
import dev.jlitmus.result.Outcome;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.IntFunction;

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
  private final IntFunction<String> beside;

  /** What stands in a cell. */
  interface CellContent {
    /**
     * The cell.
     *
     * @param member its position
     */
    Cell of(int member, Outcome outcome);
  }

  /**
   * @param beside a figure of each member by its position, which stands in each matrix; empty where
   *     there are none
   */
  OutcomeMatrices(
      Palette palette,
      List<String> columns,
      List<MemberRows> members,
      CellContent content,
      IntFunction<String> beside) {
    this.beside = beside;
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
      figures(text);
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
      if (hasFigures()) {
        matrix.add("ns", figures(""));
      }
      text.append(matrix.render(palette));
    }
    outcomes.forEach(
        outcome -> frontier(text, outcome, outcomes.size() == 1 ? "" : outcome + " is "));
  }

  private void matrix(StringBuilder text, Outcome outcome) {
    Matrix matrix = new Matrix(grid.corner(), grid.rows());
    for (String column : grid.columns()) {
      Iterator<Cell> own = figures(column).iterator();
      matrix.add(
          column,
          cells(column, outcome).stream().map(cell -> cell.with(own.next().figure())).toList());
    }
    text.append(headings.render(outcome, palette)).append(matrix.render(palette));
    frontier(text, outcome, "");
  }

  private boolean hasFigures() {
    return !beside.apply(0).isEmpty();
  }

  /** Where there is no outcome to show them beside. */
  private void figures(StringBuilder text) {
    if (hasFigures()) {
      Matrix matrix = new Matrix(grid.corner(), grid.rows());
      grid.columns().forEach(column -> matrix.add(column, figures(column)));
      text.append(matrix.render(palette));
    }
  }

  private List<Cell> figures(String column) {
    return grid.rows().stream()
        .map(row -> {
          OptionalInt member = grid.at(row, column);
          return member.isPresent()
              ? new Cell(Tone.PLAIN, "", beside.apply(member.getAsInt()))
              : Cell.EMPTY;
        })
        .toList();
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
