package dev.jlitmus.answer;

import java.time.Duration;

/** Told how far a run has come; from one thread at a time. */
public interface RunProgress {

  /** The models are asked; {@code done} of the tests are judged. From any thread. */
  void checking(int done, int tests);

  /**
   * Compilation begins, of what has changed.
   *
   * @param tests of the user's
   * @param twins weakened ones that show whether a fault would be seen
   * @param canary whether the test runs that every machine is known to fail
   */
  void compiling(int tests, int twins, boolean canary);

  /**
   * A run that was cut goes on, or results of others were taken over.
   *
   * @param done how many of the tests need no turn
   */
  default void known(int done, int tests) {}

  /**
   * Stressing goes on.
   *
   * @param sweep from 1; in each sweep every test has a turn in every variant
   * @param done turns of this sweep that have ended
   * @param turns of this sweep
   * @param test the one in turn
   * @param samples so far, of all tests and sweeps
   */
  void stressing(int sweep, int done, int turns, String test, long samples);

  /**
   * What tests cost is measured.
   *
   * @param done turns that have ended
   * @param measure in turn
   * @param left about how long it takes yet
   */
  default void measuring(int done, int turns, String measure, Duration left) {}
}
