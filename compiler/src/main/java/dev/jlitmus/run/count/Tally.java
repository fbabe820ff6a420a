package dev.jlitmus.run.count;

import dev.jlitmus.result.Observation;
import dev.jlitmus.result.Observation.End;
import dev.jlitmus.result.Observation.Sighting;
import dev.jlitmus.result.Outcome;
import dev.jlitmus.result.Piece;
import dev.jlitmus.run.StressTest;
import dev.jlitmus.semantic.value.Type;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What was seen of one test so far. Whatever happens later, nothing counted is lost. */
public final class Tally {
  /** An outcome's rate is known well enough once its standard error is this part of it. */
  private static final double STABLE = 0.25;

  private final OutcomeParser parser;
  private final Aim aim;
  private final boolean oversubscribed;
  private final SortedMap<Outcome, Long> counts = new TreeMap<>();
  private final SortedMap<Outcome, Sighting> first = new TreeMap<>();
  private final Rates rates = new Rates();
  private long samples;
  private long nanos;
  private Optional<End> failure = Optional.empty();
  private Optional<String> skipped = Optional.empty();

  /**
   * Begins with nothing.
   *
   * @param cpus that the test's threads share
   */
  public Tally(StressTest test, int cpus) {
    this(test.columns(), test.aim(), test.threads() > cpus);
  }

  /**
   * Begins with nothing.
   *
   * @param columns the types of the values of an outcome
   */
  public Tally(List<Type> columns, Aim aim, boolean oversubscribed) {
    this.parser = new OutcomeParser(columns);
    this.aim = aim;
    this.oversubscribed = oversubscribed;
  }

  /** Adds a piece of what was seen, now or in an earlier run. */
  public void add(Piece piece) {
    switch (piece) {
      case Piece.Counted counted -> add(counted.counts(), counted.nanos());
      case Piece.Crashed crashed -> fail(new End.Crashed(crashed.detail()));
      case Piece.Stuck stuck -> fail(new End.Stuck(stuck.detail()));
      case Piece.Skipped notRun -> skipped = Optional.of(notRun.reason());
      case Piece.Ended ended -> {}
      case Piece.Over over -> {}
    }
  }

  /**
   * Adds the samples of a repetition.
   *
   * @param countsById by jcstress's ids of outcomes
   */
  void add(Map<String, Long> countsById, long spentNanos) {
    SortedMap<Outcome, Long> repetition = new TreeMap<>();
    countsById.forEach((id, count) -> repetition.merge(parser.parse(id), count, Long::sum));
    rates.add(repetition);
    samples += repetition.values().stream().mapToLong(Long::longValue).sum();
    nanos += spentNanos;
    Sighting now = new Sighting(samples, Duration.ofNanos(nanos));
    repetition.forEach((outcome, count) -> {
      counts.merge(outcome, count, Long::sum);
      if (count > 0) {
        first.putIfAbsent(outcome, now);
      }
    });
  }

  /**
   * How many samples have an outcome by which set-ups are compared.
   *
   * @param countsById by jcstress's ids of outcomes
   */
  public long telling(Map<String, Long> countsById) {
    return countsById.entrySet().stream()
        .filter(count -> aim.telling().contains(parser.parse(count.getKey())))
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  /** It ended badly; what was counted still counts. */
  private void fail(End end) {
    failure = Optional.of(end);
  }

  public boolean failed() {
    return failure.isPresent();
  }

  public boolean oversubscribed() {
    return oversubscribed;
  }

  public long samples() {
    return samples;
  }

  /**
   * Whether more samples would say nothing new: nothing is at stake, all that is sought was seen,
   * and the rates of what was seen are stable.
   */
  public boolean isSettled() {
    return samples > 0
        && !aim.atStake()
        && counts.keySet().containsAll(aim.sought())
        && counts.keySet().stream().allMatch(outcome -> rates.relativeError(outcome) <= STABLE);
  }

  /**
   * The sum.
   *
   * @param idle why the test, if it has no samples, has none
   */
  public Observation observation(String idle) {
    End end =
        failure.orElseGet(
            () -> samples > 0 ? new End.Finished() : new End.NotRun(skipped.orElse(idle)));
    return new Observation(counts, first, Duration.ofNanos(nanos), oversubscribed, end);
  }
}
