package dev.jlitmus.check.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class SearchBudgetTest {
  private static final SearchLimits LIMITS = new SearchLimits(128, 3, Duration.ofMinutes(1));

  @Test
  void candidatesBeyondTheLimitAreNotLookedAt() {
    SearchBudget budget = new SearchBudget(LIMITS);
    for (int candidate = 0; candidate < 3; candidate++) {
      assertThat(budget.spend()).isTrue();
    }
    assertThat(budget.reached()).isEmpty();
    assertThat(budget.spend()).isFalse();
    assertThat(budget.reached()).contains("3 candidate executions");
  }

  @Test
  void aFurtherQuestionHasOnlyTheTimeThatIsLeft() {
    SearchBudget first = new SearchBudget(LIMITS);
    assertThat(first.left()).isLessThanOrEqualTo(LIMITS.time());
    SearchBudget late = new SearchBudget(LIMITS, Duration.ZERO);
    assertThat(late.spend()).isFalse();
    assertThat(late.reached()).contains("60,000 ms");
    assertThat(late.left()).isZero();
  }

  @Test
  void whereThereWasNoTimeForModelsAtAllThatIsSaid() {
    SearchBudget none = new SearchBudget(LIMITS.within(Duration.ZERO));
    assertThat(none.reached()).contains("the time for models");
  }
}
