package dev.jlitmus.run.fast;

import dev.jlitmus.diagnostic.EnvironmentException;
import dev.jlitmus.harness.Main;
import dev.jlitmus.harness.wire.Report;
import dev.jlitmus.harness.wire.Setup;
import dev.jlitmus.harness.wire.Turn;
import dev.jlitmus.result.Observation;
import dev.jlitmus.result.Piece;
import dev.jlitmus.run.RunListener;
import dev.jlitmus.run.RunListener.Launch;
import dev.jlitmus.run.RunListener.Progress;
import dev.jlitmus.run.RunPlan;
import dev.jlitmus.run.StressTest;
import dev.jlitmus.run.child.ChildJvm;
import dev.jlitmus.run.child.Deadline;
import dev.jlitmus.run.child.Reaper;
import dev.jlitmus.run.tune.Learning;
import dev.jlitmus.run.tune.Tuning;
import dev.jlitmus.run.tune.TuningFile;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * Runs jcstress's generated runners in few JVMs: one for all tests of a round in one variant, where
 * jcstress itself starts dozens for each test. A test that crashes its JVM, or never ends, costs
 * that JVM and gets no further turn; the others go on in a new one.
 */
public final class FastHarness {
  private final RunPlan plan;
  private final RunListener listener;
  private final Reaper reaper;
  private final Deadline deadline;
  private final Duration patience;
  private final SplittableRandom seeds;
  private final Standings standings;
  private Optional<String> stop = Optional.empty();
  private final Tuning tuning;
  private final Launcher launcher;
  private final Judge judge;
  private final Learning learning = new Learning();
  private int repetition;

  private FastHarness(RunPlan plan, RunListener listener, Reaper reaper) {
    this.plan = plan;
    this.standings = new Standings(plan);
    this.listener = listener;
    this.reaper = reaper;
    this.deadline = new Deadline(plan.budget());
    this.patience = Pace.patience(plan.budget());
    this.launcher = new Launcher(plan, deadline, reaper);
    this.judge = new Judge(plan, reaper, patience);
    this.seeds = new SplittableRandom(plan.seed());
    this.tuning = plan.tuning().map(folder -> TuningFile.of(folder).read()).orElse(Tuning.NONE);
  }

  /**
   * Runs the plan. An interrupt of the calling thread ends the run early and stays pending; what
   * was counted till then is returned.
   *
   * @return what was seen of each test, in the plan's order
   * @throws EnvironmentException where no JVM under test can be started, or its files not written
   */
  public static List<Observation> run(RunPlan plan, RunListener listener)
      throws EnvironmentException {
    try (Reaper reaper = new Reaper()) {
      Files.createDirectories(plan.folder());
      return new FastHarness(plan, listener, reaper).run();
    } catch (IOException failure) {
      throw new EnvironmentException(
          "the run in " + plan.folder() + " failed: " + failure.getMessage(),
          "see that the folder can be written, that the disk is not full and that "
              + plan.jvm().executable()
              + " runs",
          failure);
    }
  }

  private List<Observation> run() throws IOException, EnvironmentException {
    for (int round = 0; stop.isEmpty(); round++) {
      List<Integer> open = standings.open(round);
      for (int i = 0; i < plan.variants().size() && stop.isEmpty(); i++) {
        takeTurns(round, i, standings.live(open));
      }
    }
    plan.tuning().ifPresent(folder -> TuningFile.of(folder).add(learning));
    String idle = stop.get();
    if (idle.equals(Judge.BUDGET_OVER)) {
      standings.live(standings.open(0)).forEach(place -> close(place, idle));
    }
    return standings.observations(idle);
  }

  /** A run that goes on with this one has nothing to do for the test. */
  private void close(int place, String idle) {
    if (standings.of(place).samples() == 0) {
      tell(place, new Piece.Skipped(idle));
    }
    tell(place, new Piece.Over());
  }

  private void tell(int place, Piece piece) {
    standings.add(place, piece);
    listener.recorded(place, piece);
  }

