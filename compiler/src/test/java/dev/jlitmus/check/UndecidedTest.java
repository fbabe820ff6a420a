package dev.jlitmus.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jlitmus.Pipeline;
import dev.jlitmus.cat.Models;
import dev.jlitmus.check.search.SearchLimits;
import dev.jlitmus.input.CheckedFile;
import dev.jlitmus.result.Outcome;
import dev.jlitmus.result.verdict.Verdict;
import dev.jlitmus.semantic.value.Value;
import dev.jlitmus.source.SourceFile;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Outcomes that only the approximation of dependency speaks against. */
class UndecidedTest {

  private static Verdict verdict(String threads, int... values) {
    CheckedFile file =
        new Pipeline()
            .read(
                new SourceFile(
                    "u.litmus",
                    "test U { int x, y, z; volatile boolean done; "
                        + threads
                        + " allowed r1 >= 0; }"));
    assertThat(file.diagnostics()).as(threads).isEmpty();
    ModelAnswer answer =
        new ModelChecker(SearchLimits.DEFAULT).check(file.tests().getFirst(), Models.named("java"));
    Outcome outcome = new Outcome(Arrays.stream(values).mapToObj(Value::of).toList());
    Verdict verdict = answer.verdict(outcome);
    assertThat(answer.explained(outcome)).hasSameClassAs(verdict);
    return verdict;
  }

  @Test
  void aValueThatOnlyAThirdThreadCouldDisturbMayBeAConstant() {
    String copies = "thread { r1 = x; y = 1 + r1 * r1 - r1; } thread { r2 = y; x = r2; }";
    assertThat(verdict(copies + " thread { x = 2; }", 1, 1)).isInstanceOf(Verdict.Undecided.class);
    assertThat(verdict("thread { r1 = x; y = r1; } thread { r2 = y; x = r2; z = 1; }", 1, 1))
        .isInstanceOf(Verdict.Forbidden.class);
  }

  @Test
  void aThreadMayBeContinuedInTheOneThatWaitsForItsLastWrite() {
    String copies = "await (done); r1 = x; y = r1; } thread { r2 = y; x = r2; }";
    String ends = "thread { r3 = x; if (r3 != 42) { x = 42; } ";
    assertThat(verdict("thread { " + copies + ends + "done = true; }", 42, 42, 42))
        .isInstanceOf(Verdict.Undecided.class);
    assertThat(verdict("thread { " + copies + ends + "done = true; z = 1; }", 42, 42, 42))
        .isInstanceOf(Verdict.Forbidden.class);
  }
}
