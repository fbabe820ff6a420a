package dev.jlitmus.check.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jlitmus.Pipeline;
import dev.jlitmus.result.Outcome;
import dev.jlitmus.semantic.LitmusTest;
import dev.jlitmus.source.SourceFile;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

final class SerialOutcomesTest {

  @Test
  void messagesAreReadWhollyOrNotAtAll() {
    assertThat(
            serial(
                """
                int data, flag;
                thread { data = 42; flag = 1; }
                thread { r1 = flag; r2 = data; }
                allowed r1 == 0;
                """))
        .containsExactly("0, 0", "1, 42");
  }

  @Test
  void oneOfTwoBufferedStoresIsSeen() {
    assertThat(
            serial(
                """
                int x, y;
                thread { x = 1; r1 = y; }
                thread { y = 1; r2 = x; }
                allowed r1 == 0;
                """))
        .containsExactly("0, 1", "1, 0");
  }

  @Test
  void finalValuesAreThoseOfTheThreadThatRanLastAndJoinSeesThem() {
    assertThat(
            serial(
                """
                int x;
                thread { x = 1; }
                thread { x = 2; }
                thread { x = 3; }
                join { r1 = x + 10; }
                allowed x == 1;
                """))
        .containsExactly("11, 1", "12, 2", "13, 3");
  }

  @Test
  void anOrderInWhichAThreadWaitsForALaterOneHasNoOutcome() {
    assertThat(
            serial(
                """
                int data, flag;
                thread { data = 42; flag.setRelease(1); }
                thread { while (flag.getAcquire() == 0) {} r1 = data; }
                allowed r1 == 42;
                """))
        .containsExactly("42");
  }

  @Test
  void aCompareAndSetThatMayFailForNoReasonDoesBoth() {
    assertThat(
            serial(
                """
                int x;
                thread { r1 = x.weakCompareAndSet(0, 1); }
                thread { r2 = x; }
                allowed r2 == 0;
                """))
        .containsExactly("false, 0", "true, 0", "true, 1");
  }

  @Test
  void ofManyThreadsNobodyWaitsForTheAnswer() {
    String thread = "thread { x = 1; }\n";
    assertThat(SerialOutcomes.of(test("int x;\n" + thread.repeat(6) + "allowed x == 1;")))
        .isEmpty();
  }

  private static Set<String> serial(String members) {
    return SerialOutcomes.of(test(members)).orElseThrow().stream()
        .map(Outcome::toString)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static LitmusTest test(String members) {
    var file = new Pipeline().read(new SourceFile("t.litmus", "test T {\n" + members + "}\n"));
    assertThat(file.diagnostics()).isEmpty();
    return file.tests().getFirst();
  }
}
