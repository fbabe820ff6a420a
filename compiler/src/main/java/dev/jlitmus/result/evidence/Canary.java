package dev.jlitmus.result.evidence;

/**
 * How often store buffering of plain fields was seen beside a run's tests, which every CPU with a
 * store buffer shows within a second: where it is not seen, the set-up hides what it is to show.
 *
 * @param jvm by name
 * @param seen samples in which both threads read the old value
 */
public record Canary(String jvm, long seen, long samples) {
  /** With fewer samples its silence says nothing. */
  private static final long ENOUGH = 10_000;

  /** Whether it was not seen, although it should have been. */
  public boolean isSilent() {
    return seen == 0 && samples >= ENOUGH;
  }
}
