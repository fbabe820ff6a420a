package dev.jlitmus.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jlitmus.Pipeline;
import dev.jlitmus.cat.Models;
import dev.jlitmus.check.search.SearchLimits;
import dev.jlitmus.input.CheckedFile;
import dev.jlitmus.result.Outcome;
import dev.jlitmus.result.verdict.Verdict;
import dev.jlitmus.semantic.LitmusTest;
import dev.jlitmus.semantic.value.Value;
import dev.jlitmus.source.SourceFile;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Loops and methods mean what the code means that they stand for. */
class LoopsTest {
  private static final List<String> MODELS = List.of("sc", "tso", "x86", "arm64", "java", "rc11");

  private static LitmusTest test(String members) {
    CheckedFile file =
        new Pipeline().read(new SourceFile("loops.litmus", "test Loops { " + members + " }"));
    assertThat(file.diagnostics()).as(members).isEmpty();
    return file.tests().getFirst();
  }

  private static ModelAnswer answer(LitmusTest test, String model, int unroll) {
    SearchLimits limits = new SearchLimits(128, 1_000_000, Duration.ofMinutes(1), unroll);
    return new ModelChecker(limits).check(test, Models.named(model));
  }

  private static SortedSet<Outcome> allowed(String members, String model) {
    ModelAnswer answer = answer(test(members), model, 2);
    assertThat(answer.problem()).isEmpty();
    return answer.allowed();
  }

