package dev.jlitmus.run.fast;

import static dev.jlitmus.run.HandWrittenTests.actors;
import static dev.jlitmus.run.HandWrittenTests.storeBuffering;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jlitmus.diagnostic.EnvironmentException;
import dev.jlitmus.result.Observation;
import dev.jlitmus.result.Observation.End;
import dev.jlitmus.result.Outcome;
import dev.jlitmus.result.Piece;
import dev.jlitmus.run.Earlier;
import dev.jlitmus.run.HandWrittenTests;
import dev.jlitmus.run.Jvm;
import dev.jlitmus.run.RunListener;
import dev.jlitmus.run.RunPlan;
import dev.jlitmus.run.StressTest;
import dev.jlitmus.run.choice.Effort;
import dev.jlitmus.run.choice.Variant;
import dev.jlitmus.run.count.Aim;
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
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("stress")
final class FastHarnessTest {
  private static final Set<String> BOTH_BITS = Set.of("0, 0", "0, 1", "1, 0", "1, 1");
  private static final String ENDLESS = "while (x < 2) { Thread.onSpinWait(); } r.r1 = x;";

  @TempDir Path folder;

  private final List<RunListener.Launch> launches = new ArrayList<>();
  private Consumer<RunListener.Progress> onProgress = progress -> {};

  private final RunListener listener =
      new RunListener() {
        @Override
        public void launched(Launch launch) {
          launches.add(launch);
        }

        @Override
        public void progressed(Progress progress) {
          onProgress.accept(progress);
        }
      };

  @Test
  void everyTestHasItsTurnInEveryVariant() throws IOException, EnvironmentException {
    List<StressTest> tests =
        suite()
            .with("Plain", 2, storeBuffering())
            .with("Independent", 2, actors("r.r1 = 7;", "r.r2 = -8;"))
            .compile();
    List<Observation> observations = run(tests, List.of(Variant.values()), Optional.empty());
    assertThat(observations).extracting(Observation::end).containsOnly(new End.Finished());
    assertThat(BOTH_BITS).containsAll(ids(observations.get(0)));
    assertThat(ids(observations.get(1))).containsExactly("7, -8");
    assertThat(observations).allMatch(each -> each.samples() > 0 && each.time().isPositive());
    assertThat(observations).noneMatch(Observation::oversubscribed);
    assertThat(launches).extracting(RunListener.Launch::variant).containsExactly(Variant.values());
  }

  @Test
  void aTestThatNeverEndsIsStuckAndTheNextOneRuns() throws IOException, EnvironmentException {
    List<StressTest> tests =
        suite()
            .with("Endless", 2, actors(ENDLESS, "r.r2 = 1;"))
            .with("Plain", 2, storeBuffering())
            .compile();
    List<Observation> observations = run(tests, List.of(Variant.TIERED), Optional.empty());
    assertThat(observations.get(0).end()).isInstanceOf(End.Stuck.class);
    assertThat(observations.get(1).end()).isEqualTo(new End.Finished());
  }

  @Test
  void aTestWhoseSamplesTakeLongIsNotStuckWhileItsThreadsMove()
      throws IOException, EnvironmentException {
    String slow = "java.util.concurrent.locks.LockSupport.parkNanos(2_000_000); r.r1 = 1;";
    List<StressTest> tests = suite().with("Slow", 2, actors(slow, "r.r2 = 1;")).compile();
    List<Observation> observations =
        run(tests, List.of(Variant.TIERED), Optional.of(Duration.ofSeconds(12)));
    assertThat(observations.get(0).end()).isEqualTo(new End.Finished());
    assertThat(ids(observations.get(0))).containsExactly("1, 1");
  }

