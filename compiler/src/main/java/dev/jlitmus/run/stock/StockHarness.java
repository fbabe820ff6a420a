package dev.jlitmus.run.stock;

import dev.jlitmus.build.JcstressVersion;
import dev.jlitmus.diagnostic.EnvironmentException;
import dev.jlitmus.harness.wire.Plan;
import dev.jlitmus.harness.wire.Report;
import dev.jlitmus.harness.wire.Setup;
import dev.jlitmus.harness.wire.Turn;
import dev.jlitmus.result.Observation;
import dev.jlitmus.result.Piece;
import dev.jlitmus.run.RunListener;
import dev.jlitmus.run.RunListener.Progress;
import dev.jlitmus.run.RunPlan;
import dev.jlitmus.run.StressTest;
import dev.jlitmus.run.child.ChildCommand;
import dev.jlitmus.run.child.ChildJvm;
import dev.jlitmus.run.child.Deadline;
import dev.jlitmus.run.child.Reaper;
import dev.jlitmus.run.count.Tally;
import dev.jlitmus.run.probe.JvmProbe;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Runs tests by jcstress's harness, in a JVM of the kind under test and a folder of its own. That
 * harness starts a JVM for each test and configuration, so that it takes seconds a test where the
 * fast one takes a fraction.
 */
public final class StockHarness {
  private static final String INTERRUPTED = "interrupted";
  private static final String VARIANT = "jcstress";
  private static final Set<Integer> SIGNALLED = Set.of(129, 130, 143);

  /** jcstress ends a test that hangs after half a minute. */
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private final RunPlan plan;
  private final RunListener listener;
  private final List<Tally> tallies = new ArrayList<>();
  private final List<StressTest> tests = new ArrayList<>();
  private final List<Integer> places = new ArrayList<>();
  private final Set<Integer> over = new HashSet<>();
  private int done;
  private String current = "";

  private StockHarness(RunPlan plan, RunListener listener) {
    this.plan = plan;
    this.listener = listener;
    for (StressTest test : plan.tests()) {
      Tally tally = new Tally(test, Integer.MAX_VALUE);
      plan.earlier().of(tallies.size()).forEach(tally::add);
      if (!plan.earlier().isOver(tallies.size())) {
        tests.add(test);
        places.add(tallies.size());
      }
      tallies.add(tally);
    }
  }

  /**
   * Runs the plan. An interrupt of the calling thread ends the run early and stays pending; what
   * was finished till then is returned.
   *
   * @return what was seen of each test, in the plan's order
   * @throws EnvironmentException where jcstress does not run, or files cannot be written
   */
  public static List<Observation> run(RunPlan plan, RunListener listener)
      throws EnvironmentException {
    try (Reaper reaper = new Reaper()) {
      return new StockHarness(plan, listener).run(reaper);
    } catch (IOException failure) {
      throw new EnvironmentException(
          "the run in " + plan.folder() + " failed: " + failure.getMessage(),
          "see that the folder can be written and that the disk is not full",
          failure);
    }
  }

  /** In which configurations tests are run, for people. */
  public static String describe() throws EnvironmentException {
    return "jcstress %s (C2, and C2 with random decisions)".formatted(JcstressVersion.read());
  }

  private List<Observation> run(Reaper reaper) throws IOException, EnvironmentException {
    if (tests.isEmpty()) {
      return observations("");
    }
    Deadline deadline = new Deadline(plan.budget());
    Optional<StockPace> pace = StockPace.of(tests.size(), deadline.left());
    if (pace.isEmpty()) {
      return observations(
          "jcstress needs %.1f s until its first result, more than the time budget has left"
              .formatted(StockPace.LEAST.toMillis() / 1e3));
    }
    if (Thread.currentThread().isInterrupted()) {
      return observations(INTERRUPTED);
    }
    try (ChildJvm child = start(pace.get(), deadline, reaper)) {
      ChildJvm.Ending ending =
          child.await(PATIENCE, deadline, this::count, () -> listener.progressed(progress()));
      String idle = idle(ending, child, reaper);
      if (!idle.equals(INTERRUPTED)) {
        places.forEach(place -> close(place, idle));
      }
      return observations(idle);
    }
  }

  private List<Observation> observations(String idle) {
    return tallies.stream().map(tally -> tally.observation(idle)).toList();
  }

