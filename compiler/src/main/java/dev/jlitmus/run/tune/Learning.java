package dev.jlitmus.run.tune;

import dev.jlitmus.harness.wire.Setup;
import dev.jlitmus.run.tune.Tuning.Score;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/**
 * Compares set-ups by how often, in a second, they show the telling outcomes of tests: those that
 * threads have only where they overlap. Each test counts as one, however often its own do.
 */
public final class Learning {
  /** With fewer telling samples a test says nothing of set-ups. */
  private static final long FEW = 20;

  private final Map<Integer, Map<Setup, Sums>> byTest = new HashMap<>();

  /** Of one set-up in one test. */
  private static final class Sums {
    private long telling;
    private long nanos;

    double rate() {
      return nanos == 0 ? 0 : (double) telling / nanos;
    }
  }

  /**
   * Adds a repetition.
   *
   * @param test its number in the run
   * @param telling samples with a telling outcome
   */
  public void add(int test, Setup setup, long telling, long nanos) {
    Sums sums =
        byTest
            .computeIfAbsent(test, first -> new EnumMap<>(Setup.class))
            .computeIfAbsent(setup, first -> new Sums());
    sums.telling += telling;
    sums.nanos += nanos;
  }

  /** What was learned, over all tests that say something. */
  Map<Setup, Score> scores() {
    Map<Setup, Score> scores = new EnumMap<>(Setup.class);
    for (Map<Setup, Sums> sums : byTest.values()) {
      long telling = sums.values().stream().mapToLong(each -> each.telling).sum();
      double mean = sums.values().stream().mapToDouble(Sums::rate).average().orElse(0);
      if (sums.size() > 1 && telling >= FEW) {
        sums.forEach(
            (setup, each) -> scores.merge(setup, new Score(each.rate() / mean, 1), Score::plus));
      }
    }
    return scores;
  }
}
