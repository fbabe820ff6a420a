package dev.jlitmus.run.fast;

import dev.jlitmus.diagnostic.EnvironmentException;
import dev.jlitmus.harness.Main;
import dev.jlitmus.result.Piece;
import dev.jlitmus.run.RunPlan;
import dev.jlitmus.run.child.ChildJvm;
import dev.jlitmus.run.child.Reaper;
import dev.jlitmus.run.probe.JvmProbe;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Decides whom to blame for the ends of the JVMs of one run. */
final class Judge {
  /** Why a run ends that had time for no more. */
  static final String BUDGET_OVER = "the time budget was over";

  /** Why a run ends that the user stopped. */
  static final String INTERRUPTED = "interrupted";

  /** The exit status of a process that signal 0 would have ended. */
  private static final int SIGNAL = 128;

  private static final int LAST_SIGNAL = 64;

  /** SIGHUP, SIGINT, SIGTERM: a terminal sends its signals to this JVM's children too. */
  private static final Set<Integer> SIGNALLED = Set.of(SIGNAL + 1, SIGNAL + 2, SIGNAL + 15);

  private final RunPlan plan;
  private final Reaper reaper;
  private final Duration patience;

  Judge(RunPlan plan, Reaper reaper, Duration patience) {
    this.plan = plan;
    this.reaper = reaper;
    this.patience = patience;
  }

  /**
   * Of one that has ended.
   *
   * @param turns how many it was given
   * @param first whether it was the first that was started
   * @throws EnvironmentException where no JVM would do better
   */
  Blame of(ChildJvm.Ending ending, ChildJvm child, int turns, boolean first)
      throws IOException, EnvironmentException {
    return switch (ending) {
      case ChildJvm.Ending.Interrupted interrupted -> new Blame.WholeRun(INTERRUPTED);
      case ChildJvm.Ending.OutOfTime outOfTime -> new Blame.WholeRun(BUDGET_OVER);
      case ChildJvm.Ending.Silent silent ->
          failed(
              child,
              first,
              new Piece.Stuck(
                  "no repetition ended within %.1f s".formatted(patience.toMillis() / 1000.0)));
      case ChildJvm.Ending.Flooding flooding ->
          failed(
              child, first, new Piece.Crashed("the JVM printed without end: " + child.lastWords()));
      case ChildJvm.Ending.Exited(int status) -> exited(status, child, turns, first);
    };
  }

  private Blame exited(int status, ChildJvm child, int turns, boolean first)
      throws IOException, EnvironmentException {
    boolean stillRunning = status == Main.STILL_RUNNING;
    if (reaper.isShuttingDown() || (SIGNALLED.contains(status) && reaper.shutsDownToo())) {
      return new Blame.WholeRun(INTERRUPTED);
    } else if (status == Main.UNWRITABLE) {
      String why = child.lastWords();
      throw new EnvironmentException(
          "the JVM under test cannot write its results"
              + (why.isEmpty() ? ", nor why" : ": " + why),
          "see that %s can be written and that the disk is not full".formatted(plan.folder()));
    } else if (!child.reported() || (child.open().isPresent() && !stillRunning)) {
      return failed(child, first, crashed(status, child));
    } else if (status == 0) {
      return child.begun() < turns ? new Blame.WholeRun(BUDGET_OVER) : new Blame.Nobody();
    }
    return status == Main.DISTURBED || stillRunning
        ? new Blame.Nobody()
        : failed(child, first, crashed(status, child));
  }

  private Blame failed(ChildJvm child, boolean first, Piece.Failure end)
      throws IOException, EnvironmentException {
    if (child.begun() > 0) {
      return new Blame.OpenTest(end);
    } else if (!first) {
      return new Blame.WholeRun("the JVM under test no longer started");
    } else if (!plan.arguments().isEmpty()) {
      throw JvmProbe.refused(plan.jvm(), plan.arguments(), child.lastWords());
    }
    throw new EnvironmentException(
        "the JVM under test does not start: " + brief(end),
        "see that " + plan.jvm().executable() + " runs and that there are 600 MB to spare");
  }

  /** The first line, which says what happened, and the last two, in which the JVM may say why. */
  private static String brief(Piece.Failure end) {
    List<String> lines = end.detail().lines().toList();
    return Stream.concat(
            lines.stream().limit(1), lines.stream().skip(Math.max(1, lines.size() - 2)))
        .collect(Collectors.joining("; "));
  }

  private static Piece.Failure crashed(int status, ChildJvm child) throws IOException {
    boolean killed = status > SIGNAL && status <= SIGNAL + LAST_SIGNAL;
    String signal = killed ? ", killed by signal " + (status - SIGNAL) : "";
    return new Piece.Crashed("exit status " + status + signal + '\n' + child.lastWords());
  }
}
