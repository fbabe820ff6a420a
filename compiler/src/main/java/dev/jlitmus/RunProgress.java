package dev.jlitmus;

/** Told how far a run has come; from one thread at a time. */
public interface RunProgress {

  /** {@code tests} of them have to be compiled; the others are as before. */
  void compiling(int tests);

  /**
   * @param done turns that have ended
   * @param turns all that are planned
   * @param test the one in turn
   * @param samples so far, of all tests
   */
  void stressing(int done, int turns, String test, long samples);
}
