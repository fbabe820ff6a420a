package dev.jlitmus.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jlitmus.cat.CatModel;
import dev.jlitmus.cat.Models;
import dev.jlitmus.check.search.SearchLimits;
import dev.jlitmus.event.Programs;
import dev.jlitmus.result.Outcome;
import dev.jlitmus.result.verdict.RaceReport;
import dev.jlitmus.semantic.LitmusTest;
import dev.jlitmus.semantic.access.AccessMode;
import dev.jlitmus.semantic.access.FenceKind;
import dev.jlitmus.semantic.access.UpdateOperation;
import dev.jlitmus.semantic.code.Column;
import dev.jlitmus.semantic.code.Column.Register;
import dev.jlitmus.semantic.code.Statement;
import dev.jlitmus.semantic.memory.SharedField;
import dev.jlitmus.semantic.transform.Rewriting;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/**
 * What must hold of every program, tried on random ones. The system property {@code laws.programs}
 * sets their number, {@code laws.seed} the seed; a failure names both the seed and the program.
 */
class LawsTest {
  private static final int PROGRAMS = Integer.getInteger("laws.programs", 5_000);
  private static final ModelChecker CHECKER = new ModelChecker(SearchLimits.DEFAULT);
  private static final long SEED = Long.getLong("laws.seed", 20_261_121);

  private static final SharedField X = Programs.location("x");
  private static final SharedField Y = Programs.location("y");
  private static final List<String> MODELS =
      List.of("java", "x86", "arm64", "tso", "sc", "rc11", "jam");

  private static SortedSet<Outcome> allowed(LitmusTest test, String model) {
    ModelAnswer answer = CHECKER.check(test, Models.named(model));
    assertThat(answer.problem()).isEmpty();
    return answer.allowed();
  }

  private static String describe(int number, LitmusTest test) {
    return "program %d of seed %d: %s".formatted(number, SEED, ProgramText.of(test));
  }

  @Test
  void strongerModelsAllowFewerOutcomes() {
    RandomPrograms programs = new RandomPrograms(new SplittableRandom(SEED));
    List<String> chain = List.of("sc", "tso", "x86", "arm64", "java");
    for (int number = 0; number < PROGRAMS; number++) {
      LitmusTest test = programs.next();
      Set<Outcome> stronger = Set.of();
      for (String model : chain) {
        SortedSet<Outcome> outcomes = allowed(test, model);
        assertThat(outcomes).as("%s, %s", model, describe(number, test)).containsAll(stronger);
        stronger = outcomes;
      }
    }
  }

  @Test
  void theMachinesOfScAndTsoFindExactlyTheAxiomaticOutcomes() {
    RandomPrograms programs = new RandomPrograms(new SplittableRandom(SEED + 1));
    for (int number = 0; number < PROGRAMS; number++) {
      LitmusTest test = programs.next();
      assertThat(allowed(test, "sc"))
          .as("sc, %s", describe(number, test))
          .isEqualTo(OperationalMachine.sequentiallyConsistent(test));
      assertThat(allowed(test, "tso"))
          .as("tso, %s", describe(number, test))
          .isEqualTo(OperationalMachine.totalStoreOrder(test));
    }
  }

  @Test
  void aStrongerModeOrAnAddedFenceNeverAddsAnOutcome() {
    SplittableRandom random = new SplittableRandom(SEED + 2);
    RandomPrograms programs = new RandomPrograms(random);
    for (int number = 0; number < PROGRAMS / 5; number++) {
      LitmusTest test = programs.next();
      LitmusTest stronger = new Strengthening(random).rewrite(test);
      String model = MODELS.get(number % MODELS.size());
      assertThat(allowed(test, model))
          .as("%s, %s, made %s", model, describe(number, test), ProgramText.of(stronger))
          .containsAll(allowed(stronger, model));
    }
  }

  /**
   * Jam as published knows neither that a volatile write synchronizes with all later reads, nor the
   * order of volatile accesses and full fences of RC11: what it allows beyond java, these two
   * exclude there, and nothing else does.
   */
  @Test
  void jamAllowsNoMoreThanJavaButForTheOrderOfVolatileAccesses() {
    CatModel withoutIt =
        Variants.of("java", Map.of(" | volsw", "", "acyclic pscb | pscf", "acyclic 0"));
    RandomPrograms programs = new RandomPrograms(new SplittableRandom(SEED + 8));
    for (int number = 0; number < PROGRAMS; number++) {
      LitmusTest test = programs.next();
      Set<Outcome> beyond = new TreeSet<>(allowed(test, "jam"));
      beyond.removeAll(allowed(test, "java"));
      if (!beyond.isEmpty()) {
        assertThat(CHECKER.check(test, withoutIt).allowed())
            .as(describe(number, test))
            .containsAll(beyond);
      }
    }
  }

