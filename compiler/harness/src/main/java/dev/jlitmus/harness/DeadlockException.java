package dev.jlitmus.harness;

import java.util.Map;

/** Actors wait for one another in a way that no interrupt ends. */
final class DeadlockException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Map<String, Long> counts;

  /**
   * @param counts samples of each outcome, that of the deadlock among them
   */
  DeadlockException(Map<String, Long> counts) {
    super("deadlock");
    this.counts = counts;
  }

  Map<String, Long> counts() {
    return counts;
  }
}
