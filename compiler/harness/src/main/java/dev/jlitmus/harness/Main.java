package dev.jlitmus.harness;

import dev.jlitmus.harness.sample.ActorException;
import dev.jlitmus.harness.sample.Affinity;
import dev.jlitmus.harness.sample.Sampler;
import dev.jlitmus.harness.sample.Sampling;
import dev.jlitmus.harness.sample.StillRunningException;
import dev.jlitmus.harness.sample.WatchedSampler;
import dev.jlitmus.harness.watch.ParentWatch;
import dev.jlitmus.harness.watch.Pulse;
import dev.jlitmus.harness.wire.Plan;
import dev.jlitmus.harness.wire.Report;
import dev.jlitmus.harness.wire.ReportWriter;
import dev.jlitmus.harness.wire.Turn;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Takes the turns of a plan, one after another: {@code Main PLAN REPORTS}. A test that throws is
 * reported, and the next one follows.
 */
public final class Main {
  /** Exit status where a failed test's threads go on running and would disturb the next test. */
  public static final int DISTURBED = 3;

  /** Exit status where a turn is not over, but an actor does not end that nothing else stops. */
  public static final int STILL_RUNNING = 6;

  /** Exit status where the reports cannot be written; why is printed. */
  public static final int UNWRITABLE = 5;

  private static final int TRACE_LIMIT = 8_000;

  private final Plan plan;
  private final ReportWriter reports;
  private final Affinity affinity;

  private Main(Plan plan, ReportWriter reports, Affinity affinity) {
    this.plan = plan;
    this.reports = reports;
    this.affinity = affinity;
  }

  public static void main(String[] args) throws IOException, InterruptedException {
    ParentWatch.start(() -> {});
    try (ReportWriter reports = new ReportWriter(Path.of(args[1]))) {
      new Main(Plan.read(Path.of(args[0])), reports, Affinity.probe()).takeTurns();
    } catch (ReportWriter.Unwritable failure) {
      System.out.println(failure.getMessage());
      System.out.flush();
      Runtime.getRuntime().halt(UNWRITABLE);
    }
    Runtime.getRuntime().halt(0);
  }

  private void takeTurns() throws IOException, InterruptedException {
    List<Turn> turns = plan.turns();
    for (int i = 0; i < turns.size() && hasTimeFor(turns.get(i)); i++) {
      reports.write(new Report.Begun(i));
      try {
        take(i);
        reports.write(new Report.Ended(i));
      } catch (ActorException failure) {
        reports.write(new Report.Failed(i, trace(failure.thrown())));
        if (failure.othersRun()) {
          Runtime.getRuntime().halt(DISTURBED);
        }
      } catch (ReflectiveOperationException | RuntimeException | Error thrown) {
        reports.write(new Report.Failed(i, trace(thrown)));
      }
    }
  }

  private void take(int index)
      throws IOException, InterruptedException, ReflectiveOperationException, ActorException {
    Turn turn = plan.turns().get(index);
    Pulse pulse = new Pulse(reports, index);
    Sampling sampler =
        turn.watched() && !turn.blocking()
            ? new WatchedSampler(turn, affinity, pulse)
            : new Sampler(turn, affinity, pulse);
    long spent = 0;
    for (int i = 0; i < turn.repetitions() && spent < slice(turn) && hasTimeFor(turn); i++) {
      long start = System.nanoTime();
      try {
        Map<String, Long> counts = sampler.sample(i);
        long nanos = System.nanoTime() - start;
        reports.write(new Report.Counted(index, nanos, counts));
        spent += nanos;
      } catch (StillRunningException endless) {
        reports.write(new Report.Counted(index, System.nanoTime() - start, endless.counts()));
        Runtime.getRuntime().halt(STILL_RUNNING);
      }
    }
  }

  private static long slice(Turn turn) {
    return TimeUnit.MILLISECONDS.toNanos(turn.slice());
  }

  private boolean hasTimeFor(Turn turn) {
    return System.currentTimeMillis() <= plan.deadline() - turn.millis();
  }

  private static String trace(Throwable thrown) {
    StringWriter text = new StringWriter();
    thrown.printStackTrace(new PrintWriter(text));
    String trace = text.toString();
    return trace.length() > TRACE_LIMIT ? trace.substring(0, TRACE_LIMIT) : trace;
  }
}
