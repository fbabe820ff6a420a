package dev.jlitmus.run;

import dev.jlitmus.result.Observation;
import dev.jlitmus.result.Observation.End;
import dev.jlitmus.result.Outcome;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What was seen of one test so far. Whatever happens later, nothing counted is lost. */
final class Tally {
  private final OutcomeParser parser;
  private final boolean oversubscribed;
  private final SortedMap<Outcome, Long> counts = new TreeMap<>();
  private long samples;
  private long nanos;
  private Optional<End> failure = Optional.empty();

  Tally(StressTest test, int cpus) {
    this.parser = new OutcomeParser(test.columns());
    this.oversubscribed = test.threads() > cpus;
  }

  void add(Map<String, Long> countsById, long spentNanos) {
    countsById.forEach((id, count) -> counts.merge(parser.parse(id), count, Long::sum));
    samples += countsById.values().stream().mapToLong(Long::longValue).sum();
    nanos += spentNanos;
  }

  void fail(End end) {
    failure = Optional.of(end);
  }

  boolean failed() {
    return failure.isPresent();
  }

  boolean oversubscribed() {
    return oversubscribed;
  }

  long samples() {
    return samples;
  }

  /**
   * The sum.
   *
   * @param idle why the test, if it has no samples, has none
   */
  Observation observation(String idle) {
    End end = failure.orElseGet(() -> samples > 0 ? new End.Finished() : new End.NotRun(idle));
    return new Observation(counts, Duration.ofNanos(nanos), oversubscribed, end);
  }
}
