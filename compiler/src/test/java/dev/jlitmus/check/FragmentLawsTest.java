package dev.jlitmus.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jlitmus.cat.Models;
import dev.jlitmus.check.search.SearchLimits;
import dev.jlitmus.result.Outcome;
import dev.jlitmus.semantic.LitmusTest;
import dev.jlitmus.semantic.access.AccessMode;
import dev.jlitmus.semantic.code.Expression;
import dev.jlitmus.semantic.code.Statement;
import dev.jlitmus.semantic.memory.Place;
import dev.jlitmus.semantic.transform.Rewriting;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/**
 * That stronger accesses add no outcome, in the models that speak of a fragment of Java only, tried
 * on random programs of the fragment. Properties as those of {@link LawsTest}.
 */
class FragmentLawsTest {
  private static final int PROGRAMS = Integer.getInteger("laws.programs", 5_000) / 5;
  private static final long SEED = Long.getLong("laws.seed", 20_261_121);
  private static final ModelChecker CHECKER = new ModelChecker(SearchLimits.DEFAULT);

  /** Go has no fences. */
  private static final Rewriting WITHOUT_FENCES =
      new Rewriting() {
        @Override
        protected List<Statement> statement(Statement statement) {
          return switch (statement) {
            case Statement.Fence ignored -> List.of();
            case Statement other -> List.of(other);
          };
        }
      };

  /** In the JLS a location is volatile or it is not. */
  private static final class VolatileLocations extends Rewriting {
    private final Set<String> names;

    VolatileLocations(Set<String> names) {
      this.names = names;
    }

    private AccessMode mode(Place place) {
      return names.contains(((Place.Shared) place).field().name())
          ? AccessMode.VOLATILE
          : AccessMode.PLAIN;
    }

    @Override
    protected AccessMode readMode(Expression.Read read) {
      return mode(read.place());
    }

    @Override
    protected AccessMode writeMode(Statement.Write write) {
      return mode(write.place());
    }

    @Override
    protected Modes updateModes(Expression.Update update) {
      return new Modes(mode(update.place()), mode(update.place()));
    }
  }

  private static SortedSet<Outcome> allowed(LitmusTest test, String model) {
    ModelAnswer answer = CHECKER.check(test, Models.named(model));
    assertThat(answer.problem()).isEmpty();
    return answer.allowed();
  }

  private static String describe(int number, LitmusTest test, LitmusTest stronger) {
    return "program %d of seed %d: %s, made %s"
        .formatted(number, SEED, ProgramText.of(test), ProgramText.of(stronger));
  }

  @Test
  void anAtomicAccessForAPlainOneNeverAddsAnOutcomeInGo() {
    SplittableRandom random = new SplittableRandom(SEED + 6);
    RandomPrograms programs = new RandomPrograms(random);
    for (int number = 0; number < PROGRAMS; number++) {
      LitmusTest test = WITHOUT_FENCES.rewrite(programs.next());
      LitmusTest stronger = WITHOUT_FENCES.rewrite(new Strengthening(random).rewrite(test));
      assertThat(allowed(test, "go"))
          .as(describe(number, test, stronger))
          .containsAll(allowed(stronger, "go"));
    }
  }

  @Test
  void aVolatileFieldForAPlainOneNeverAddsAnOutcomeInTheJls() {
    RandomPrograms programs = new RandomPrograms(new SplittableRandom(SEED + 7));
    int compared = 0;
    for (int number = 0; number < PROGRAMS; number++) {
      LitmusTest any = WITHOUT_FENCES.rewrite(programs.next());
      LitmusTest test = new VolatileLocations(Set.of("x")).rewrite(any);
      LitmusTest stronger = new VolatileLocations(Set.of("x", "y")).rewrite(any);
      if (CHECKER.check(test, Models.named("jls")).problem().isEmpty()) {
        compared++;
        assertThat(allowed(test, "jls"))
            .as(describe(number, test, stronger))
            .containsAll(allowed(stronger, "jls"));
      }
    }
    assertThat(compared).isGreaterThan(PROGRAMS / 2);
  }
}
