package dev.jlitmus.run;

import static dev.jlitmus.run.HandWrittenTests.actors;
import static dev.jlitmus.run.HandWrittenTests.storeBuffering;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jlitmus.diagnostic.EnvironmentException;
import dev.jlitmus.result.Observation;
import dev.jlitmus.result.Observation.End;
import dev.jlitmus.result.Outcome;
import dev.jlitmus.run.choice.Effort;
import dev.jlitmus.run.choice.Variant;
import dev.jlitmus.run.stock.StockHarness;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("stress")
final class StockHarnessTest {
  @TempDir Path folder;

  private Runnable onProgress = () -> {};

  private final RunListener listener =
      new RunListener() {
        @Override
        public void launched(Launch launch) {}

        @Override
        public void progressed(Progress progress) {
          onProgress.run();
        }
      };

  @Test
  void jcstressCountsWhatTheFastHarnessCounts() throws IOException, EnvironmentException {
    String[] more = new String[Runtime.getRuntime().availableProcessors() + 1];
    for (int i = 0; i < more.length; i++) {
      more[i] = "r.r%d = 1;".formatted(i + 1);
    }
    HandWrittenTests suite =
        new HandWrittenTests(folder)
            .with("Plain", 2, storeBuffering())
            .with("Independent", 2, actors("r.r1 = 7;", "r.r2 = -8;"))
            .with("Throws", 2, actors("r.r1 = 1 / x;", "r.r2 = 1;"));
    boolean tooMany = more.length <= 8; // jcstress has no longer result
    List<StressTest> tests =
        (tooMany ? suite.with("Many", more.length, actors(more)) : suite).compile();

    List<Observation> stock = StockHarness.run(plan(tests, Optional.empty()), listener);

    assertThat(Set.of("0, 0", "0, 1", "1, 0", "1, 1")).containsAll(ids(stock.get(0)));
    assertThat(ids(stock.get(1))).containsExactly("7, -8");
    assertThat(stock.subList(0, 2))
        .allMatch(seen -> seen.samples() > 0 && seen.time().isPositive())
        .extracting(Observation::end)
        .containsOnly(new End.Finished());
    assertThat(stock.get(2).end()).isInstanceOf(End.Crashed.class);
    assertThat(stock.get(2).end().toString()).contains("ArithmeticException");
    if (tooMany) {
      assertThat(stock.get(3).end()).isInstanceOf(End.NotRun.class);
      assertThat(stock.get(3).end().toString()).contains("n/a: jcstress runs no test with more");
    }
  }

  @Test
  void aBudgetThatIsTooShortIsSaidAndNothingIsStarted() throws IOException, EnvironmentException {
    List<StressTest> tests =
        new HandWrittenTests(folder).with("Plain", 2, storeBuffering()).compile();
    RunPlan plan = plan(tests, Optional.of(Duration.ofSeconds(2)));
    assertThat(StockHarness.run(plan, listener))
        .singleElement()
        .extracting(seen -> seen.end().toString())
        .asString()
        .contains("until its first result, more than the time budget has left");
    assertThat(plan.folder()).doesNotExist();
  }

  @Test
  void anInterruptLeavesNoChild() throws IOException, EnvironmentException {
    List<StressTest> tests =
        new HandWrittenTests(folder).with("Plain", 2, storeBuffering()).compile();
    Thread me = Thread.currentThread();
    onProgress = me::interrupt;
    List<Observation> seen = StockHarness.run(plan(tests, Optional.empty()), listener);
    assertThat(Thread.interrupted()).isTrue();
    assertThat(seen).extracting(Observation::end).containsExactly(new End.NotRun("interrupted"));
    try (Stream<ProcessHandle> below = ProcessHandle.current().descendants()) {
      assertThat(below).isEmpty();
    }
  }

  private RunPlan plan(List<StressTest> tests, Optional<Duration> budget) {
    return new RunPlan(
        tests,
        List.of(Variant.TIERED),
        Jvm.current(),
        List.of(),
        Effort.USUAL,
        budget,
        folder.resolve("run"),
        1);
  }

  private static Set<String> ids(Observation observation) {
    return observation.counts().keySet().stream()
        .map(Outcome::toString)
        .collect(Collectors.toSet());
  }
}
