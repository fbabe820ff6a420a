package dev.jlitmus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jlitmus.answer.RunResult;
import dev.jlitmus.diagnostic.Code;
import dev.jlitmus.diagnostic.Diagnostic;
import dev.jlitmus.diagnostic.EnvironmentException;
import dev.jlitmus.input.CheckedFile;
import dev.jlitmus.request.CheckRequest;
import dev.jlitmus.request.Harness;
import dev.jlitmus.request.JvmSelection;
import dev.jlitmus.request.RunRequest;
import dev.jlitmus.result.Observation;
import dev.jlitmus.run.choice.Effort;
import dev.jlitmus.run.choice.Variant;
import dev.jlitmus.source.SourceFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NotInJavaTest {
  private static final String RELAXED_UPDATE =
      """
      C Relaxed
      {}
      P0 (atomic_int* x) {
        int r0 = atomic_fetch_add_explicit(x, 1, memory_order_relaxed);
      }
      exists (0:r0=0)
      """;

  @TempDir private Path out;

  @Test
  void aTestThatJavaCannotSayIsNotRunAndSaysWhy() throws EnvironmentException {
    Pipeline pipeline = new Pipeline();
    CheckedFile file = pipeline.read(new SourceFile("relaxed.litmus", RELAXED_UPDATE));
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
            1);
    RunResult result = pipeline.run(request, new SilentProgress());
    assertThat(result.notInJava()).extracting(Diagnostic::code).containsExactly(Code.L502);
    assertThat(result.notInJava().getFirst().span().text())
        .isEqualTo("atomic_fetch_add_explicit(x, 1, memory_order_relaxed)");
    assertThat(result.records())
        .singleElement()
        .satisfies(record -> {
          assertThat(record.observation().samples()).isZero();
          assertThat(record.observation().end())
              .isEqualTo(
                  new Observation.End.NotRun(
                      "Java has no get-and-add that reads with mode opaque and writes with mode"
                          + " opaque; it can be checked against models"));
        });
  }
}
