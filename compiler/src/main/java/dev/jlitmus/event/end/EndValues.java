package dev.jlitmus.event.end;

import dev.jlitmus.semantic.code.Column;
import dev.jlitmus.semantic.value.Value;
import java.util.List;

/** What the columns that tell how threads ended show of the ends of a complete execution. */
public final class EndValues {
  private EndValues() {}

  /**
   * The column's value.
   *
   * @param ends of the threads, by their positions
   */
  public static Value of(Column.Ending column, List<RunEnd> ends) {
    return Value.of(
        switch (column) {
          case Column.Terminated terminated -> ends.get(terminated.thread()).isOver();
          case Column.Threw threw -> matches(threw, ends.get(threw.thread()));
          case Column.Deadlock ignored -> !ends.stream().allMatch(RunEnd::isOver);
        });
  }

  private static boolean matches(Column.Threw threw, RunEnd end) {
    return switch (end) {
      case RunEnd.Threw(var kind) -> threw.kind().map(kind::equals).orElse(true);
      case RunEnd.Done ignored -> false;
      case RunEnd.Stuck ignored -> false;
      case RunEnd.Blocked ignored -> false;
      case RunEnd.Cut ignored -> false;
    };
  }
}
