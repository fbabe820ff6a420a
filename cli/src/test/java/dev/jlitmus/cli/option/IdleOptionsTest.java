package dev.jlitmus.cli.option;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jlitmus.request.Harness;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class IdleOptionsTest {
  private static List<String> problems(Harness harness, String... named) {
    return new IdleOptions(Set.of(named)::contains).problems(harness);
  }

  @ParameterizedTest
  @ValueSource(strings = {"--variant", "--seed", "--quick", "--thorough", "--exhaust"})
  void theStockHarnessHasItsOwnPlanAndThatIsSaid(String option) {
    assertThat(problems(Harness.JCSTRESS, option))
        .singleElement()
        .asString()
        .startsWith(option + " has no effect with --harness jcstress");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"--time-budget", "--shard", "--resume", "--reuse", "--jdk", "--jvm-args", "--fail-on"})
  void whatItHonoursIsNoProblem(String option) {
    assertThat(problems(Harness.JCSTRESS, option)).isEmpty();
    assertThat(problems(Harness.FAST, option)).isEmpty();
  }

  @Test
  void goingOnNeedsSomethingToGoOnFor() {
    assertThat(problems(Harness.FAST, "--exhaust")).hasSize(1);
    assertThat(problems(Harness.FAST, "--exhaust", "--quick", "--time-budget")).hasSize(1);
    assertThat(problems(Harness.FAST, "--exhaust", "--time-budget")).isEmpty();
    assertThat(problems(Harness.FAST, "--exhaust", "--thorough")).isEmpty();
  }

  @Test
  void aBudgetSaysHowLongAndThoroughIsThenForCostsAlone() {
    assertThat(problems(Harness.FAST, "--thorough", "--time-budget")).hasSize(1);
    assertThat(problems(Harness.FAST, "--thorough", "--time-budget", "--with-cost")).isEmpty();
    assertThat(problems(Harness.JCSTRESS, "--thorough", "--with-cost")).isEmpty();
    assertThat(problems(Harness.FAST, "--thorough")).isEmpty();
  }
}
