package dev.jlitmus.run.fast;

import dev.jlitmus.harness.wire.Report;
import dev.jlitmus.harness.wire.Turn;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** How much of the turn that began last is over, so that it can go on in another JVM. */
final class OpenTurn {
  private int repetitions;
  private long nanos;

  void hear(Report report) {
    switch (report) {
      case Report.Begun begun -> {
        repetitions = 0;
        nanos = 0;
      }
      case Report.Counted counted -> {
        repetitions++;
        nanos += counted.nanos();
      }
      case Report.Ended ended -> {}
      case Report.Failed failed -> {}
      case Report.Stuck stuck -> {}
      case Report.Skipped skipped -> {}
      case Report.Alive alive -> {}
    }
  }

  /**
   * The turns that are left.
   *
   * @param open the turn whose JVM is gone
   * @param others after it
   */
  List<Turn> continued(Turn open, List<Turn> others) {
    int spent = Math.toIntExact(Duration.ofNanos(nanos).toMillis()) + Pace.START_MILLIS;
    Turn rest = open.after(repetitions, spent);
    List<Turn> turns = new ArrayList<>();
    if (rest.repetitions() > 0 && rest.slice() > 0) {
      turns.add(rest);
    }
    turns.addAll(others);
    return turns;
  }
}
