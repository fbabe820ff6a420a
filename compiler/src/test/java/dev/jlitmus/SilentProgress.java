package dev.jlitmus;

import dev.jlitmus.answer.RunProgress;

/** For tests, which nobody watches. */
public record SilentProgress() implements RunProgress {
  @Override
  public void checking(int done, int tests) {}

  @Override
  public void compiling(int tests, int twins, boolean canary) {}

  @Override
  public void stressing(int sweep, int done, int turns, String test, long samples) {}
}
