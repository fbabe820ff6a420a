package dev.jlitmus.run;

import dev.jlitmus.result.Observation;
import dev.jlitmus.result.Observation.End;
import dev.jlitmus.result.Outcome;
import dev.jlitmus.result.Piece;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What was seen of one test so far. Whatever happens later, nothing counted is lost. */
public final class Tally {
  private final OutcomeParser parser;
  private final boolean oversubscribed;
  private final SortedMap<Outcome, Long> counts = new TreeMap<>();
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
    this.parser = new OutcomeParser(test.columns());
    this.oversubscribed = test.threads() > cpus;
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
   * Adds samples.
   *
   * @param countsById by jcstress's ids of outcomes
   */
  private void add(Map<String, Long> countsById, long spentNanos) {
    countsById.forEach((id, count) -> counts.merge(parser.parse(id), count, Long::sum));
    samples += countsById.values().stream().mapToLong(Long::longValue).sum();
    nanos += spentNanos;
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
   * The sum.
   *
   * @param idle why the test, if it has no samples, has none
   */
  public Observation observation(String idle) {
    End end =
        failure.orElseGet(
            () -> samples > 0 ? new End.Finished() : new End.NotRun(skipped.orElse(idle)));
    return new Observation(counts, Duration.ofNanos(nanos), oversubscribed, end);
  }
}
