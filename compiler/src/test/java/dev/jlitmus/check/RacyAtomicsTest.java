package dev.jlitmus.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jlitmus.Pipeline;
import dev.jlitmus.cat.Models;
import dev.jlitmus.check.search.SearchLimits;
import dev.jlitmus.input.CheckedFile;
import dev.jlitmus.result.Outcome;
import dev.jlitmus.semantic.value.Value;
import dev.jlitmus.source.SourceFile;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Variables that are accessed both plainly and atomically, in models that call that a race. */
class RacyAtomicsTest {

  private static ModelAnswer answer(String members, String model) {
    CheckedFile file =
        new Pipeline().read(new SourceFile("racy.litmus", "test Racy { " + members + " }"));
    assertThat(file.diagnostics()).as(members).isEmpty();
    return new ModelChecker(SearchLimits.DEFAULT)
        .check(file.tests().getFirst(), Models.named(model));
  }

  private static Outcome outcome(int... values) {
    return new Outcome(Arrays.stream(values).mapToObj(Value::of).toList());
  }

  @Test
  void inGoTwoUpdatesMayReadThePlainWriteThatTheyRaceWith() {
    String program =
        """
        int x;
        thread { x = 5; }
        thread { r0 = x.getAndAdd(1); }
        thread { r1 = x.getAndAdd(1); }
        allowed r0 >= 0;
        """;
    assertThat(answer(program, "go").allowed())
        .contains(outcome(5, 5), outcome(0, 5))
        .doesNotContain(outcome(0, 0));
    assertThat(answer(program, "java").allowed()).doesNotContain(outcome(5, 5));
  }

  /** Which of the two flags the reader saw, and so whether it raced, no outcome tells. */
  @Test
  void aFlagIsRaisedByAnExecutionThatEndsAsOneWithoutARace() {
    String releases = "thread { x = 0; y.setRelease(1); }";
    String reads = "thread { r0 = y.getAcquire(); if (r0 == 1) r1 = x; }";
    String pretends = "thread { y.setOpaque(1); }";
    String end = "allowed r0 >= 0;";
    assertThat(answer("int x, y; " + releases + reads + pretends + end, "rc11").flags())
        .containsExactly("undefined-in-C");
    assertThat(answer("int x, y; " + pretends + reads + releases + end, "rc11").flags())
        .containsExactly("undefined-in-C");
    assertThat(answer("int x, y; " + releases + reads + end, "rc11").flags()).isEmpty();
  }

  @Test
  void aModelThatDoesNotSpeakOfTheTestRaisesNoFlag() {
    String race = "int x; thread { x = 1; %s } thread { r = x; } allowed r >= 0;";
    assertThat(answer(race.formatted(""), "go").flags()).containsExactly("race");
    assertThat(answer(race.formatted("releaseFence(); x = 2;"), "go").flags()).isEmpty();
  }
}
