package dev.jlitmus.answer;

import java.time.Duration;

/** Told how far measuring has come; from one thread. */
public interface BenchProgress {

  /** Compilation begins. */
  void compilingBenches(int benches);

  /**
   * A measure has its turn.
   *
   * @param done turns that have ended
   * @param measure with its bench
   * @param left about how long the rest will take
   */
  void measuring(int done, int turns, String measure, Duration left);
}
