package dev.jlitmus.result.bench;

import java.time.Duration;

/**
 * How much is measured. Each fork is a JVM of its own: what differs from one to the next, such as
 * where the JIT inlines and where fields lie, is otherwise taken for the code's own cost.
 */
public enum Effort {
  /** Seconds a bench; shows that it runs, and orders of magnitude. */
  QUICK(1, 3, 5, Duration.ofMillis(100)),
  /** A quarter of a minute a measure. */
  DEFAULT(3, 4, 5, Duration.ofMillis(400)),
  /** A minute and a half a measure. */
  THOROUGH(5, 5, 10, Duration.ofSeconds(1));

  /** What a turn takes beside its iterations: two JVMs start. */
  private static final Duration START = Duration.ofMillis(1_200);

  /** A turn that takes so much longer than it should is over. */
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final int forks;
  private final int warmups;
  private final int iterations;
  private final Duration time;

  Effort(int forks, int warmups, int iterations, Duration time) {
    this.forks = forks;
    this.warmups = warmups;
    this.iterations = iterations;
    this.time = time;
  }

  /** JVMs a measure. */
  public int forks() {
    return forks;
  }

  /** Iterations of a fork that are not counted. */
  public int warmups() {
    return warmups;
  }

  /** Iterations of a fork that are counted, a sample each. */
  public int iterations() {
    return iterations;
  }

  /** Of an iteration. */
  public Duration time() {
    return time;
  }

  /** Of a turn, one fork of one measure. */
  public Duration turn() {
    return START.plus(time.multipliedBy(warmups + iterations));
  }

  /** After which a turn is taken for one that does not end. */
  public Duration patience() {
    return turn().multipliedBy(3).plus(PATIENCE);
  }

  /** For people: {@code 3 forks, each 4 + 5 iterations of 0.4 s}. */
  public String describe() {
    return "%d fork%s of %d + %d iterations, %.1f s each"
        .formatted(forks, forks == 1 ? "" : "s", warmups, iterations, time.toMillis() / 1e3);
  }
}
