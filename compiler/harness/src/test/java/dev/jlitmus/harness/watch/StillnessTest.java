package dev.jlitmus.harness.watch;

import static dev.jlitmus.harness.watch.Stillness.Doing.COMPUTES;
import static dev.jlitmus.harness.watch.Stillness.Doing.ENDED;
import static dev.jlitmus.harness.watch.Stillness.Doing.SLEEPS;
import static dev.jlitmus.harness.watch.Stillness.Doing.WAITS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jlitmus.harness.watch.Stillness.Doing;
import dev.jlitmus.harness.watch.Stillness.Look;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Two threads; times are in patiences of 100. */
final class StillnessTest {
  private final Stillness stillness = new Stillness(100);

  private boolean isStill(Look... looks) {
    for (Look look : looks) {
      stillness.add(look);
    }
    return stillness.isStill();
  }

  private static Look look(
      long nanos, Doing one, long spentByOne, Doing other, long spentByOther, int progress) {
    return new Look(nanos, List.of(one, other), List.of(spentByOne, spentByOther), 0, at(progress));
  }

  private static List<Integer> at(int progress) {
    return List.of(progress, 0);
  }

  @Test
  void aThreadThatComputesWhileTheOtherHasEndedIsEndless() {
    assertThat(
            isStill(
                look(0, COMPUTES, 0, ENDED, -1, 7),
                look(1, COMPUTES, 1, ENDED, -1, 7),
                look(101, COMPUTES, 101, ENDED, -1, 7)))
        .isTrue();
  }

  @Test
  void aThreadWithoutCpuIsNot() {
    assertThat(
            isStill(
                look(0, COMPUTES, 0, ENDED, -1, 7),
                look(1, COMPUTES, 1, ENDED, -1, 7),
                look(1_000_000, COMPUTES, 100, ENDED, -1, 7)))
        .isFalse();
  }

  @Test
  void neitherAreTwoOfWhichOneComputesForTheOtherThatHasNoCpu() {
    assertThat(
            isStill(
                look(0, COMPUTES, 0, COMPUTES, 0, 7),
                look(1, COMPUTES, 0, COMPUTES, 0, 7),
                look(1_000_000, COMPUTES, 1_000_000, COMPUTES, 99, 7)))
        .isFalse();
  }

  @Test
  void whatWasComputedBeforeTheThreadsWereFoundWhereTheyAreDoesNotCount() {
    // The one who looks had no CPU between reading the times and reading the progress.
    assertThat(
            isStill(
                look(0, COMPUTES, 0, COMPUTES, 0, 7),
                look(1_000, COMPUTES, 1, COMPUTES, 1, 9),
                look(1_001, COMPUTES, 1_000, COMPUTES, 1_000, 9),
                look(1_002, COMPUTES, 1_001, COMPUTES, 1_001, 9)))
        .isFalse();
  }

  @Test
  void whoMovesIsNot() {
    assertThat(
            isStill(
                look(0, COMPUTES, 0, COMPUTES, 0, 7),
                look(1, COMPUTES, 1, COMPUTES, 1, 7),
                look(1_000, COMPUTES, 900, COMPUTES, 900, 8)))
        .isFalse();
  }

  @Test
  void whoSleepsWakesUp() {
    assertThat(
            isStill(
                look(0, COMPUTES, 0, SLEEPS, 0, 7),
                look(1, COMPUTES, 1, SLEEPS, 0, 7),
                look(1_000, COMPUTES, 900, SLEEPS, 0, 7)))
        .isFalse();
  }

  @Test
  void whoComputesAfterItSleptGetsItsWholePatience() {
    assertThat(
            isStill(
                look(0, COMPUTES, 0, SLEEPS, 0, 7),
                look(500, COMPUTES, 500, SLEEPS, 0, 7),
                look(501, COMPUTES, 501, COMPUTES, 0, 7),
                look(502, COMPUTES, 502, COMPUTES, 1, 7),
                look(601, COMPUTES, 601, COMPUTES, 100, 7)))
        .isFalse();
    assertThat(isStill(look(603, COMPUTES, 603, COMPUTES, 101, 7))).isTrue();
  }

  @Test
  void allThatWaitForOneAnotherWaitForEver() {
    assertThat(
            isStill(
                look(0, WAITS, 5, WAITS, 6, 7),
                look(1, WAITS, 5, WAITS, 6, 7),
                look(101, WAITS, 5, WAITS, 6, 7)))
        .isTrue();
  }

  @Test
  void oneThatWasWokenAndHasNoCpuYetIsNot() {
    List<Doing> doing = List.of(ENDED, WAITS);
    List<Long> spent = List.of(-1L, 6L);
    assertThat(
            isStill(
                new Look(0, doing, spent, 1, at(7)),
                new Look(1, doing, spent, 1, at(7)),
                new Look(1_000, doing, spent, 1, at(7))))
        .isFalse();
  }

  @Test
  void oneThatWaitsOnlyNowAndThenIsNot() {
    assertThat(
            isStill(
                look(0, COMPUTES, 0, WAITS, 0, 7),
                look(1, COMPUTES, 1, WAITS, 0, 7),
                look(1_000, COMPUTES, 900, WAITS, 1, 7)))
        .isFalse();
    assertThat(isStill(look(1_001, COMPUTES, 1_900, COMPUTES, 2, 7))).isFalse();
    assertThat(isStill(look(1_002, COMPUTES, 2_900, WAITS, 3, 7))).isFalse();
  }
}
