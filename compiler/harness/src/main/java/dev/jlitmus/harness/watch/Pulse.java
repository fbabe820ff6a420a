package dev.jlitmus.harness.watch;

import dev.jlitmus.harness.wire.Report;
import dev.jlitmus.harness.wire.ReportWriter;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Tells the owner of a JVM under test, which kills it when nothing is heard of it, that a
 * repetition goes on: its threads have moved, or one of them had no CPU to move. On a busy machine
 * a repetition may take a hundred times as long as planned, and that is no fault of the test.
 */
public final class Pulse {
  private static final long BEAT_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

  /** A thread that has computed so long and moved nothing had its time. */
  private static final long ENOUGH_NANOS = TimeUnit.SECONDS.toNanos(1);

  private static final ThreadMXBean BEANS = ManagementFactory.getThreadMXBean();

  private final ReportWriter reports;
  private final int turn;
  private long lastBeat = System.nanoTime();
  private List<Integer> place = List.of();
  private List<Long> spent = List.of();

  /**
   * @param turn the turn's place in the plan
   */
  public Pulse(ReportWriter reports, int turn) {
    this.reports = reports;
    this.turn = turn;
  }

  /**
   * A look at threads in the middle of a repetition.
   *
   * @param progress how far they are, in any unit
   */
  public void look(List<? extends Thread> actors, int progress) throws IOException {
    if (System.nanoTime() - lastBeat < BEAT_NANOS) {
      return;
    }
    look(
        new Stillness.Look(
            System.nanoTime(),
            actors.stream().map(actor -> Stillness.Doing.of(actor.getState())).toList(),
            actors.stream().map(actor -> BEANS.getThreadCpuTime(actor.getId())).toList(),
            0,
            List.of(progress)));
  }

  /** The same look as another watcher had. */
  public void look(Stillness.Look look) throws IOException {
    if (look.nanos() - lastBeat < BEAT_NANOS) {
      return;
    }
    boolean moved = !look.progress().equals(place) || look.cpuNanos().size() != spent.size();
    if (moved) {
      place = look.progress();
      spent = look.cpuNanos();
    }
    if (moved || someHadNoTime(look)) {
      reports.write(new Report.Alive(turn));
    }
    lastBeat = look.nanos();
  }

  private boolean someHadNoTime(Stillness.Look look) {
    for (int actor = 0; actor < spent.size(); actor++) {
      boolean computes = look.doing().get(actor) == Stillness.Doing.COMPUTES;
      if (computes && look.cpuNanos().get(actor) - spent.get(actor) < ENOUGH_NANOS) {
        return true;
      }
    }
    return false;
  }
}