  @Test
  void theOrderOfTheThreadsDoesNotMatter() {
    RandomPrograms programs = new RandomPrograms(new SplittableRandom(SEED + 3));
    for (int number = 0; number < PROGRAMS / 5; number++) {
      LitmusTest test = programs.next();
      LitmusTest reversed =
          new Rewriting() {
            @Override
            protected int thread(int thread) {
              return test.threads().size() - 1 - thread;
            }
          }.rewrite(test);
      String model = MODELS.get(number % MODELS.size());
      assertThat(allowed(reversed, model))
          .as("%s, %s", model, describe(number, test))
          .isEqualTo(allowed(test, model));
    }
  }

  @Test
  void lookingForOutcomesFindsThoseOfAllExecutions() {
    RandomPrograms programs = new RandomPrograms(new SplittableRandom(SEED + 5));
    for (int number = 0; number < PROGRAMS / 5; number++) {
      LitmusTest test = programs.next();
      String model = MODELS.get(number % MODELS.size());
      assertThat(allowed(test, model))
          .as("%s, %s", model, describe(number, test))
          .isEqualTo(EveryExecution.outcomes(test, Models.named(model)));
    }
  }

  @Test
  void whatIsOrderedInEverySequentiallyConsistentExecutionHasNoOtherOutcomesInJava() {
    RandomPrograms programs = new RandomPrograms(new SplittableRandom(SEED + 4));
    int ordered = 0;
    for (int number = 0; number < PROGRAMS / 10; number++) {
      LitmusTest test = programs.next();
      RaceReport report = new RaceFinder(test, SearchLimits.DEFAULT).races(Models.named("java"));
      if (report.sequentiallyConsistent()) {
        ordered++;
        assertThat(allowed(test, "java")).as(describe(number, test)).isEqualTo(allowed(test, "sc"));
      }
    }
    assertThat(ordered).isPositive();
  }

  /** Two threads of two operations each on two locations, in every combination. */
  @Test
  void theMachinesAgreeOnAllProgramsOfTwoByTwoOperations() {
    List<Function<Integer, Statement>> operations = operations();
    int count = operations.size();
    for (int code = 0; code < count * count * count * count; code++) {
      List<Statement> first =
          List.of(
              operations.get(code % count).apply(0), operations.get(code / count % count).apply(1));
      int rest = code / count / count;
      List<Statement> second =
          List.of(operations.get(rest % count).apply(2), operations.get(rest / count).apply(3));
      if (code % (count * count) > rest) {
        continue;
      }
      LitmusTest test =
          Programs.test(
              List.of(X, Y),
              List.of(first, second),
              List.of(),
              List.of(
                  Programs.register(0, "r0"),
                  Programs.register(0, "r1"),
                  Programs.register(1, "r2"),
                  Programs.register(1, "r3"),
                  new Column.FinalValue(X),
                  new Column.FinalValue(Y)));
      assertThat(allowed(test, "sc"))
          .as("sc, %s", ProgramText.of(test))
          .isEqualTo(OperationalMachine.sequentiallyConsistent(test));
      assertThat(allowed(test, "tso"))
          .as("tso, %s", ProgramText.of(test))
          .isEqualTo(OperationalMachine.totalStoreOrder(test));
    }
  }

  /**
   * Each makes an operation of its number: 0 and 1 are of the first thread, 2 and 3 of the other.
   */
  private static List<Function<Integer, Statement>> operations() {
    List<Function<Integer, Statement>> operations = new ArrayList<>();
    for (SharedField location : List.of(X, Y)) {
      operations.add(number -> Programs.write(location, AccessMode.PLAIN, number + 1));
      operations.add(number -> Programs.write(location, AccessMode.VOLATILE, number + 1));
      operations.add(
          number -> Programs.assign(target(number), Programs.read(location, AccessMode.OPAQUE)));
      operations.add(number ->
          Programs.assign(
              target(number),
              Programs.update(
                  location,
                  UpdateOperation.GET_AND_ADD,
                  AccessMode.VOLATILE,
                  AccessMode.VOLATILE,
                  10)));
    }
    operations.add(number -> Programs.fence(FenceKind.FULL));
    return operations;
  }

  private static Register target(int number) {
    return Programs.register(number / 2, "r" + number);
  }
}
