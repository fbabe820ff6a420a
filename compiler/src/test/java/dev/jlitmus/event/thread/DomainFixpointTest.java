package dev.jlitmus.event.thread;

import static dev.jlitmus.event.Programs.assign;
import static dev.jlitmus.event.Programs.divide;
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
import static dev.jlitmus.event.Programs.when;
import static dev.jlitmus.event.Programs.write;
import static dev.jlitmus.semantic.access.AccessMode.ACQUIRE;
import static dev.jlitmus.semantic.access.AccessMode.OPAQUE;
import static dev.jlitmus.semantic.access.AccessMode.PLAIN;
import static dev.jlitmus.semantic.access.AccessMode.VOLATILE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jlitmus.event.end.RunEnd;
import dev.jlitmus.semantic.LitmusTest;
import dev.jlitmus.semantic.access.UpdateOperation;
import dev.jlitmus.semantic.code.Column.Register;
import dev.jlitmus.semantic.code.Statement;
import dev.jlitmus.semantic.end.ExceptionKind;
import dev.jlitmus.semantic.memory.SharedField;
import dev.jlitmus.semantic.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DomainFixpointTest {
  private static final SharedField X = location("x");
  private static final SharedField Y = location("y");
  private static final Register R0 = register(0, "r0");
  private static final Register R1 = register(1, "r1");

  private static Behaviours behaviours(LitmusTest test) {
    return new DomainFixpoint(new WorkLimit(1_000_000)).behaviours(test).orElseThrow();
  }

  private static Set<Long> values(Behaviours behaviours, int thread, Register register) {
    return behaviours.threads().get(thread).stream()
        .map(run -> run.registers().get(register))
        .map(Value::asLong)
        .collect(Collectors.toSet());
  }

  private static LitmusTest program(List<Statement> thread) {
    return test(List.of(X, Y), List.of(thread), List.of(), List.of(R0));
  }

  private static LitmusTest program(List<Statement> first, List<Statement> second) {
    return test(List.of(X, Y), List.of(first, second), List.of(), List.of(R0, R1));
  }

  @Test
  void aReadReturnsTheInitialValueOrWhatAnotherThreadWrites() {
    Behaviours found =
        behaviours(
            program(
                thread(write(X, PLAIN, 1), write(X, PLAIN, 2)),
                thread(assign(R1, read(X, OPAQUE)))));
    assertThat(values(found, 1, R1)).containsExactlyInAnyOrder(0L, 1L, 2L);
  }

  @Test
  void aThreadSeesItsOwnLatestWriteOrForeignOnesButNeitherOlderOnesNorTheInitialValue() {
    Behaviours found =
        behaviours(
            program(
                thread(write(X, PLAIN, 1), write(X, PLAIN, 2), assign(R0, read(X, PLAIN))),
                thread(write(X, PLAIN, 3))));
    assertThat(values(found, 0, R0)).containsExactlyInAnyOrder(2L, 3L);
  }

  @Test
  void valuesTravelThroughCopiesRoundByRound() {
    Behaviours found =
        behaviours(
            program(
                thread(assign(R0, read(X, PLAIN)), write(Y, PLAIN, plus(use(R0), number(1)))),
                thread(
                    assign(R1, read(Y, PLAIN)),
                    when(equal(use(R1), number(1)), write(X, PLAIN, 7)))));
    assertThat(values(found, 1, R1)).containsExactlyInAnyOrder(0L, 1L);
    assertThat(values(found, 0, R0)).containsExactlyInAnyOrder(0L, 7L);
  }

  @Test
  void countersThatFeedOneAnotherEndAfterAsManyRoundsAsThereAreWrites() {
    Behaviours found =
        behaviours(
            program(
                thread(assign(R0, update(X, UpdateOperation.GET_AND_ADD, VOLATILE, VOLATILE, 1))),
                thread(assign(R1, update(X, UpdateOperation.GET_AND_ADD, VOLATILE, VOLATILE, 1)))));
    assertThat(values(found, 0, R0)).containsExactlyInAnyOrder(0L, 1L, 2L);
    assertThat(found.domain().isApproximated()).isFalse();
  }

  @Test
  void moreThanSixtyFourValuesAreSaidToBeApproximated() {
    List<Statement> writes = new ArrayList<>();
    for (int i = 1; i <= ValueDomain.LIMIT + 1; i++) {
      writes.add(write(X, PLAIN, i));
    }
    Behaviours found = behaviours(program(writes, thread(assign(R1, read(X, PLAIN)))));
    assertThat(found.domain().isApproximated()).isTrue();
  }

  @Test
  void aCompareAndSetIsTwoEventsWhereItWritesAndOneWhereItFails() {
    Behaviours found =
        behaviours(
            program(
                thread(
                    assign(
                        R0, update(X, UpdateOperation.COMPARE_AND_EXCHANGE, ACQUIRE, PLAIN, 0, 5))),
                thread(write(X, PLAIN, 1))));
    assertThat(found.threads().getFirst())
        .extracting(run -> run.actions().size())
        .containsExactlyInAnyOrder(2, 1);
    assertThat(found.threads().getFirst().getFirst().actions().getLast())
        .isInstanceOfSatisfying(
            Action.Write.class, written -> assertThat(written.value()).isEqualTo(Value.of(5)));
  }

  @Test
  void aWeakCompareAndSetMayFailAlthoughItFindsTheExpectedValue() {
    Behaviours found =
        behaviours(
            program(
                thread(
                    assign(
                        R0, update(X, UpdateOperation.WEAK_COMPARE_AND_SET, PLAIN, PLAIN, 0, 5)))));
    assertThat(found.threads().getFirst())
        .extracting(run -> run.actions().getFirst())
        .map(action -> ((Action.Read) action).role())
        .containsExactlyInAnyOrder(Action.Role.UPDATE, Action.Role.SPURIOUSLY_FAILED);
  }

  @Test
  void dependenciesNameTheReadsThatValuesAndBranchesCameFrom() {
    Behaviours found =
        behaviours(
            program(
                thread(
                    assign(R0, read(X, PLAIN)),
                    when(
                        equal(use(R0), number(0)),
                        write(Y, PLAIN, plus(use(R0), read(X, PLAIN)))))));
    Action.Write written = (Action.Write) found.threads().getFirst().getFirst().actions().get(2);
    assertThat(written.data().stream()).containsExactly(0, 1);
    assertThat(written.control().stream()).containsExactly(0);
  }

  @Test
  void aDivisionByZeroEndsTheThread() {
    Behaviours found =
        behaviours(
            program(
                thread(assign(R0, divide(number(1), read(X, PLAIN))), write(Y, PLAIN, 1)),
                thread(write(X, PLAIN, 1))));
    assertThat(found.threads().getFirst())
        .extracting(ThreadRun::end)
        .containsExactlyInAnyOrder(new RunEnd.Threw(ExceptionKind.ARITHMETIC), new RunEnd.Done());
  }

  @Test
  void tooMuchWorkIsRefused() {
    List<Statement> reads = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      reads.add(assign(R0, read(X, PLAIN)));
    }
    Optional<Behaviours> found =
        new DomainFixpoint(new WorkLimit(10_000))
            .behaviours(program(reads, thread(write(X, PLAIN, 1))));
    assertThat(found).isEmpty();
  }
}