  @Test
  void aThreadThatIsWatchedAndWaitsForEverIsAnOutcome() throws IOException, EnvironmentException {
    List<StressTest> tests =
        suite()
            .watched("Waits", 2, actors(ENDLESS, "r.r2 = 1;"))
            .watched(
                "Parks",
                2,
                actors(
                    "try { synchronized (this) { wait(); } } catch (InterruptedException e) {}",
                    "r.r2 = 1;"))
            .with("Plain", 2, storeBuffering())
            .compile();
    List<Observation> observations = run(tests, List.of(Variant.TIERED), Optional.empty());
    assertThat(observations).extracting(Observation::end).containsOnly(new End.Finished());
    assertThat(ids(observations.get(0))).containsExactly("0, 1");
    assertThat(ids(observations.get(1))).containsExactly("0, 1");
  }

  @Test
  void aWatchedThreadThatNothingStopsCostsItsJvmAndNoMore()
      throws IOException, EnvironmentException {
    String endless = "for (int i = 1; i != 0; i |= 1) {} r.r1 = 1;";
    List<StressTest> tests =
        suite()
            .watched("Endless", 2, actors(endless, "r.r2 = 1;"))
            .with("Plain", 2, storeBuffering())
            .compile();
    List<Observation> observations = run(tests, List.of(Variant.TIERED), Optional.empty());
    assertThat(observations).extracting(Observation::end).containsOnly(new End.Finished());
    assertThat(ids(observations.get(0))).containsExactly("0, 1");
    assertThat(observations.get(1).samples()).isPositive();
    assertThat(launches).hasSizeGreaterThan(1);
  }

  /** Both have their first lock before either asks for its second: there is no other outcome. */
  private static String opposite(String declaration, String first, String second) {
    return declaration
        + " final java.util.concurrent.CountDownLatch both ="
        + " new java.util.concurrent.CountDownLatch(2);"
        + actors(first, second);
  }

  @Test
  void locksInOppositeOrderAreADeadlockThatIsCountedAgainAndAgain()
      throws IOException, EnvironmentException {
    String locked =
        "try { %1$s.lockInterruptibly(); both.countDown(); both.await();"
            + " %2$s.lockInterruptibly(); r.%3$s = 1; %2$s.unlock(); %1$s.unlock();"
            + " } catch (InterruptedException e) {}";
    String locks =
        "final java.util.concurrent.locks.ReentrantLock"
            + " a = new java.util.concurrent.locks.ReentrantLock(),"
            + " b = new java.util.concurrent.locks.ReentrantLock();";
    List<StressTest> tests =
        suite()
            .blocking(
                "Locks",
                2,
                opposite(locks, locked.formatted("a", "b", "r1"), locked.formatted("b", "a", "r2")))
            .with("Plain", 2, storeBuffering())
            .compile();
    List<Observation> observations = run(tests, List.of(Variant.TIERED), Optional.empty());
    assertThat(observations).extracting(Observation::end).containsOnly(new End.Finished());
    assertThat(ids(observations.get(0))).containsExactly("0, 0");
    assertThat(observations.get(0).samples()).isGreaterThan(1);
    assertThat(observations.get(1).samples()).isPositive();
  }

  @Test
  void monitorsInOppositeOrderAreADeadlockThatCostsItsJvmAndNoMore()
      throws IOException, EnvironmentException {
    String locked =
        "synchronized (%1$s) { both.countDown(); try { both.await(); }"
            + " catch (InterruptedException e) {} synchronized (%2$s) { r.%3$s = 1; } }";
    List<StressTest> tests =
        suite()
            .blocking(
                "Monitors",
                2,
                opposite(
                    "final Object a = new Object(), b = new Object();",
                    locked.formatted("a", "b", "r1"),
                    locked.formatted("b", "a", "r2")))
            .with("Plain", 2, storeBuffering())
            .compile();
    List<Observation> observations = run(tests, List.of(Variant.TIERED), Optional.empty());
    assertThat(observations).extracting(Observation::end).containsOnly(new End.Finished());
    assertThat(ids(observations.get(0))).containsExactly("0, 0");
    assertThat(observations.get(1).samples()).isPositive();
    assertThat(launches).hasSizeGreaterThan(1);
  }

