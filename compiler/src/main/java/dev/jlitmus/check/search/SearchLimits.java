package dev.jlitmus.check.search;

import dev.jlitmus.event.thread.loop.Unrolling;
import dev.jlitmus.relation.EventSet;
import java.time.Duration;

/**
 * What the search for the executions of one test under one model may cost.
 *
 * @param events an execution may have, initial writes included
 * @param candidates partial and complete, that the model is asked about
 * @param time on the clock, for outcomes and what else is asked about them together
 * @param unroll how often a loop begins anew because of what was read, before it is cut
 */
public record SearchLimits(int events, long candidates, Duration time, int unroll) {

  public static final SearchLimits DEFAULT =
      new SearchLimits(EventSet.LIMIT, 20_000_000, Duration.ofSeconds(60));

  public SearchLimits {
    if (events > EventSet.LIMIT) {
      throw new IllegalArgumentException("at most %d events".formatted(EventSet.LIMIT));
    }
  }

  /** With loops followed as far as usual. */
  public SearchLimits(int events, long candidates, Duration time) {
    this(events, candidates, time, Unrolling.USUAL);
  }

  /** The same in other time. */
  public SearchLimits within(Duration other) {
    return new SearchLimits(events, candidates, other, unroll);
  }
}
