package dev.jlitmus.run.count;

import dev.jlitmus.result.Outcome;
import java.util.HashMap;
import java.util.Map;

/**
 * The rates of a test's outcomes from repetition to repetition. The samples of one repetition
 * depend on one another: they share a compiled code, a placement of threads, a moment's load. What
 * is independent are repetitions, so they are what an error of a rate is estimated from.
 */
final class Rates {
  private final Map<Outcome, Sums> sums = new HashMap<>();
  private int repetitions;

  /** Of the rates of one outcome. */
  private static final class Sums {
    private double rates;
    private double squares;
  }

  /** Adds a repetition; one without samples says nothing. */
  void add(Map<Outcome, Long> counts) {
    double samples = counts.values().stream().mapToLong(Long::longValue).sum();
    if (samples == 0) {
      return;
    }
    repetitions++;
    counts.forEach((outcome, count) -> {
      double rate = count / samples;
      Sums own = sums.computeIfAbsent(outcome, first -> new Sums());
      own.rates += rate;
      own.squares += rate * rate;
    });
  }

  /**
   * The standard error of the mean rate, as a part of that mean; infinite where the outcome was not
   * seen, or there was one repetition only.
   */
  double relativeError(Outcome outcome) {
    Sums own = sums.get(outcome);
    if (own == null || own.rates == 0 || repetitions < 2) {
      return Double.POSITIVE_INFINITY;
    }
    double mean = own.rates / repetitions;
    double variance = Math.max(0, own.squares - repetitions * mean * mean) / (repetitions - 1);
    return Math.sqrt(variance / repetitions) / mean;
  }
}
