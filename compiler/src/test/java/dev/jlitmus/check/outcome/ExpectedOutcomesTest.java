package dev.jlitmus.check.outcome;

import static dev.jlitmus.event.Programs.assign;
import static dev.jlitmus.event.Programs.clause;
import static dev.jlitmus.event.Programs.equal;
import static dev.jlitmus.event.Programs.location;
import static dev.jlitmus.event.Programs.number;
import static dev.jlitmus.event.Programs.plus;
import static dev.jlitmus.event.Programs.read;
import static dev.jlitmus.event.Programs.register;
import static dev.jlitmus.event.Programs.test;
import static dev.jlitmus.event.Programs.thread;
import static dev.jlitmus.event.Programs.update;
import static dev.jlitmus.event.Programs.use;
import static dev.jlitmus.event.Programs.write;
import static dev.jlitmus.semantic.access.AccessMode.OPAQUE;
import static dev.jlitmus.semantic.access.AccessMode.PLAIN;
import static dev.jlitmus.semantic.access.AccessMode.VOLATILE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jlitmus.result.Expectation;
import dev.jlitmus.result.Expectations;
import dev.jlitmus.result.Outcome;
import dev.jlitmus.semantic.LitmusTest;
import dev.jlitmus.semantic.access.UpdateOperation;
import dev.jlitmus.semantic.clause.Clause;
import dev.jlitmus.semantic.code.Column;
import dev.jlitmus.semantic.code.Column.Register;
import dev.jlitmus.semantic.code.Statement;
import dev.jlitmus.semantic.memory.SharedField;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExpectedOutcomesTest {
  private static final SharedField X = location("x");
  private static final SharedField Y = location("y");
  private static final Register R0 = register(0, "r0");
  private static final Register R1 = register(1, "r1");

  private static List<String> outcomes(LitmusTest test) {
    return ExpectedOutcomes.of(test).outcomes().keySet().stream().map(Outcome::toString).toList();
  }

  @Test
  void storeBufferingHasAllFourOutcomesEachGradedByTheFirstClauseThatMatches() {
    Expectations expectations =
        ExpectedOutcomes.of(
            test(
                List.of(X, Y),
                List.of(
                    thread(write(X, PLAIN, 1), assign(R0, read(Y, PLAIN))),
                    thread(write(Y, PLAIN, 1), assign(R1, read(X, PLAIN)))),
                List.of(),
                List.of(R0, R1),
                clause(Clause.Kind.FORBIDDEN, equal(plus(use(R0), use(R1)), number(0)))));
    assertThat(expectations.complete()).isTrue();
    assertThat(expectations.outcomes().values())
        .extracting(expected -> expected.expectation())
        .containsExactly(
            Expectation.FORBIDDEN, Expectation.MODEL, Expectation.MODEL, Expectation.MODEL);
  }

  @Test
  void aFinalValueIsTheLastWriteOfSomeThread() {
    LitmusTest test =
        test(
            List.of(X),
            List.of(thread(write(X, PLAIN, 1), write(X, PLAIN, 2)), thread(write(X, PLAIN, 3))),
            List.of(),
            List.of(new Column.FinalValue(X)));
    assertThat(outcomes(test)).containsExactly("2", "3");
  }

  @Test
  void joinReadsOneAndTheSameFinalValueTwice() {
    Register first = register(Register.JOIN, "a");
    Register second = register(Register.JOIN, "b");
    LitmusTest test =
        test(
            List.of(X),
            List.of(thread(write(X, OPAQUE, 1)), thread(write(X, OPAQUE, 2))),
            thread(
                assign(first, read(X, PLAIN)), assign(second, read(X, PLAIN)), write(X, PLAIN, 9)),
            List.of(first, second, new Column.FinalValue(X)));
    assertThat(outcomes(test)).containsExactly("1, 1, 9", "2, 2, 9");
  }

  @Test
  void moreOutcomesThanTheLimitAreNotListed() {
    List<List<Statement>> threads = new ArrayList<>();
    List<Register> registers = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      registers.add(register(i, "r"));
      threads.add(
          thread(
              assign(
                  registers.get(i),
                  update(X, UpdateOperation.GET_AND_ADD, VOLATILE, VOLATILE, 1))));
    }
    Expectations expectations =
        ExpectedOutcomes.of(test(List.of(X), threads, List.of(), registers));
    assertThat(expectations.complete()).isFalse();
    assertThat(expectations.outcomes()).isEmpty();
  }

  @Test
  void aHostileTestIsGivenUp() {
    List<Statement> body = new ArrayList<>();
    for (int i = 0; i < 1_000; i++) {
      body.add(assign(R0, update(X, UpdateOperation.WEAK_COMPARE_AND_SET, PLAIN, PLAIN, 0, 1)));
    }
    Expectations expectations =
        ExpectedOutcomes.of(test(List.of(X), List.of(body, body, body), List.of(), List.of(R0)));
    assertThat(expectations.complete()).isFalse();
  }
}