  private ChildJvm start(StockPace pace, Deadline deadline, Reaper reaper) throws IOException {
    Path folder = plan.folder().toAbsolutePath();
    // jcstress leaves files behind where it is killed.
    Files.createDirectories(folder.resolve("tmp"));
    Path jar = folder.resolve("tests.jar");
    SuiteJar.write(tests, jar);
    Path planFile = folder.resolve("jcstress.plan");
    Path reports = folder.resolve("jcstress.reports");
    List<Turn> turns = tests.stream().map(test -> turn(test, pace)).toList();
    new Plan(turns, deadline.forPlan()).write(planFile);
    ProcessBuilder command =
        ChildCommand.stock(
            plan.jvm().executable(), plan.arguments(), folder, jar, planFile, reports);
    return ChildJvm.start(command, reports, folder.resolve("jcstress.out"), reaper);
  }

  private static Turn turn(StressTest test, StockPace pace) {
    return new Turn(
        test.index(),
        test.classes().toAbsolutePath().toString(),
        test.runnerClass(),
        test.threads(),
        pace.iterations(),
        pace.millis(),
        Integer.MAX_VALUE,
        false,
        test.blocking(),
        test.watched(),
        List.of(Setup.LONG_STRIDES));
  }

  private void count(Report report) {
    int place = places.get(report.turn());
    switch (report) {
      case Report.Counted(int turn, long nanos, Map<String, Long> counts) -> {
        tell(place, new Piece.Counted(VARIANT, 0, nanos, new TreeMap<>(counts)));
        done++;
        current = tests.get(turn).name();
      }
      case Report.Failed failed -> tell(place, new Piece.Crashed(failed.stackTrace()));
      case Report.Stuck stuck -> tell(place, new Piece.Stuck(stuck.detail()));
      case Report.Skipped skipped -> {
        tell(place, new Piece.Skipped(skipped.reason()));
        end(place);
        done += StockPace.CONFIGURATIONS;
      }
      case Report.Begun begun -> {}
      case Report.Alive alive -> {}
      case Report.Ended ended -> end(place);
    }
  }

  private void close(int place, String idle) {
    if (over.contains(place)) {
      return;
    }
    if (tallies.get(place).samples() == 0) {
      tell(place, new Piece.Skipped(idle));
    }
    end(place);
  }

  private void end(int place) {
    over.add(place);
    tell(place, new Piece.Over());
  }

  private void tell(int place, Piece piece) {
    tallies.get(place).add(piece);
    listener.recorded(place, piece);
  }

  private Progress progress() {
    int turns = tests.size() * StockPace.CONFIGURATIONS;
    long samples = tallies.stream().mapToLong(Tally::samples).sum();
    String where = done == 0 ? "jcstress probes the JVM" : "jcstress, last " + current;
    return new Progress(0, Math.min(done, turns), turns, samples, where);
  }

  /** Why a test without a sample has none. */
  private String idle(ChildJvm.Ending ending, ChildJvm child, Reaper reaper)
      throws IOException, EnvironmentException {
    return switch (ending) {
      case ChildJvm.Ending.Interrupted interrupted -> INTERRUPTED;
      case ChildJvm.Ending.OutOfTime outOfTime -> "the time budget was over";
      case ChildJvm.Ending.Silent silent -> throw failed("it said nothing for minutes", child);
      case ChildJvm.Ending.Flooding flooding -> throw failed("it printed without end", child);
      case ChildJvm.Ending.Exited(int status) -> {
        if (reaper.isShuttingDown() || SIGNALLED.contains(status)) {
          yield INTERRUPTED;
        } else if (status != 0 || !child.reported()) {
          throw failed("exit status " + status, child);
        }
        yield plan.budget().isPresent() ? "the time budget was over" : "jcstress did not run it";
      }
    };
  }

  private EnvironmentException failed(String how, ChildJvm child) throws IOException {
    if (!child.reported() && !plan.arguments().isEmpty()) {
      return JvmProbe.refused(plan.jvm(), plan.arguments(), child.lastWords());
    }
    return new EnvironmentException(
        "jcstress's harness failed (%s): %s".formatted(how, child.lastWords()),
        "all of its output is in %s; --harness fast needs less of the machine"
            .formatted(plan.folder().resolve("jcstress.out")));
  }
}
