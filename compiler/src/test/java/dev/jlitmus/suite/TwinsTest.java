package dev.jlitmus.suite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jlitmus.Pipeline;
import dev.jlitmus.SilentProgress;
import dev.jlitmus.answer.RunResult;
import dev.jlitmus.diagnostic.EnvironmentException;
import dev.jlitmus.input.CheckedFile;
import dev.jlitmus.request.CheckRequest;
import dev.jlitmus.request.Harness;
import dev.jlitmus.request.JvmSelection;
import dev.jlitmus.request.RunRequest;
import dev.jlitmus.result.RunRecord;
import dev.jlitmus.result.evidence.Unseen;
import dev.jlitmus.result.evidence.Worth;
import dev.jlitmus.run.choice.Effort;
import dev.jlitmus.run.choice.Variant;
import dev.jlitmus.source.SourceFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What runs beside tests, on a real JVM. */
@Tag("stress")
class TwinsTest {
  private static final String TESTS =
      """
      test MP for W in [release, volatile] {
        int data, flag;
        thread { data = 1; flag.set[W](1); }
        thread { r1 = flag.getAcquire(); r2 = data; }
        forbidden r1 == 1 && r2 == 0;
      }
      test Plain {
        int x, y;
        thread { x = 1; r1 = y; }
        thread { y = 1; r2 = x; }
        interesting r1 == 0 && r2 == 0;
      }
      """;

  @Test
  void aTestThatForbidsSomethingIsHeldAgainstItsWeakenedTwin(@TempDir Path out)
      throws EnvironmentException {
    Pipeline pipeline = new Pipeline();
    CheckedFile file = pipeline.read(new SourceFile("twins.litmus", TESTS));
    assertThat(file.diagnostics()).isEmpty();
    RunResult result =
        pipeline.run(
            new RunRequest(
                List.of(file),
                name -> true,
                pipeline.models(List.of("java")),
                CheckRequest.Limits.DEFAULT,
                Harness.FAST,
                JvmSelection.of(List.of(), List.of()),
                out,
                Variant.USUAL,
                new Effort(Effort.Level.QUICK, false),
                Optional.empty(),
                1),
            new SilentProgress());
    assertThat(result.records()).hasSize(3).allMatch(test -> test.observation().samples() > 0);
    assertThat(result.canaries())
        .singleElement()
        .satisfies(canary -> assertThat(canary.samples()).isPositive());
    assertThat(result.score())
        .hasValueSatisfying(score -> {
          assertThat(score.run()).as("both members have one twin").isEqualTo(1);
          assertThat(score.caught()).isBetween(0, 1);
        });
    assertThat(result.records().subList(0, 2))
        .allSatisfy(member -> assertThat(worth(member)).noneMatch(Worth.Unknown.class::isInstance));
  }

  private static List<Worth> worth(RunRecord test) {
    return test.evidence().unseen().stream().map(Unseen::worth).toList();
  }
}
