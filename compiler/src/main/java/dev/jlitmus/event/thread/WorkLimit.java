package dev.jlitmus.event.thread;

/**
 * A bound on the work that one question may cost, counted in actions performed and runs kept, so
 * that it is the same on every machine.
 */
public final class WorkLimit {
  private long left;

  public WorkLimit(long steps) {
    this.left = steps;
  }

  /** Counts some steps; false once the limit has been passed. */
  public boolean spend(long steps) {
    left -= steps;
    return left >= 0;
  }

  public boolean isReached() {
    return left < 0;
  }
}
