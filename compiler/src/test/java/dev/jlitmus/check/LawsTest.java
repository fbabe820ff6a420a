package dev.jlitmus.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jlitmus.cat.Models;
import dev.jlitmus.check.search.SearchLimits;
import dev.jlitmus.result.Outcome;
import dev.jlitmus.semantic.LitmusTest;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/**
 * What must hold of every program, tried on random ones. The system property {@code laws.programs}
 * sets their number, {@code laws.seed} the seed; a failure names both the seed and the program.
 */
class LawsTest {
  private static final int PROGRAMS = Integer.getInteger("laws.programs", 5_000);
  private static final long SEED = Long.getLong("laws.seed", 20_261_121);

  private static SortedSet<Outcome> allowed(LitmusTest test, String model) {
    ModelAnswer answer = new ModelChecker(test, SearchLimits.DEFAULT).check(Models.named(model));
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
}
