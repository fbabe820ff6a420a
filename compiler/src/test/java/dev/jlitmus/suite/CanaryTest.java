package dev.jlitmus.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.jlitmus.Pipeline;
import dev.jlitmus.SilentProgress;
import dev.jlitmus.diagnostic.EnvironmentException;
import dev.jlitmus.input.CheckedFile;
import dev.jlitmus.request.CheckRequest;
import dev.jlitmus.request.Harness;
import dev.jlitmus.request.JvmSelection;
import dev.jlitmus.request.RunRequest;
import dev.jlitmus.result.RunRecord;
import dev.jlitmus.run.choice.Effort;
import dev.jlitmus.run.choice.Variant;
import dev.jlitmus.source.SourceFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The one weak outcome that every machine with two CPUs is known to show: if it is not seen here,
 * the whole way from a text to a count is broken, and nothing that a run does not show means a
 * thing.
 */
@Tag("stress")
class CanaryTest {
  private static final int TRIES = 10;

  private static final String STORE_BUFFERING =
      """
      test SB {
        int x, y;
        thread { x = 1; r1 = y; }
        thread { y = 1; r2 = x; }
        interesting r1 == 0 && r2 == 0;
        otherwise allowed;
      }
      """;

  @Test
  void storeBufferingOfPlainFieldsIsSeen(@TempDir Path out) throws EnvironmentException {
    assumeTrue(Runtime.getRuntime().availableProcessors() >= 2, "needs two CPUs");
    Pipeline pipeline = new Pipeline();
    CheckedFile file = pipeline.read(new SourceFile("sb.litmus", STORE_BUFFERING));
    boolean seen = false;
    for (int seed = 1; seed <= TRIES && !seen; seed++) {
      RunRequest request =
          new RunRequest(
              List.of(file),
              name -> true,
              pipeline.models(List.of("java")),
              CheckRequest.Limits.DEFAULT,
              Harness.FAST,
              JvmSelection.of(List.of(), List.of()),
              out,
              Variant.USUAL,
              Effort.USUAL,
              Optional.empty(),
              seed);
      seen =
          pipeline.run(request, new SilentProgress()).records().stream().anyMatch(CanaryTest::weak);
    }
    assertThat(seen).isTrue();
  }

  private static boolean weak(RunRecord record) {
    assertThat(record.findings()).isEmpty();
    return record.rows().stream()
        .anyMatch(row -> row.outcome().toString().equals("0, 0") && row.samples() > 0);
  }
}
