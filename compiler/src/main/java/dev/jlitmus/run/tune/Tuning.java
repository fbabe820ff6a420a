package dev.jlitmus.run.tune;

import dev.jlitmus.harness.wire.Setup;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * What is known of the set-ups on a machine. Each run tries all of them, the better ones more
 * often, and what it learns counts in the next: an automatic search that costs no time of its own.
 *
 * @param scores of the set-ups that are known
 */
public record Tuning(Map<Setup, Score> scores) {

  /**
   * Of one set-up.
   *
   * @param sum over tests of its rate of telling outcomes, as a multiple of the mean over set-ups
   * @param tests how many; a fraction once the past counts less
   */
  public record Score(double sum, double tests) {
    /** 1 where it is as good as the others. */
    public double mean() {
      return tests == 0 ? 1 : sum / tests;
    }

    Score plus(Score other) {
      return new Score(sum + other.sum, tests + other.tests);
    }

    private Score faded() {
      return new Score(sum * FADING, tests * FADING);
    }
  }

  /** Of a machine of which nothing is known. */
  public static final Tuning NONE = new Tuning(Map.of());

  /** How much of what was known still counts after another run. */
  private static final double FADING = 0.9;

  /** A set-up of fewer tests is not known. */
  private static final double ENOUGH = 3;

  private static final int OF_BEST = 5;
  private static final int OF_SECOND = 3;

  public Tuning {
    scores = Map.copyOf(scores);
  }

  /** After another run. */
  Tuning with(Map<Setup, Score> learned) {
    if (learned.isEmpty()) {
      return this;
    }
    Map<Setup, Score> after = new EnumMap<>(Setup.class);
    scores.forEach((setup, score) -> after.put(setup, score.faded()));
    learned.forEach((setup, score) -> after.merge(setup, score, Score::plus));
    return new Tuning(after);
  }

  /** The best of those that are known. */
  public Optional<Setup> best() {
    return scores.keySet().stream()
        .filter(setup -> score(setup).tests() >= ENOUGH)
        .max(Comparator.comparingDouble(setup -> score(setup).mean()));
  }

  /** What is known, for people. */
  public String describe() {
    return best()
        .map(setup ->
            String.format(
                Locale.ROOT,
                "%s serve best, %.1f times the mean of %d set-ups, by %.0f tests",
                setup.label(),
                score(setup).mean(),
                scores.size(),
                score(setup).tests()))
        .orElse("not known yet; runs learn it");
  }

  public Score score(Setup setup) {
    return scores.getOrDefault(setup, new Score(0, 0));
  }

  /**
   * The set-ups of the repetitions of a turn, one after another and then anew: each once at least,
   * the best five times, the second three times. Their order is random, but for the first, which is
   * the best: early repetitions meet code that is not compiled yet, and would count against those
   * that always came first.
   */
  public List<Setup> schedule(long seed) {
    List<Setup> order = new ArrayList<>(List.of(Setup.values()));
    if (best().isPresent()) {
      order.sort(Comparator.comparingDouble((Setup setup) -> score(setup).mean()).reversed());
    }
    List<Setup> schedule = new ArrayList<>(order.subList(2, order.size()));
    schedule.addAll(Collections.nCopies(OF_BEST, order.get(0)));
    schedule.addAll(Collections.nCopies(OF_SECOND, order.get(1)));
    Collections.shuffle(schedule, new Random(seed));
    Collections.swap(schedule, 0, schedule.indexOf(order.get(0)));
    return schedule;
  }
}
