package dev.jlitmus.run;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jlitmus.diagnostic.EnvironmentException;
import dev.jlitmus.run.choice.Effort;
import dev.jlitmus.run.choice.Variant;
import dev.jlitmus.run.fast.FastHarness;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("stress")
final class OrphanTest {
  @TempDir Path folder;

  @Test
  void theJvmUnderTestEndsWhenItsParentIsKilled() throws Exception {
    assertChildEndsAfter(Process::destroyForcibly);
  }

  @Test
  void theJvmUnderTestEndsWhenItsParentIsTerminated() throws Exception {
    assertChildEndsAfter(Process::destroy);
  }

  private void assertChildEndsAfter(Consumer<Process> end) throws Exception {
    Process parent =
        new ProcessBuilder(
                Jvm.current().executable().toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Parent.class.getName(),
                folder.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (BufferedReader lines = parent.inputReader(UTF_8)) {
      ProcessHandle child = ProcessHandle.of(Long.parseLong(lines.readLine())).orElseThrow();
      assertThat(child.isAlive()).isTrue();
      end.accept(parent);
      assertThat(child.onExit().get(20, TimeUnit.SECONDS)).isEqualTo(child);
    } finally {
      parent.destroyForcibly();
    }
  }

  /** Prints the id of its JVM under test, in which a test runs that never ends. */
  static final class Parent {
    public static void main(String[] args) throws IOException, EnvironmentException {
      Path folder = Path.of(args[0]);
      List<StressTest> tests =
          new HandWrittenTests(folder)
              .with("Endless", 2, HandWrittenTests.actors("while (x < 2) {}", "r.r2 = 1;"))
              .compile();
      RunListener listener =
          new RunListener() {
            @Override
            public void launched(Launch launch) {}

            @Override
            public void progressed(Progress progress) {
              try (Stream<ProcessHandle> children = ProcessHandle.current().children()) {
                children.forEach(child -> System.out.println(child.pid()));
              }
            }
          };
      FastHarness.run(
          new RunPlan(
              tests,
              List.of(Variant.TIERED),
              Jvm.current(),
              List.of(),
              Effort.USUAL,
              Optional.empty(),
              folder.resolve("run"),
              1),
          listener);
    }
  }
}
