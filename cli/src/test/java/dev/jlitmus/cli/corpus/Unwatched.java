package dev.jlitmus.cli.corpus;

import dev.jlitmus.answer.RunProgress;

/** Nobody looks on. */
record Unwatched() implements RunProgress {
  @Override
  public void checking(int done, int tests) {}

  @Override
  public void compiling(int tests, int twins, boolean canary) {}

  @Override
  public void stressing(int sweep, int done, int turns, String test, long samples) {}
}
