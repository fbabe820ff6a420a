package dev.jlitmus.run;

import dev.jlitmus.result.Piece;
import dev.jlitmus.run.choice.Variant;

/**
 * Is told how a run goes, by the thread that runs it and at most a few times a second, as every CPU
 * cycle is the tests'.
 */
public interface RunListener {

  /** A JVM under test is started; {@code flags} reproduce it. */
  void launched(Launch launch);

  void progressed(Progress progress);

  /**
   * A JVM under test showed something of a test.
   *
   * @param test its place in the plan
   */
  default void recorded(int test, Piece piece) {}

  /**
   * A start of the JVM under test.
   *
   * @param round 0 for the first turn of each test
   * @param stressSeed the seed of a variant that is random
   */
  record Launch(Variant variant, int round, int stressSeed) {}

  /**
   * Where a run stands.
   *
   * @param round 0 for the first turn of each test in each variant
   * @param done turns of this round that have ended
   * @param turns of this round
   * @param samples of all tests in all rounds so far
   * @param test the one whose turn it is
   */
  record Progress(int round, int done, int turns, long samples, String test) {}
}
