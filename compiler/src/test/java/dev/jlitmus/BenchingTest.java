package dev.jlitmus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jlitmus.answer.BenchProgress;
import dev.jlitmus.answer.BenchResult;
import dev.jlitmus.diagnostic.Code;
import dev.jlitmus.diagnostic.Diagnostic;
import dev.jlitmus.diagnostic.EnvironmentException;
import dev.jlitmus.input.CheckedFile;
import dev.jlitmus.request.BenchRequest;
import dev.jlitmus.request.JvmSelection;
import dev.jlitmus.result.bench.BenchRow;
import dev.jlitmus.result.bench.Cost;
import dev.jlitmus.result.bench.Effort;
import dev.jlitmus.source.SourceFile;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** JMH in JVMs of its own; what is measured is not judged here, as no test knows the machine. */
@Tag("stress")
class BenchingTest {
  @TempDir private Path out;

  @Test
  void measuresAMeasureAGroupAndTheThreadsOfATest() throws EnvironmentException {
    BenchResult result =
        bench(
            """
            bench Few {
              volatile int x;
              measure both { thread reader { r1 = x; } thread { x = 1; } }
            }
            test Pair {
              int x;
              thread { x = 1; }
              thread { r1 = x; while (x == 0) { } }
              allowed r1 == 0;
            }
            """,
            List.of("comp"));
    assertThat(result.records()).extracting(record -> record.name()).containsExactly("Few", "Pair");
    BenchRow both = result.records().getFirst().rows().getFirst();
    assertThat(both.threads()).isEqualTo(2);
    assertThat(both.cost())
        .isInstanceOfSatisfying(
            Cost.Measured.class,
            cost -> {
              assertThat(cost.nanos().samples()).isEqualTo(Effort.QUICK.iterations());
              assertThat(cost.nanos().mean()).isPositive();
              assertThat(cost.parts())
                  .extracting(Cost.Part::thread)
                  .containsExactlyInAnyOrder("reader", "P1");
              assertThat(cost.bytes()).hasValueSatisfying(b -> assertThat(b.mean()).isLessThan(1));
              assertThat(cost.profile()).containsKey("compiler.time.profiled");
            });
    assertThat(result.records().getLast().rows())
        .extracting(BenchRow::measure)
        .containsExactly("P0");
    assertThat(result.said()).extracting(Diagnostic::code).containsExactly(Code.L350);
    assertThat(result.refused()).isTrue();
    assertThat(result.failed()).isFalse();
  }

  @Test
  void whatAMeasureThrowsIsShown() throws EnvironmentException {
    BenchResult result = bench("bench Throws { int x; measure divide { r1 = 1 / x; } }", List.of());
    assertThat(result.failed()).isTrue();
    assertThat(result.records().getFirst().rows().getFirst().cost())
        .isInstanceOfSatisfying(
            Cost.Failed.class,
            failed -> assertThat(failed.message()).contains("ArithmeticException: / by zero"));
  }

  @Test
  void threadsThatHandThingsOverEndTogetherThoughOneIsLeftWaiting() throws EnvironmentException {
    BenchResult result =
        bench(
            """
            bench Pairs {
              Channel<Integer> meeting = new Channel<>(0);
              Semaphore permits = new Semaphore(0);
              measure rendezvous {
                thread sender { meeting.send(1); }
                thread receiver { r1 = meeting.receive(); }
              }
              measure permit { thread { permits.release(); } thread { permits.acquire(); } }
            }
            """,
            List.of());
    assertThat(result.records().getFirst().rows())
        .extracting(BenchRow::cost)
        .hasSize(2)
        .allSatisfy(cost -> assertThat(cost).isInstanceOf(Cost.Measured.class));
  }

  @Test
  void aProfilerThatJmhDoesNotHaveIsSaid() {
    assertThatThrownBy(
            () -> bench("bench Few { int x; measure read { r1 = x; } }", List.of("nonesuch")))
        .isInstanceOf(EnvironmentException.class)
        .hasMessageContaining("nonesuch");
  }

  private BenchResult bench(String text, List<String> profilers) throws EnvironmentException {
    CheckedFile file = new Pipeline().read(new SourceFile("few.litmus", text));
    assertThat(file.hasErrors()).as(file.diagnostics().toString()).isFalse();
    return new Pipeline()
        .bench(
            new BenchRequest(
                List.of(file),
                name -> true,
                Effort.QUICK,
                JvmSelection.of(List.of(), List.of()),
                profilers,
                out),
            new Silent());
  }

  private record Silent() implements BenchProgress {
    @Override
    public void compilingBenches(int benches) {}

    @Override
    public void measuring(int done, int turns, String measure, Duration left) {}
  }
}
