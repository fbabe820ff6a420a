package dev.jlitmus.check;

import static dev.jlitmus.event.Programs.NOWHERE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jlitmus.cat.Models;
import dev.jlitmus.check.search.SearchLimits;
import dev.jlitmus.event.Programs;
import dev.jlitmus.result.Outcome;
import dev.jlitmus.result.verdict.RaceReport;
import dev.jlitmus.semantic.LitmusTest;
import dev.jlitmus.semantic.access.AccessMode;
import dev.jlitmus.semantic.code.Column;
import dev.jlitmus.semantic.code.Expression;
import dev.jlitmus.semantic.code.Statement;
import dev.jlitmus.semantic.memory.SharedField;
import dev.jlitmus.semantic.value.BinaryOperator;
import dev.jlitmus.semantic.value.PrimitiveType;
import dev.jlitmus.semantic.value.UnaryOperator;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/**
 * Which executions count whose threads wait, on random programs of which some threads can get
 * stuck; the properties are those of {@link LawsTest}.
 */
class AwaitTest {
  private static final int PROGRAMS = Integer.getInteger("laws.programs", 5_000) / 5;
  private static final long SEED = Long.getLong("laws.seed", 20_261_124);
  private static final ModelChecker CHECKER = new ModelChecker(SearchLimits.DEFAULT);
  private static final List<String> MODELS =
      List.of("java", "x86", "arm64", "tso", "sc", "rc11", "jam");
  private static final AccessMode[] READ_MODES = {
    AccessMode.PLAIN, AccessMode.OPAQUE, AccessMode.ACQUIRE, AccessMode.VOLATILE
  };

  private final SplittableRandom random = new SplittableRandom(SEED);
  private final RandomPrograms programs = new RandomPrograms(random);

  /** A random program with one or two awaits; whether each thread ended is a column. */
  private LitmusTest next() {
    LitmusTest test = programs.next();
    List<List<Statement>> threads = new ArrayList<>();
    test.threads().forEach(thread -> threads.add(new ArrayList<>(thread.body())));
    for (int awaits = random.nextInt(1, 3); awaits > 0; awaits--) {
      List<Statement> thread = threads.get(random.nextInt(threads.size()));
      thread.add(
          random.nextInt(thread.size() + 1),
          new Statement.Await(NOWHERE, condition(test.locations())));
    }
    List<Column> columns = new ArrayList<>(test.columns());
    for (int thread = 0; thread < threads.size(); thread++) {
      columns.add(new Column.Terminated(thread, "P" + thread));
    }
    return Programs.test(test.locations(), threads, List.of(), columns);
  }

  private Expression condition(List<SharedField> locations) {
    Expression one = comparison(locations);
    return random.nextInt(3) > 0
        ? one
        : new Expression.Binary(
            NOWHERE, BinaryOperator.Logical.AND, one, comparison(locations), PrimitiveType.BOOLEAN);
  }

  private Expression comparison(List<SharedField> locations) {
    return new Expression.Binary(
        NOWHERE,
        random.nextBoolean() ? BinaryOperator.Equality.EQUAL : BinaryOperator.Equality.NOT_EQUAL,
        Programs.read(
            locations.get(random.nextInt(locations.size())),
            READ_MODES[random.nextInt(READ_MODES.length)]),
        Programs.number(random.nextInt(3)),
        PrimitiveType.BOOLEAN);
  }

  private static SortedSet<Outcome> allowed(LitmusTest test, String model) {
    ModelAnswer answer = CHECKER.check(test, Models.named(model));
    assertThat(answer.problem()).isEmpty();
    assertThat(answer.bound()).isEmpty();
    return answer.allowed();
  }

  private static String describe(int number, LitmusTest test) {
    return "program %d of seed %d: %s".formatted(number, SEED, ProgramText.of(test));
  }

