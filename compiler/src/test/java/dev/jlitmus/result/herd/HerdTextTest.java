package dev.jlitmus.result.herd;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jlitmus.Pipeline;
import dev.jlitmus.input.CheckedFile;
import dev.jlitmus.result.Outcome;
import dev.jlitmus.semantic.LitmusTest;
import dev.jlitmus.semantic.value.Value;
import dev.jlitmus.source.SourceFile;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HerdTextTest {
  private static final String STORE_BUFFERING =
      """
      C SB
      {}
      P0 (atomic_int* x, atomic_int* y) {
        atomic_store_explicit(x, 1, memory_order_relaxed);
        int r0 = atomic_load_explicit(y, memory_order_relaxed);
      }
      P1 (atomic_int* x, atomic_int* y) {
        atomic_store_explicit(y, 1, memory_order_relaxed);
        int r0 = atomic_load_explicit(x, memory_order_relaxed);
      }
      """;

  private static LitmusTest test(String text) {
    CheckedFile file = new Pipeline().read(new SourceFile("test.litmus", text));
    assertThat(file.diagnostics()).isEmpty();
    return file.tests().getFirst();
  }

  private static Outcome outcome(int... values) {
    return new Outcome(Arrays.stream(values).mapToObj(Value::of).toList());
  }

  private static String text(String test, boolean bounded, Outcome... allowed) {
    return new HerdText(test(test), Set.of(allowed), Set.of(), bounded, Duration.ofMillis(1_234))
        .text();
  }

  @Test
  void anExistentialQuestionIsAnsweredByAWitness() {
    assertThat(
            text(
                STORE_BUFFERING + "exists (0:r0=0 /\\ 1:r0=0)",
                false,
                outcome(1, 0),
                outcome(0, 0),
                outcome(0, 1)))
        .startsWith(
            """
            Test SB Allowed
            States 3
            0:r0=0; 1:r0=0;
            0:r0=0; 1:r0=1;
            0:r0=1; 1:r0=0;
            Ok
            Witnesses
            Positive: 1 Negative: 2
            Condition exists (0:r0=0 /\\ 1:r0=0)
            Observation SB Sometimes 1 2
            Time SB 1.23
            Hash=\
            """)
        .endsWith("\n\n");
  }

  @Test
  void aForbiddenStateMakesTheAnswerNoAndCountsAsNegative() {
    assertThat(text(STORE_BUFFERING + "~exists (0:r0=0)", false, outcome(0), outcome(1)))
        .contains(
            """
            Test SB Forbidden
            States 2
            0:r0=0;
            0:r0=1;
            No
            Witnesses
            Positive: 1 Negative: 1
            Condition ~exists (0:r0=0)
            Observation SB Sometimes 1 1
            """);
  }

  @Test
  void aUniversalQuestionHoldsOfAllStatesOrNot() {
    String question = STORE_BUFFERING + "forall (0:r0=0 \\/ not (x=2) /\\ (1:r0=1 \\/ 1:r0=0:r0))";
    assertThat(text(question, true, outcome(0, 0, 1), outcome(1, 1, 1)))
        .contains(
            """
            Test SB Required
            States 2
            0:r0=0; 1:r0=0; [x]=1;
            0:r0=1; 1:r0=1; [x]=1;
            Loop Ok
            Witnesses
            Positive: 2 Negative: 0
            Condition forall (0:r0=0 \\/ not ([x]=2) /\\ (1:r0=1 \\/ 1:r0=0:r0))
            Observation SB Always 2 0
            """);
  }

  @Test
  void withoutAConditionEveryStateIsAsAsked() {
    assertThat(text(STORE_BUFFERING + "locations [x; 1:r0;]", false, outcome(0, 1)))
        .contains(
            """
            Test SB Required
            States 1
            1:r0=0; [x]=1;
            Ok
            Witnesses
            Positive: 1 Negative: 0
            Condition forall (true)
            """);
  }

  @Test
  void whatTheModelFlagsStandsBehindTheWitnesses() {
    LitmusTest test = test(STORE_BUFFERING + "exists (0:r0=1)");
    HerdText herd =
        new HerdText(
            test, Set.of(outcome(1)), Set.of("race", "undefined-in-C"), false, Duration.ZERO);
    assertThat(herd.text())
        .contains(
            """
            Positive: 1 Negative: 0
            Flag race
            Flag undefined-in-C
            Condition exists (0:r0=1)
            """);
  }

  @Test
  void statesAreSortedByNumber() {
    List<String> lines =
        text(STORE_BUFFERING + "exists (0:r0=0)", false, outcome(10), outcome(9), outcome(-1))
            .lines()
            .toList();
    assertThat(lines.subList(2, 5)).containsExactly("0:r0=-1;", "0:r0=9;", "0:r0=10;");
  }

  @Test
  void aTestOfOursAsksByItsFirstClause() {
    String ours =
        """
        test Ours {
          int x;
          thread { x = 1; }
          thread reader { r1 = x; }
          forbidden r1 == 2 || x != 1;
        }
        """;
    assertThat(text(ours, false, outcome(0, 1), outcome(1, 1)))
        .contains(
            """
            Test Ours Forbidden
            States 2
            1:r1=0; [x]=1;
            1:r1=1; [x]=1;
            Ok
            """)
        .contains("Condition ~exists (1:r1=2 \\/ not ([x]=1))\n");
  }

  @Test
  void theHashIsThatOfTheTextAndOfNothingElse() {
    String question = "exists (0:r0=0)";
    String once = text(STORE_BUFFERING + question, false, outcome(0));
    String again = text("// another comment\n" + STORE_BUFFERING + question, false, outcome(1));
    String other = text(STORE_BUFFERING.replace("1,", "2,") + question, false, outcome(0));
    assertThat(hash(once)).matches("Hash=[0-9a-f]{32}").isEqualTo(hash(again));
    assertThat(hash(other)).isNotEqualTo(hash(once));
  }

  private static String hash(String text) {
    return text.lines().filter(line -> line.startsWith("Hash=")).findFirst().orElseThrow();
  }
}