  @Test
  void aWatchedThreadThatSleepsEndsAndOneThatThrowsIsReported()
      throws IOException, EnvironmentException {
    List<StressTest> tests =
        suite()
            .watched(
                "Sleeps",
                2,
                actors(
                    "try { Thread.sleep(1); } catch (InterruptedException e) {} r.r1 = 1;",
                    "r.r2 = 1;"))
            .watched("Throws", 2, actors("r.r1 = 1 / x;", "r.r2 = 1;"))
            .compile();
    List<Observation> observations = run(tests, List.of(Variant.TIERED), Optional.empty());
    assertThat(observations.get(0).end()).isEqualTo(new End.Finished());
    assertThat(ids(observations.get(0))).containsExactly("1, 1");
    assertThat(crash(observations.get(1))).startsWith("java.lang.ArithmeticException: / by zero");
  }

  @Test
  void aTestThatFailsIsReportedAndTheOthersRun() throws IOException, EnvironmentException {
    List<StressTest> tests =
        suite()
            .with("Exits", 2, actors("System.exit(0);", "r.r2 = 1;"))
            .with("Halts", 2, actors("Runtime.getRuntime().halt(77);", "r.r2 = 1;"))
            .with("Throws", 2, actors("r.r1 = 1 / x;", "r.r2 = 1;"))
            .with(
                "Unloadable",
                2,
                "static { if (true) throw new IllegalStateException(\"no\"); }" + storeBuffering())
            .with("Noisy", 2, actors("System.out.println(); r.r1 = 1;", "r.r2 = 1;"))
            .with("Plain", 2, storeBuffering())
            .compile();
    List<Observation> observations = run(tests, List.of(Variant.TIERED), Optional.empty());
    assertThat(crash(observations.get(0))).startsWith("exit status 0");
    assertThat(crash(observations.get(1))).startsWith("exit status 77");
    assertThat(crash(observations.get(2))).startsWith("java.lang.ArithmeticException: / by zero");
    assertThat(crash(observations.get(3))).contains("IllegalStateException: no");
    assertThat(ids(observations.get(4))).containsExactly("1, 1");
    assertThat(observations.get(5).end()).isEqualTo(new End.Finished());
    assertThat(observations.get(5).samples()).isPositive();
  }

  @Test
  void aTestWhoseJvmIsKilledOrOutOfMemoryCostsThatTestOnly()
      throws IOException, EnvironmentException {
    String kill =
        "try { new ProcessBuilder(\"kill\", \"-%s\", \"\" + ProcessHandle.current().pid())"
            + ".start().waitFor(); } catch (Exception e) { throw new Error(e); } r.r1 = 1;";
    List<StressTest> tests =
        suite()
            .with("Killed", 2, actors(kill.formatted("KILL"), "r.r2 = 1;"))
            .with("Terminated", 2, actors(kill.formatted("TERM"), "r.r2 = 1;"))
            .with(
                "Hoards",
                2,
                actors(
                    "java.util.List<long[]> all = new java.util.ArrayList<>();"
                        + " while (true) { all.add(new long[1 << 20]); }",
                    "r.r2 = 1;"))
            .with("Plain", 2, storeBuffering())
            .compile();
    List<Observation> observations = run(tests, List.of(Variant.TIERED), Optional.empty());
    assertThat(crash(observations.get(0))).startsWith("exit status 137, killed by signal 9");
    assertThat(crash(observations.get(1))).startsWith("exit status 143, killed by signal 15");
    assertThat(crash(observations.get(2))).startsWith("java.lang.OutOfMemoryError");
    assertThat(observations.get(3).end()).isEqualTo(new End.Finished());
  }

