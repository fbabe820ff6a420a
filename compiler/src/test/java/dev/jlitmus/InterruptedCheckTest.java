package dev.jlitmus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jlitmus.result.verdict.CheckRecord;
import dev.jlitmus.result.verdict.Verdict;
import dev.jlitmus.source.SourceFile;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InterruptedCheckTest {
  /** Far more executions than could be asked about. */
  private static final String ENDLESS =
      "test Endless { int x; "
          + IntStream.range(0, 8)
              .mapToObj(i -> "thread { x = %d; a%d = x; b%d = x; x = 1%d; } ".formatted(i, i, i, i))
              .collect(Collectors.joining())
          + "}";

  private static final String SMALL = "test Small { int x; thread { x = 1; } thread { r = x; } }";

  @Test
  void anInterruptEndsTheSearchesAndEveryTestHasAnAnswer() {
    Pipeline pipeline = new Pipeline();
    CheckedFile file = pipeline.read(new SourceFile("two.litmus", ENDLESS + "\n" + SMALL));
    assertThat(file.diagnostics()).isEmpty();
    CheckRequest request =
        new CheckRequest(
            List.of(file),
            name -> true,
            pipeline.models(List.of("java")),
            CheckRequest.Limits.DEFAULT,
            false);

    Thread.currentThread().interrupt();
    List<CheckRecord> records = pipeline.check(request, new SilentProgress());

    assertThat(Thread.interrupted()).isTrue();
    assertThat(records).extracting(CheckRecord::test).containsExactly("Endless", "Small");
    assertThat(records.getFirst().models().getFirst().incomplete())
        .contains(new Verdict.LimitReached("interrupted"));
    assertThat(records.getLast().models().getFirst().allowed()).isEqualTo(2);
  }
}
