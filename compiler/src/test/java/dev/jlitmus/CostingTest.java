package dev.jlitmus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jlitmus.answer.RunProgress;
import dev.jlitmus.diagnostic.EnvironmentException;
import dev.jlitmus.request.CheckRequest;
import dev.jlitmus.request.Harness;
import dev.jlitmus.request.JvmSelection;
import dev.jlitmus.request.RunRequest;
import dev.jlitmus.result.bench.Cost;
import dev.jlitmus.result.bench.RunCosts;
import dev.jlitmus.result.bench.TestCost;
import dev.jlitmus.run.choice.Effort;
import dev.jlitmus.run.choice.Variant;
import dev.jlitmus.source.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("stress")
class CostingTest {
  private static final String TESTS =
      """
      test Pair for W in [plain, opaque] {
        int x;
        thread writer { x.set[W](1); }
        thread reader[2] { r1 = x; }
      }
      test Waits {
        int x;
        thread { await (x == 1); r1 = x; }
        thread { x = 1; }
      }
      """;

  @TempDir private Path out;

  @Test
  void membersShareTheFiguresOfThreadsThatTheyHaveInCommonAndSomeThreadsHaveNone()
      throws EnvironmentException, IOException {
    RunCosts costs = costs(Optional.empty());
    TestCost plain = costs.tests().get(0);
    TestCost opaque = costs.tests().get(1);
    assertThat(plain.threads())
        .extracting(TestCost.ThreadCost::thread)
        .containsExactly("writer", "reader");
    assertThat(plain.threads()).extracting(TestCost.ThreadCost::count).containsExactly(1, 2);
    assertThat(plain.threads().get(1)).isEqualTo(opaque.threads().get(1));
    assertThat(plain.sum(plain.threads().getFirst().jvm())).isPresent();
    assertThat(costs.tests().get(2).threads().getFirst().cost())
        .isInstanceOfSatisfying(
            Cost.NotRun.class, cost -> assertThat(cost.why()).contains("cannot be repeated"));
    try (Stream<Path> files = Files.list(out)) {
      assertThat(files.filter(file -> file.toString().endsWith(".json"))).hasSize(4);
    }
  }

  @Test
  void whatDoesNotFitIntoTheBudgetIsNotMeasured() throws EnvironmentException {
    RunCosts costs = costs(Optional.of(Duration.ofMillis(10)));
    assertThat(costs.tests().getFirst().threads().getFirst().cost())
        .isEqualTo(new Cost.NotRun("the time budget was over"));
  }

  private RunCosts costs(Optional<Duration> left) throws EnvironmentException {
    Pipeline pipeline = new Pipeline();
    RunRequest request =
        new RunRequest(
            List.of(pipeline.read(new SourceFile("pair.litmus", TESTS))),
            name -> true,
            pipeline.models(List.of("java")),
            CheckRequest.Limits.DEFAULT,
            Harness.FAST,
            JvmSelection.of(List.of(), List.of()),
            out,
            List.of(Variant.TIERED),
            new Effort(Effort.Level.QUICK, false),
            Optional.empty(),
            7);
    return Costing.measure(request, out, left, new Quiet());
  }

  private record Quiet() implements RunProgress {
    @Override
    public void checking(int done, int tests) {}

    @Override
    public void compiling(int tests, int twins, boolean canary) {}

    @Override
    public void stressing(int sweep, int done, int turns, String test, long samples) {}
  }
}