  @Test
  void whatIsKnownOfTestsCountsAndTheyGetOnlyTheTurnsThatTheyLack()
      throws IOException, EnvironmentException {
    List<StressTest> tests =
        suite()
            .with("Over", 2, storeBuffering())
            .with("Cut", 2, storeBuffering())
            .with("New", 2, storeBuffering())
            .compile();
    Piece counted = new Piece.Counted("tiered", 1, 7, new TreeMap<>(Map.of("1, 1", 5L)));
    Earlier earlier =
        new Earlier(
            List.of(
                List.of(counted, new Piece.Over()),
                List.of(counted, new Piece.Ended("tiered")),
                List.of()));
    Map<Integer, Set<String>> turns = new TreeMap<>();
    RunListener recorder =
        new RunListener() {
          @Override
          public void launched(Launch launch) {}

          @Override
          public void progressed(Progress progress) {}

          @Override
          public void recorded(int test, Piece piece) {
            if (piece instanceof Piece.Ended(String variant)) {
              turns.computeIfAbsent(test, any -> new HashSet<>()).add(variant);
            }
          }
        };
    RunPlan plan =
        new RunPlan(
            tests,
            Variant.USUAL,
            Jvm.current(),
            List.of(),
            Effort.USUAL,
            Optional.empty(),
            folder.resolve("run"),
            Optional.empty(),
            1,
            earlier);
    List<Observation> observations = FastHarness.run(plan, recorder);
    assertThat(turns).isEqualTo(Map.of(1, Set.of("c2-stress"), 2, Set.of("tiered", "c2-stress")));
    assertThat(observations.get(0).samples()).isEqualTo(5);
    assertThat(observations.get(1).samples()).isGreaterThan(5);
    assertThat(observations).extracting(Observation::end).containsOnly(new End.Finished());
  }

  @Test
  void aTestThatFillsTheDiskIsStopped() throws IOException, EnvironmentException {
    String print = "System.out.println(\"x\".repeat(1 << 16)); r.r1 = 1;";
    List<StressTest> tests =
        suite()
            .with("Floods", 2, actors(print, "r.r2 = 1;"))
            .with("Plain", 2, storeBuffering())
            .compile();
    List<Observation> observations = run(tests, List.of(Variant.TIERED), Optional.empty());
    assertThat(crash(observations.get(0))).startsWith("the JVM printed without end");
    assertThat(observations.get(1).end()).isEqualTo(new End.Finished());
  }

  @Test
  void moreThreadsThanProcessorsRunOversubscribed() throws IOException, EnvironmentException {
    int threads = 4;
    List<StressTest> tests =
        suite()
            .with("Four", threads, actors("r.r1 = 1;", "r.r2 = 2;", "r.r3 = 3;", "r.r4 = 4;"))
            .compile();
    Observation observation = run(tests, List.of(Variant.TIERED), Optional.empty()).get(0);
    assertThat(ids(observation)).containsExactly("1, 2, 3, 4");
    assertThat(observation.oversubscribed())
        .isEqualTo(threads > Runtime.getRuntime().availableProcessors());
  }

  @Test
  void aBudgetIsKeptAndEveryStartHasASeedOfItsOwn() throws IOException, EnvironmentException {
    HandWrittenTests suite = suite();
    for (int i = 0; i < 3; i++) {
      suite.with("Plain" + i, 2, storeBuffering());
    }
    List<StressTest> tests = suite.compile();
    Duration budget = Duration.ofSeconds(5);
    List<Observation> observations = run(tests, Variant.USUAL, Optional.of(budget));
    assertThat(observations.stream().map(Observation::time).reduce(Duration.ZERO, Duration::plus))
        .isLessThan(budget);
    assertThat(observations)
        .extracting(Observation::end)
        .isSubsetOf(new End.Finished(), new End.NotRun("the time budget was over"));
    Set<Integer> seeds = new HashSet<>();
    assertThat(launches).allMatch(launch -> seeds.add(launch.stressSeed()));
  }

  @Test
  void aTestThatHasSettledLeavesItsTimeToTheOthers() throws IOException, EnvironmentException {
    List<StressTest> tests =
        suite()
            .with("Settles", 2, actors("r.r1 = 7;", "r.r2 = 8;"), new Aim(Set.of(), false))
            .with("Open", 2, actors("r.r1 = 7;", "r.r2 = 8;"))
            .compile();
    assertThat(roundsWithSeveralTests(tests, new Effort(Effort.Level.THOROUGH, false)))
        .containsExactly(0);
    assertThat(roundsWithSeveralTests(tests, new Effort(Effort.Level.THOROUGH, true)))
        .containsExactly(0, 1, 2, 3);
  }

