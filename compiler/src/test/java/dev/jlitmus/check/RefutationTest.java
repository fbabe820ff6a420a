package dev.jlitmus.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jlitmus.Pipeline;
import dev.jlitmus.cat.Models;
import dev.jlitmus.check.search.SearchLimits;
import dev.jlitmus.input.CheckedFile;
import dev.jlitmus.result.Outcome;
import dev.jlitmus.result.verdict.Refutation;
import dev.jlitmus.result.verdict.Verdict;
import dev.jlitmus.result.verdict.Witness;
import dev.jlitmus.semantic.value.Value;
import dev.jlitmus.source.SourceFile;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Of all that speaks against a forbidden outcome, what a reader would have said is told. */
class RefutationTest {

  private static Refutation.Violated against(String body, int... values) {
    CheckedFile file =
        new Pipeline().read(new SourceFile("refuted.litmus", "test T { " + body + " }"));
    assertThat(file.hasErrors()).as(body).isFalse();
    Verdict verdict =
        new ModelChecker(SearchLimits.DEFAULT)
            .check(file.tests().getFirst(), Models.named("java"))
            .explained(new Outcome(Arrays.stream(values).mapToObj(Value::of).toList()));
    return (Refutation.Violated) ((Verdict.Forbidden) verdict).reason().orElseThrow();
  }

  private static List<String> names(Refutation.Violated violated) {
    return violated.cycle().orElseThrow().edges().stream().map(Witness.Edge::name).toList();
  }

  private static List<String> reasons(Refutation.Violated violated) {
    return violated.cycle().orElseThrow().edges().stream().map(Witness.Edge::reason).toList();
  }

  @Test
  void twoUpdatesOfOneValueAreNotAtomic() {
    Refutation.Violated violated =
        against(
            "int x; thread { r1 = x.getAndAdd(1); } thread { r2 = x.getAndAdd(1); }"
                + " forbidden r1 == r2 && x == 1;",
            0,
            0,
            1);
    assertThat(violated.axiom()).isEqualTo("atomicity");
    assertThat(names(violated)).containsExactly("fr", "co", "rmw");
  }

  @Test
  void whatAnUpdateReadIsNotTakenForALaterWriteThanItsOwn() {
    Refutation.Violated violated =
        against(
            "int x, f; thread { x = 1; f.setRelease(1); } thread { r0 = f.getAndAdd(1); }"
                + " thread { r1 = f.getAcquire(); r2 = x; } forbidden r1 == 2 && r2 == 0;",
            1,
            2,
            0);
    assertThat(violated.axiom()).isEqualTo("coherence-wr");
    assertThat(names(violated)).containsExactly("po", "rf", "po", "rf", "po", "fr");
  }

  @Test
  void theOneWhoTakesALockSecondMissesWhatTheFirstWrote() {
    String worker =
        "thread { while (!m.compareAndSet(0, 1)) { } int t = c; c = t + 1; m.setRelease(0); }";
    Refutation.Violated violated =
        against("int m, c; " + worker + worker + " forbidden c == 1;", 1);
    assertThat(violated.axiom()).isEqualTo("coherence-wr");
    assertThat(violated.execution().edges().stream().filter(edge -> edge.name().equals("rf")))
        .hasSize(4);
  }

  @Test
  void petersonsLockIsARingOfVolatileAccesses() {
    Refutation.Violated violated =
        against(
            """
            volatile boolean first, second;
            volatile int turn;
            int c;
            thread {
              first = true; turn = 2; await (!second || turn == 1);
              int t = c; c = t + 1; first = false;
            }
            thread {
              second = true; turn = 1; await (!first || turn == 2);
              int t = c; c = t + 1; second = false;
            }
            forbidden c == 1;
            """,
            1);
    assertThat(violated.axiom()).isEqualTo("volatile-order");
    assertThat(names(violated)).containsExactly("po", "co", "po", "fr");
    assertThat(reasons(violated)).containsExactly("pscb", "", "pscb", "");
  }

  @Test
  void ofASynchronizerItIsSaidWhichSideOrders() {
    String other = "thread { synchronized (m) { r1 = y; r2 = x; } } ";
    Refutation.Violated violated =
        against(
            "Object m = new Object(); int x, y; thread { synchronized (m) { x = 1; y = 1; } } "
                + other
                + "forbidden r1 == 0 && r2 == 1;",
            0,
            1);
    assertThat(reasons(violated)).containsExactly("Sr", "", "Sa", "");
  }
}