  /** Of the tests, in one variant. Twins wait where there is hardly time for the others. */
  private void takeTurns(int round, int variant, List<Integer> tests)
      throws IOException, EnvironmentException {
    List<Integer> turns = standings.withoutTurn(tests, plan.variants().get(variant), round);
    if (turns.isEmpty() && !tests.isEmpty()) {
      return;
    }
    int starts = plan.variants().size() - variant;
    Optional<Duration> left = deadline.left();
    Optional<Pace> pace = pace(round, starts, turns, left);
    if (pace.filter(Pace::isTight).isPresent()) {
      turns = turns.stream().filter(test -> !plan.tests().get(test).twin()).toList();
      pace = pace(round, starts, turns, left);
    }
    if (pace.isEmpty()) {
      turns = standings.leastSampled(turns, Pace.affordable(plan.effort(), round, left));
      pace = pace(round, 1, turns, left);
    }
    if (pace.isEmpty()) {
      stop = Optional.of(Judge.BUDGET_OVER);
      return;
    }
    Pace each = pace.get();
    int seed = seeds.nextInt(1, Integer.MAX_VALUE);
    takeTurns(
        new Launch(plan.variants().get(variant), round, seed),
        turns.stream().map(test -> turn(test, each)).toList());
  }

  /**
   * @param starts that are left in this round
   */
  private Optional<Pace> pace(int round, int starts, List<Integer> tests, Optional<Duration> left) {
    return tests.isEmpty()
        ? Optional.empty()
        : Pace.next(plan.effort(), round, tests.size(), starts, left);
  }

  /**
   * @param place the test's place in the plan, which is what reports are told apart by
   */
  private Turn turn(int place, Pace pace) {
    StressTest test = plan.tests().get(place);
    return new Turn(
        place,
        test.classes().toAbsolutePath().toString(),
        test.runnerClass(),
        test.threads(),
        pace.repetitions(),
        pace.millis(),
        pace.slice(),
        standings.of(place).oversubscribed(),
        test.blocking(),
        test.watched(),
        tuning.schedule(seeds.nextLong()));
  }

  /** In one JVM, and in a new one after each test that takes it down. */
  private void takeTurns(Launch launch, List<Turn> turns) throws IOException, EnvironmentException {
    List<Turn> left = turns;
    while (!left.isEmpty() && stop.isEmpty()) {
      if (Thread.currentThread().isInterrupted() || reaper.isShuttingDown()) {
        stop = Optional.of(Judge.INTERRUPTED);
        return;
      }
      List<Turn> rest = left;
      OpenTurn open = new OpenTurn();
      listener.launched(launch);
      try (ChildJvm child = launcher.start(launch, rest)) {
        int before = turns.size() - rest.size();
        ChildJvm.Ending ending =
            child.await(
                patience,
                deadline,
                report -> {
                  open.hear(report);
                  count(report, launch, rest);
                },
                () -> progress(launch, child, before, turns));
        switch (judge.of(ending, child, rest.size(), launcher.starts() == 1)) {
          case Blame.Nobody nobody -> {}
          case Blame.OpenTest(Piece end) -> tell(rest.get(child.begun() - 1).test(), end);
          case Blame.WholeRun(String why) -> stop = Optional.of(why);
        }
        left = rest.subList(child.begun(), rest.size());
        if (isStillRunning(ending) && child.open().isPresent()) {
          left = open.continued(rest.get(child.begun() - 1), left);
        }
      }
    }
  }

  private static boolean isStillRunning(ChildJvm.Ending ending) {
    return ending.equals(new ChildJvm.Ending.Exited(Main.STILL_RUNNING));
  }

  private void count(Report report, Launch launch, List<Turn> turns) {
    Turn turn = turns.get(report.turn());
    int place = turn.test();
    String variant = launch.variant().label();
    switch (report) {
      case Report.Counted(int ignored, long nanos, Map<String, Long> counts) -> {
        tell(place, new Piece.Counted(variant, launch.stressSeed(), nanos, new TreeMap<>(counts)));
        Setup setup = turn.setup(repetition++);
        if (!turn.oversubscribed()) {
          learning.add(place, setup, standings.of(place).telling(counts), nanos);
        }
      }
      case Report.Failed failed -> tell(place, new Piece.Crashed(failed.stackTrace()));
      case Report.Stuck stuck -> tell(place, new Piece.Stuck(stuck.detail()));
      case Report.Skipped skipped -> tell(place, new Piece.Skipped(skipped.reason()));
      case Report.Begun begun -> repetition = 0;
      case Report.Alive alive -> {}
      case Report.Ended ended -> tell(place, new Piece.Ended(variant));
    }
  }

  private void progress(Launch launch, ChildJvm child, int earlier, List<Turn> turns) {
    int begun = earlier + child.begun();
    int current = turns.get(Math.max(begun - 1, 0)).test();
    int done = child.open().isPresent() ? begun - 1 : begun;
    String name = plan.tests().get(current).name();
    int before = plan.variants().indexOf(launch.variant()) * turns.size();
    int all = plan.variants().size() * turns.size();
    listener.progressed(
        new Progress(launch.round(), before + done, all, standings.samples(), name));
  }
}
