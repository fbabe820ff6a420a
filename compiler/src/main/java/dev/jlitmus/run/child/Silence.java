package dev.jlitmus.run.child;

import java.time.Duration;

/**
 * How long nothing was heard of a child, and what that means: a child that gets no CPU is not one
 * that hangs. Time counts only while this JVM itself is there to listen, and as a rule only a child
 * that computed meanwhile has had its chance to speak.
 */
final class Silence {
  /** What this JVM was kept from listening for longer than that does not count. */
  private static final Duration LONGEST_LOOK = Duration.ofMillis(400);

  /** As much CPU time in silence is no accident. */
  private static final Duration ENOUGH = Duration.ofSeconds(1);

  /** After so many times the patience a child hangs that computes nothing. */
  private static final int IDLE_PATIENCES = 3;

  private final Process child;
  private Duration silent = Duration.ZERO;
  private Duration computedBefore;
  private long last = System.nanoTime();

  Silence(Process child) {
    this.child = child;
    this.computedBefore = computed();
  }

  /** Something was heard. */
  void end() {
    silent = Duration.ZERO;
    computedBefore = computed();
  }

  /** Counts the time since the last look. */
  void look() {
    long now = System.nanoTime();
    Duration passed = Duration.ofNanos(now - last);
    last = now;
    silent = silent.plus(passed.compareTo(LONGEST_LOOK) < 0 ? passed : LONGEST_LOOK);
  }

  /** Whether it lasts too long. */
  boolean tries(Duration patience) {
    return silent.compareTo(patience) > 0
        && (computed().minus(computedBefore).compareTo(ENOUGH) > 0
            || silent.compareTo(patience.multipliedBy(IDLE_PATIENCES)) > 0);
  }

  /** CPU time of the child; where the system does not say it, that of none. */
  private Duration computed() {
    return child.info().totalCpuDuration().orElse(Duration.ZERO);
  }
}