  @Test
  void theMachinesOfScAndTsoGetStuckWhereTheModelsSaySo() {
    int stuck = 0;
    for (int number = 0; number < PROGRAMS; number++) {
      LitmusTest test = next();
      SortedSet<Outcome> sequential = allowed(test, "sc");
      assertThat(sequential)
          .as("sc, %s", describe(number, test))
          .isEqualTo(OperationalMachine.sequentiallyConsistent(test));
      assertThat(allowed(test, "tso"))
          .as("tso, %s", describe(number, test))
          .isEqualTo(OperationalMachine.totalStoreOrder(test));
      stuck += sequential.stream().anyMatch(AwaitTest::isStuck) ? 1 : 0;
    }
    assertThat(stuck).isBetween(PROGRAMS / 10, PROGRAMS * 9 / 10);
  }

  private static boolean isStuck(Outcome outcome) {
    return outcome.values().stream()
        .anyMatch(value -> value.primitive().type() == PrimitiveType.BOOLEAN && !value.isTrue());
  }

  @Test
  void strongerModelsLeaveFewerThreadsStuck() {
    for (int number = 0; number < PROGRAMS / 2; number++) {
      LitmusTest test = next();
      Set<Outcome> stronger = Set.of();
      for (String model : List.of("sc", "tso", "x86", "arm64", "java")) {
        SortedSet<Outcome> outcomes = allowed(test, model);
        assertThat(outcomes).as("%s, %s", model, describe(number, test)).containsAll(stronger);
        stronger = outcomes;
      }
    }
  }

  @Test
  void aStrongerModeOrAnAddedFenceNeverAddsAnOutcome() {
    for (int number = 0; number < PROGRAMS / 2; number++) {
      LitmusTest test = next();
      LitmusTest stronger = new Strengthening(random).rewrite(test);
      String model = MODELS.get(number % MODELS.size());
      assertThat(allowed(test, model))
          .as("%s, %s, made %s", model, describe(number, test), ProgramText.of(stronger))
          .containsAll(allowed(stronger, model));
    }
  }

  @Test
  void lookingForOutcomesFindsThoseOfAllExecutions() {
    for (int number = 0; number < PROGRAMS / 2; number++) {
      LitmusTest test = next();
      String model = MODELS.get(number % MODELS.size());
      assertThat(allowed(test, model))
          .as("%s, %s", model, describe(number, test))
          .isEqualTo(EveryExecution.outcomes(test, Models.named(model)));
    }
  }

  @Test
  void whatIsOrderedInEverySequentiallyConsistentExecutionHasNoOtherOutcomesInJava() {
    int ordered = 0;
    for (int number = 0; number < PROGRAMS / 2; number++) {
      LitmusTest test = next();
      RaceReport report = new RaceFinder(test, SearchLimits.DEFAULT).races(Models.named("java"));
      if (report.sequentiallyConsistent()) {
        ordered++;
        assertThat(allowed(test, "java")).as(describe(number, test)).isEqualTo(allowed(test, "sc"));
      }
    }
    assertThat(ordered).isPositive();
  }

  @Test
  void anAwaitIsALoopWithAnEmptyBody() {
    for (int number = 0; number < PROGRAMS / 2; number++) {
      LitmusTest test = next();
      String model = MODELS.get(number % MODELS.size());
      assertThat(allowed(withLoops(test), model))
          .as("%s, %s", model, describe(number, test))
          .isEqualTo(allowed(test, model));
    }
  }

  private static LitmusTest withLoops(LitmusTest test) {
    List<List<Statement>> threads = new ArrayList<>();
    test.threads()
        .forEach(thread -> threads.add(thread.body().stream().map(AwaitTest::asLoop).toList()));
    return Programs.test(test.locations(), threads, List.of(), test.columns());
  }

  private static Statement asLoop(Statement statement) {
    if (statement instanceof Statement.Await(var span, var condition)) {
      Expression not =
          new Expression.Unary(NOWHERE, UnaryOperator.NOT, condition, PrimitiveType.BOOLEAN);
      return new Statement.While(span, not, List.of());
    }
    return statement;
  }
}