  private static Outcome outcome(int... values) {
    return new Outcome(Arrays.stream(values).mapToObj(Value::of).toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          while (x == 0) {} r1 = y;|\
            int a = x; if (a == 0) { a = x; if (a == 0) a = x; } if (a != 0) r1 = y; else r0 = 1;
          int i; do { i = x.getOpaque(); } while (i == 0); r1 = y;|\
            int a = x.getOpaque(); if (a == 0) { a = x.getOpaque(); if (a == 0) a = x.getOpaque(); } \
            if (a != 0) r1 = y; else r0 = 1;
          while (true) { if (x.getAcquire() == 1) { r1 = y; break; } }|\
            int a = x.getAcquire(); if (a == 0) { a = x.getAcquire(); if (a == 0) \
            a = x.getAcquire(); } if (a != 0) r1 = y; else r0 = 1;
          """)
  void aLoopThatReadsDecideHasTheOutcomesOfItsRoundsWrittenOut(String loop, String rounds) {
    String rest = " } thread { y = 1; x.setRelease(1); } allowed r1 >= 0 && P0.terminated;";
    String fields = "int x, y; thread { ";
    for (String model : MODELS) {
      Set<Value> ended =
          allowed(fields + rounds + rest, model).stream()
              .filter(outcome -> !outcome.values().get(1).equals(Value.of(1)))
              .map(outcome -> outcome.values().getFirst())
              .collect(Collectors.toSet());
      assertThat(allowed(fields + loop + rest, model))
          .as(model)
          .filteredOn(outcome -> outcome.values().getLast().isTrue())
          .extracting(outcome -> outcome.values().getFirst())
          .containsExactlyInAnyOrderElementsOf(ended);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          for (int i = 1; i < 4; i++) x = i;|x = 1; x = 2; x = 3;
          for (int i = 0; i < 3; i++) { if (i != 1) x.getAndAdd(1); }\
            |x.getAndAdd(1); x.getAndAdd(1);
          int i = 0; while (i < 3) { i += 2; y = i; }|y = 2; y = 4;
          int i = 0; do { r2 += x; i++; } while (i < 2);|r2 = x; r2 = r2 + x;
          for (int i = 0; i < 9; i++) { if (i == 2) return; x = i; }|x = 0; x = 1;
          for (int i = 0, j = 2; i < j; i++, j--) r2 = x;|r2 = x;
          """)
  void aCountedLoopIsItsRoundsAndIsNotCut(String loop, String rounds) {
    String rest = " } thread { r1 = x; x = 5; } allowed x >= 0 || y == 0;";
    String fields = "int x, y; thread { ";
    for (String model : MODELS) {
      ModelAnswer looped = answer(test(fields + loop + rest), model, 0);
      assertThat(looped.allowed()).as(model).isEqualTo(allowed(fields + rounds + rest, model));
      assertThat(looped.bound()).as(model).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          void put(int v) { x = v; y = v; }|put(1);|x = 1; y = 1;
          int take() { return x; }|y = take() + take();|int a = x; y = a + x;
          boolean claim() { return x.compareAndSet(0, 1); }|if (y == 1 && claim()) r2 = 1;\
            |if (y == 1) { if (x.compareAndSet(0, 1)) r2 = 1; }
          int a(int n) { n++; return n; } int b(int n) { return a(n) + a(a(n)); }|y = b(x);\
            |int t = x; y = t + 1 + t + 2;
          int sign(int n) { if (n > 0) return 1; return 0; }|y = sign(x) == 1 ? sign(y) : 2;\
            |if (x > 0) { if (y > 0) y = 1; else y = 0; } else y = 2;
          void note() { r2 = x; }|note(); note();|r2 = x; r2 = x;
          """)
  void aCallIsTheBodyInItsPlace(String methods, String calls, String inlined) {
    String rest = " } thread { y = 1; r1 = x; x = 5; } allowed x >= 0 || y == 0;";
    for (String model : MODELS) {
      assertThat(allowed("int x, y; " + methods + " thread { " + calls + rest, model))
          .as(model)
          .isEqualTo(allowed("int x, y; thread { " + inlined + rest, model));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          do { r1 = x.getOpaque(); } while (r1 == 0); r2 = y;|y = 1; x = 1;
          do { r1 = x.getAndSet(1); } while (r1 != 0); r2 = y; x.setRelease(0);\
            |do { r3 = x.getAndSet(1); } while (r3 != 0); y = 1; x.setRelease(0);
          x = 1; r1 = y; while (r1 == 0) { r1 = y.getOpaque(); } r2 = x;|r3 = x; y = 1; x = 2;
          """)
  void interleavingsOfRealLoopsShowWhatTheUnrolledOnesShow(String first, String second) {
    LitmusTest test =
        test("int x, y; thread { " + first + " } thread { " + second + " } allowed x + y >= 0;");
    assertThat(answer(test, "sc", 3).allowed())
        .isEqualTo(OperationalMachine.sequentiallyConsistent(test));
    assertThat(answer(test, "tso", 3).allowed())
        .isEqualTo(OperationalMachine.totalStoreOrder(test));
  }

  @Test
  void aRetryThatAnotherThreadCausesIsNotCutWhereTheOthersCannotCauseMore() {
    String increment = "int t; do { t = x.getOpaque(); } while (!x.compareAndSet(t, t + 1));";
    LitmusTest test = test("int x; thread adder[2] { " + increment + " } allowed x == 2;");
    ModelAnswer answer = answer(test, "java", 2);
    assertThat(answer.allowed()).containsExactly(outcome(2));
    assertThat(answer.bound()).isEmpty();
    assertThat(answer.verdict(outcome(1))).isEqualTo(forbidden(false));
    assertThat(answer(test, "java", 0).bound()).contains(0);
  }

  private static Verdict forbidden(boolean bounded) {
    return new Verdict.Forbidden(Optional.empty(), bounded);
  }

  @Test
  void whatIsForbiddenWithinTheBoundIsNoProof() {
    LitmusTest test =
        test(
            "int x; thread { int n = 0; while (x.getOpaque() == 0) n++; r1 = n; } "
                + "thread { x.setOpaque(1); } allowed r1 == 7; allowed r1 >= 0;");
    ModelAnswer answer = answer(test, "java", 2);
    assertThat(answer.allowed()).containsExactly(outcome(0), outcome(1), outcome(2));
    assertThat(answer.verdict(outcome(7))).isEqualTo(forbidden(true));
    assertThat(new ClauseFindings(test).contradictions(answer)).isEmpty();
    assertThat(new ClauseFindings(test).neverMatching()).isEmpty();
  }

  @Test
  void codeThatNeverEndsReachesALimit() {
    for (String endless : List.of("for (; ; ) x = 1;", "do x++; while (true);")) {
      LitmusTest test = test("int x; thread { " + endless + " } thread { r1 = x; }");
      ModelAnswer answer = answer(test, "java", 2);
      assertThat(answer.allowed()).as(endless).isEmpty();
      boolean said = answer.problem().isPresent() || answer.bound().isPresent();
      assertThat(said).as(endless).isTrue();
    }
  }

  @Test
  void whatIsWrittenAfterALoopDependsOnWhatEndedIt() {
    SortedSet<Outcome> allowed =
        allowed(
            "int x, y; thread { while (x.getOpaque() == 0) {} y.setOpaque(1); } "
                + "thread { r1 = y.getOpaque(); x.setOpaque(r1); } "
                + "thread { x.setOpaque(2); } allowed r1 >= 0;",
            "java");
    assertThat(allowed).containsExactly(outcome(0), outcome(1));
    assertThat(
            allowed(
                "int x, y; thread { while (x.getOpaque() == 0) {} y.setOpaque(1); } "
                    + "thread { r1 = y.getOpaque(); x.setOpaque(r1); } allowed r1 >= 0;",
                "java"))
        .containsExactly(outcome(0));
  }

  @Test
  void joinRunsAfterLoopsThatEndedOnly() {
    LitmusTest test =
        test(
            "int x, y; thread { while (x.getAcquire() == 0) {} y = 1; } "
                + "thread { x.setRelease(1); } join { r1 = y; } allowed r1 == 1;");
    assertThat(answer(test, "java", 2).allowed()).containsExactly(outcome(1));
  }

  @ParameterizedTest
  @CsvSource({
    "'int n = 0; while (!stop) n++;'",
    "'int n = 0; while (!stop) { n += 3; n = n * 2 - data; }'",
    "'for (long n = 1; !stop; n <<= 1) {}'",
    "'int n; do { n = 7; } while (!stop);'"
  })
  void aLocalThatNothingLooksAtKeepsNoLoopFromBeingJudged(String loop) {
    String plain =
        "boolean stop; int data; thread { stop = true; } thread { " + loop + " r1 = 1; }";
    String opaque = plain.replace("!stop", "!stop.getOpaque()");
    ModelAnswer stale = answer(test(plain + " allowed P1.terminated;"), "java", 2);
    assertThat(stale.bound()).isEmpty();
    assertThat(stale.allowed()).hasSize(2);
    ModelAnswer ends = answer(test(opaque + " allowed P1.terminated;"), "java", 2);
    assertThat(ends.bound()).isEmpty();
    assertThat(ends.allowed()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "'int n = 0; while (!stop.getOpaque()) n++; r1 = n;'",
    "'int n = 9; while (!stop.getOpaque()) n--; if (n == 7) r1 = 1;'",
    "'int n = 1; while (!stop.getOpaque()) { n = n - 1; n = 6 / n; }'"
  })
  void aLocalThatIsLookedAtStillCounts(String loop) {
    String test =
        "boolean stop; thread { stop.setOpaque(true); } thread t { "
            + loop
            + " } allowed t.terminated || threw(t);";
    assertThat(answer(test(test), "java", 2).allowed()).hasSizeGreaterThan(1);
  }
}
