package dev.jlitmus.harness.sample;

import java.util.Map;

/** An actor goes on for ever, and only the end of this JVM stops it. */
public final class StillRunningException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Map<String, Long> counts;

  /**
   * @param counts of the repetition, the sample with that actor among them
   */
  StillRunningException(Map<String, Long> counts) {
    super("an actor does not end", null, false, false);
    this.counts = Map.copyOf(counts);
  }

  public Map<String, Long> counts() {
    return counts;
  }
}