  private Set<Integer> roundsWithSeveralTests(List<StressTest> tests, Effort effort)
      throws EnvironmentException {
    Set<Integer> rounds = new TreeSet<>();
    onProgress =
        progress -> {
          if (progress.turns() > 1) {
            rounds.add(progress.round());
          }
        };
    FastHarness.run(
        new RunPlan(
            tests,
            List.of(Variant.TIERED),
            Jvm.current(),
            List.of(),
            effort,
            Optional.empty(),
            folder.resolve("run-" + effort.exhaustive()),
            1),
        listener);
    return rounds;
  }

  @Test
  void withoutTimeNothingIsRunAndThatIsSaid() throws IOException, EnvironmentException {
    List<StressTest> tests = suite().with("Plain", 2, storeBuffering()).compile();
    assertThat(run(tests, List.of(Variant.TIERED), Optional.of(Duration.ZERO)))
        .extracting(Observation::end)
        .containsExactly(new End.NotRun("the time budget was over"));
    assertThat(launches).isEmpty();
  }

  @Test
  void anInterruptKeepsWhatWasCountedAndLeavesNoChild() throws IOException, EnvironmentException {
    List<StressTest> tests =
        suite()
            .with("Plain", 2, storeBuffering())
            .with("Endless", 2, actors(ENDLESS, "r.r2 = 1;"))
            .with("Later", 2, storeBuffering())
            .compile();
    Thread me = Thread.currentThread();
    onProgress =
        progress -> {
          if (progress.test().equals("Endless")) {
            me.interrupt();
          }
        };
    List<Observation> observations = run(tests, Variant.USUAL, Optional.empty());
    assertThat(Thread.interrupted()).isTrue();
    assertThat(observations.get(0).samples()).isPositive();
    assertThat(observations)
        .extracting(Observation::end)
        .containsExactly(
            new End.Finished(), new End.NotRun("interrupted"), new End.NotRun("interrupted"));
    try (Stream<ProcessHandle> children = ProcessHandle.current().children()) {
      assertThat(children).isEmpty();
    }
  }

  @Test
  void aJvmThatDoesNotStartIsAnEnvironmentFailure() throws IOException {
    List<StressTest> tests = suite().with("Plain", 2, storeBuffering()).compile();
    Path java = Files.createDirectories(folder.resolve("jvm/bin")).resolve("java");
    Files.writeString(java, "#!/bin/sh\necho no memory\nexit 1\n");
    assertThat(java.toFile().setExecutable(true)).isTrue();
    Jvm broken = new Jvm(folder.resolve("jvm"), "17", "");
    RunPlan plan =
        new RunPlan(
            tests,
            List.of(Variant.TIERED),
            broken,
            List.of(),
            Effort.USUAL,
            Optional.empty(),
            folder.resolve("run"),
            1);
    assertThatThrownBy(() -> FastHarness.run(plan, listener))
        .isInstanceOf(EnvironmentException.class)
        .hasMessageContaining("no memory");
  }

  private HandWrittenTests suite() {
    return new HandWrittenTests(folder);
  }

  private List<Observation> run(
      List<StressTest> tests, List<Variant> variants, Optional<Duration> budget)
      throws EnvironmentException {
    return FastHarness.run(
        new RunPlan(
            tests,
            variants,
            Jvm.current(),
            List.of(),
            Effort.USUAL,
            budget,
            folder.resolve("run"),
            1),
        listener);
  }

  private static Set<String> ids(Observation observation) {
    return observation.counts().keySet().stream()
        .map(Outcome::toString)
        .collect(Collectors.toSet());
  }

  private static String crash(Observation observation) {
    assertThat(observation.end()).isInstanceOf(End.Crashed.class);
    return ((End.Crashed) observation.end()).detail();
  }
}
