package dev.jlitmus.codegen.jcstress;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jlitmus.Pipeline;
import dev.jlitmus.check.outcome.ExpectedOutcomes;
import dev.jlitmus.codegen.GeneratedSource;
import dev.jlitmus.codegen.Generation;
import dev.jlitmus.input.CheckedFile;
import dev.jlitmus.semantic.LitmusTest;
import dev.jlitmus.source.SourceFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openjdk.jcstress.infra.processors.JCStressTestProcessor;

/** jcstress's own kind of test of whether a thread ends. */
class TerminationTest {
  private static Optional<Generation> generated(String members) {
    CheckedFile file =
        new Pipeline().read(new SourceFile("spin.litmus", "test Spin {" + members + "}"));
    assertThat(file.diagnostics()).as(members).isEmpty();
    LitmusTest test = file.tests().getFirst();
    return JcstressGenerator.generateTermination(
        test, ExpectedOutcomes.of(test), "spin", "SpinTest");
  }

  @Test
  void oneThreadThatWaitsAndOneThatSignalsAreAnActorAndASignal(@TempDir Path root)
      throws IOException {
    Optional<Generation> generation =
        generated(
            """
            boolean ready;
            thread spinner { while (!ready) {} }
            thread writer { ready = true; }
            allowed spinner.terminated;
            interesting !spinner.terminated : "stays in its loop";
            """);
    assertThat(generation).get().isInstanceOf(Generation.Generated.class);
    List<GeneratedSource> sources =
        generation.map(found -> ((Generation.Generated) found).test().sources()).orElseThrow();
    assertThat(sources).hasSize(1);
    assertThat(sources.getFirst().text())
        .contains(
            """
            @JCStressTest(Mode.Termination)
            @Outcome(id = "TERMINATED", expect = Expect.ACCEPTABLE)
            @Outcome(id = "STALE", expect = Expect.ACCEPTABLE_INTERESTING, desc = "stays in its loop")
            @State
            public class SpinTest {
              boolean ready;

              @Actor
              public void spinner() {
                while (!ready) {
                }
              }

              @Signal
              public void writer() {
                ready = true;
              }
            }
            """);
    assertThat(TestCompilation.compile(sources, root, List.of(new JCStressTestProcessor())))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "boolean b; thread t { while (!b) {} r1 = 1; } thread { b = true; } allowed t.terminated;",
        "boolean b; thread t { while (!b) {} } thread { b = true; } join { r1 = 1; }"
            + " allowed t.terminated;",
        "boolean b; thread t { while (!b) {} } thread { b = true; } thread { b = true; }"
            + " allowed t.terminated;",
        "boolean a, b; thread t { a = true; while (!b) {} } thread { b = true; while (!a) {} }"
            + " allowed t.terminated;",
        "boolean b; ReentrantLock l = new ReentrantLock(); thread t { while (!b) {} }"
            + " thread { l.lock(); b = true; l.unlock(); } allowed t.terminated;",
        "boolean b; thread t { b = true; } thread u { b = true; }"
            + " allowed t.terminated && u.terminated;"
      })
  void whatAsksForMoreHasNoSuchForm(String members) {
    assertThat(generated(members)).isEmpty();
  }
}
