package dev.jlitmus.check;

import static dev.jlitmus.event.Programs.assign;
import static dev.jlitmus.event.Programs.clause;
import static dev.jlitmus.event.Programs.equal;
import static dev.jlitmus.event.Programs.location;
import static dev.jlitmus.event.Programs.number;
import static dev.jlitmus.event.Programs.read;
import static dev.jlitmus.event.Programs.register;
import static dev.jlitmus.event.Programs.test;
import static dev.jlitmus.event.Programs.thread;
import static dev.jlitmus.event.Programs.use;
import static dev.jlitmus.event.Programs.when;
import static dev.jlitmus.event.Programs.write;
import static dev.jlitmus.semantic.access.AccessMode.ACQUIRE;
import static dev.jlitmus.semantic.access.AccessMode.OPAQUE;
import static dev.jlitmus.semantic.access.AccessMode.PLAIN;
import static dev.jlitmus.semantic.access.AccessMode.RELEASE;
import static dev.jlitmus.semantic.access.AccessMode.VOLATILE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jlitmus.cat.Models;
import dev.jlitmus.check.search.SearchLimits;
import dev.jlitmus.result.Outcome;
import dev.jlitmus.result.verdict.Contradiction;
import dev.jlitmus.result.verdict.RaceReport;
import dev.jlitmus.result.verdict.Refutation;
import dev.jlitmus.result.verdict.Verdict;
import dev.jlitmus.semantic.LitmusTest;
import dev.jlitmus.semantic.access.AccessMode;
import dev.jlitmus.semantic.clause.Clause;
import dev.jlitmus.semantic.code.Column;
import dev.jlitmus.semantic.code.Column.Register;
import dev.jlitmus.semantic.memory.SharedField;
import dev.jlitmus.semantic.value.Value;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ModelCheckerTest {
  private static final SharedField X = location("x");
  private static final SharedField Y = location("y");
  private static final SharedField Z = location("z");
  private static final Register R0 = register(0, "r0");
  private static final Register R1 = register(1, "r1");
  private static final Register R2 = register(1, "r2");
  private static final Register R3 = register(2, "r3");

  private static LitmusTest messagePassing(AccessMode store, AccessMode load, Clause... clauses) {
    return test(
        List.of(X, Y),
        List.of(
            thread(write(X, PLAIN, 1), write(Y, store, 1)),
            thread(assign(R1, read(Y, load)), assign(R2, read(X, PLAIN)))),
        List.of(),
        List.of(R1, R2),
        clauses);
  }

  private static ModelAnswer answer(LitmusTest test, String model) {
    return new ModelChecker(SearchLimits.DEFAULT).check(test, Models.named(model));
  }

  private static Outcome outcome(int... values) {
    return new Outcome(Arrays.stream(values).mapToObj(Value::of).toList());
  }

  @Test
  void anAllowedOutcomeComesWithAnExecution() {
    Verdict verdict = answer(messagePassing(PLAIN, PLAIN), "java").verdict(outcome(1, 0));
    assertThat(verdict)
        .isInstanceOfSatisfying(
            Verdict.Allowed.class,
            allowed ->
                assertThat(allowed.witness().nodes())
                    .extracting(node -> node.label())
                    .containsExactly("init x=0", "init y=0", "W x=1", "W y=1", "R y=1", "R x=0"));
  }

  @Test
  void aForbiddenOutcomeComesWithTheAxiomAndACycle() {
    Verdict verdict = answer(messagePassing(RELEASE, ACQUIRE), "java").explained(outcome(1, 0));
    assertThat(verdict)
        .isInstanceOfSatisfying(
            Verdict.Forbidden.class,
            forbidden ->
                assertThat(forbidden.reason())
                    .get()
                    .isInstanceOfSatisfying(
                        Refutation.Violated.class,
                        violated -> {
                          assertThat(violated.axiom()).isEqualTo("coherence-wr");
                          assertThat(violated.cycle()).isPresent();
                        }));
  }

  @Test
  void aValueThatNobodyWritesHasNoExecution() {
    Verdict verdict = answer(messagePassing(PLAIN, PLAIN), "java").explained(outcome(7, 0));
    assertThat(verdict)
        .isInstanceOfSatisfying(
            Verdict.Forbidden.class,
            forbidden ->
                assertThat(forbidden.reason()).get().isInstanceOf(Refutation.NoExecution.class));
  }

  @Test
  void aReachedLimitIsSaidAndNotTakenForForbidden() {
    ModelAnswer answer =
        new ModelChecker(new SearchLimits(128, 2, Duration.ofSeconds(60)))
            .check(messagePassing(PLAIN, PLAIN), Models.named("java"));
    assertThat(answer.problem()).get().isInstanceOf(Verdict.LimitReached.class);
    assertThat(answer.verdict(outcome(1, 0))).isInstanceOf(Verdict.LimitReached.class);
  }

  @Test
  void whatAModelDoesNotSpeakOfIsSaid() {
    assertThat(answer(messagePassing(RELEASE, ACQUIRE), "jls").problem())
        .get()
        .isInstanceOf(Verdict.NotInModel.class);
  }

  @Test
  void opaqueLoadBufferingIsAllowedWithoutADependencyAndForbiddenWithOne() {
    assertThat(answer(loadBuffering(false), "java").allowed()).contains(outcome(1, 1));
    assertThat(answer(loadBuffering(true), "java").allowed()).doesNotContain(outcome(1, 1));
  }

  private static LitmusTest loadBuffering(boolean dependent) {
    return test(
        List.of(X, Y),
        List.of(
            thread(
                assign(R0, read(X, OPAQUE)),
                dependent
                    ? when(equal(use(R0), number(1)), write(Y, OPAQUE, 1))
                    : write(Y, OPAQUE, 1)),
            thread(assign(R1, read(Y, OPAQUE)), write(X, OPAQUE, use(R1)))),
        List.of(),
        List.of(R0, R1));
  }

  /** Causality test case 5: officially forbidden, and the other values could be read as well. */
  @Test
  void valuesOutOfThinAirAreForbiddenThoughAnotherThreadCouldHaveWrittenThem() {
    LitmusTest test =
        test(
            List.of(X, Y, Z),
            List.of(
                thread(assign(R0, read(X, PLAIN)), write(Y, PLAIN, use(R0))),
                thread(assign(R1, read(Y, PLAIN)), write(X, PLAIN, use(R1))),
                thread(assign(R3, read(Z, PLAIN)), write(X, PLAIN, use(R3))),
                thread(write(Z, PLAIN, 1))),
            List.of(),
            List.of(R0, R1, R3));
    ModelAnswer answer = answer(test, "java");
    assertThat(answer.allowed()).doesNotContain(outcome(1, 1, 0)).contains(outcome(1, 1, 1));
    assertThat(answer.explained(outcome(1, 1, 0))).isInstanceOf(Verdict.Forbidden.class);
  }

  @Test
  void joinReadsTheLastWriteWhoeverWroteIt() {
    Register last = register(Register.JOIN, "a");
    LitmusTest test =
        test(
            List.of(X),
            List.of(thread(write(X, PLAIN, 1)), thread(write(X, PLAIN, 2))),
            thread(assign(last, read(X, PLAIN))),
            List.of(last, new Column.FinalValue(X)));
    for (String model : List.of("sc", "tso", "x86", "arm64", "java", "jam", "rc11")) {
      assertThat(answer(test, model).allowed())
          .as(model)
          .containsExactly(outcome(1, 1), outcome(2, 2));
    }
  }

  @Test
  void aPlainFlagRacesAndAVolatileOneDoesNot() {
    RaceReport racy =
        new RaceFinder(messagePassing(PLAIN, PLAIN), SearchLimits.DEFAULT)
            .races(Models.named("java"));
    assertThat(racy.races()).isNotEmpty().allMatch(race -> race.model().equals("sc"));
    assertThat(racy.sequentiallyConsistent()).isFalse();
    LitmusTest guarded =
        test(
            List.of(X, Y),
            List.of(
                thread(write(X, PLAIN, 1), write(Y, VOLATILE, 1)),
                thread(
                    assign(R1, read(Y, VOLATILE)),
                    when(equal(use(R1), number(1)), assign(R2, read(X, PLAIN))))),
            List.of(),
            List.of(R1, R2));
    RaceReport free = new RaceFinder(guarded, SearchLimits.DEFAULT).races(Models.named("java"));
    assertThat(free.races()).isEmpty();
    assertThat(free.sequentiallyConsistent()).isTrue();
  }

  @Test
  void clausesAreHeldAgainstTheModel() {
    Clause weak = clause(Clause.Kind.FORBIDDEN, equal(use(R2), number(0)));
    LitmusTest test =
        messagePassing(
            RELEASE, ACQUIRE, weak, clause(Clause.Kind.ALLOWED, equal(use(R1), number(5))));
    ClauseFindings findings = new ClauseFindings(test);
    assertThat(findings.contradictions(answer(test, "java")))
        .singleElement()
        .isInstanceOfSatisfying(
            Contradiction.Possible.class, found -> assertThat(found.clause()).isEqualTo(weak));
    assertThat(findings.neverMatching()).containsExactly(test.clauses().getLast());
  }
}
