package dev.jlitmus.run.fast;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jlitmus.run.choice.Effort;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class PaceTest {

  @Test
  void withoutABudgetThereIsOneRound() {
    assertThat(Pace.next(Effort.USUAL, 0, 500, 2, Optional.empty()))
        .contains(new Pace(12, 20, 624));
    assertThat(Pace.next(Effort.USUAL, 1, 500, 2, Optional.empty())).isEmpty();
  }

  @Test
  void theFirstRoundReachesEveryTestAsLongAsThereIsTime() {
    for (int tests : new int[] {1, 10, 100, 10_000}) {
      for (long millis = 0; millis < 30_000; millis += 500) {
        assertThat(Pace.next(Effort.USUAL, 0, tests, 2, left(millis))).isPresent();
      }
    }
  }

  @Test
  void nothingBeginsAfterTheEnd() {
    assertThat(Pace.next(Effort.USUAL, 0, 1, 1, left(-1))).isEmpty();
  }

  @Test
  void slicesTakeNoMoreThanTheirShareUnlessTimeIsScarce() {
    for (int round = 0; round < 6; round++) {
      for (int tests = 1; tests < 300; tests += 7) {
        for (long millis = 0; millis < 60_000; millis += 1_300) {
          for (int starts = 1; starts <= 3; starts++) {
            Optional<Pace> pace = Pace.next(Effort.USUAL, round, tests, starts, left(millis));
            long sampling = pace.map(Pace::slice).orElse(0) * (long) tests;
            boolean scarce = pace.equals(Optional.of(new Pace(1, 4, 1)));
            assertThat(scarce || sampling <= millis / starts)
                .as("round %d, %d tests, %d ms, %d starts: %s", round, tests, millis, starts, pace)
                .isTrue();
          }
        }
      }
    }
  }

  @Test
  void laterRoundsAreLongerUpToALimit() {
    Optional<Duration> hour = left(3_600_000);
    assertThat(Pace.next(Effort.USUAL, 0, 1, 2, hour)).contains(new Pace(12, 20, 624));
    assertThat(Pace.next(Effort.USUAL, 1, 1, 2, hour)).contains(new Pace(24, 20, 1_248));
    assertThat(Pace.next(Effort.USUAL, 9, 1, 2, hour)).contains(new Pace(96, 20, 4_992));
  }

  @Test
  void aLaterRoundThatIsTooShortForAllIsLeftOut() {
    assertThat(Pace.next(Effort.USUAL, 1, 100, 2, left(2_000))).isEmpty();
  }

  @Test
  void whatIsTooShortForARoundOfAllIsLongEnoughForSome() {
    for (long millis = 442; millis < 8_000; millis += 37) {
      int tests = Pace.affordable(Effort.USUAL, 3, left(millis));
      assertThat(tests).isPositive();
      assertThat(Pace.next(Effort.USUAL, 3, tests, 1, left(millis))).isPresent();
      assertThat(Pace.next(Effort.USUAL, 3, tests + 1, 1, left(millis))).isEmpty();
    }
    assertThat(Pace.affordable(Effort.USUAL, 3, left(440))).isZero();
    assertThat(Pace.affordable(Effort.USUAL, 0, left(8_000))).isZero();
    assertThat(Pace.affordable(Effort.USUAL, 3, Optional.empty())).isZero();
    Effort quick = new Effort(Effort.Level.QUICK, false);
    assertThat(Pace.affordable(quick, 1, left(8_000))).isZero();
  }

  @Test
  void patienceFollowsTheBudgetWithinLimits() {
    assertThat(Pace.patience(Optional.empty())).isEqualTo(Duration.ofSeconds(10));
    assertThat(Pace.patience(left(1_000))).isEqualTo(Duration.ofSeconds(2));
    assertThat(Pace.patience(left(20_000))).isEqualTo(Duration.ofSeconds(5));
    assertThat(Pace.patience(left(3_600_000))).isEqualTo(Duration.ofSeconds(10));
  }

  private static Optional<Duration> left(long millis) {
    return Optional.of(Duration.ofMillis(millis));
  }
}
