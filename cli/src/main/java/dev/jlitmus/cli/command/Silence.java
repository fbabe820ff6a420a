package dev.jlitmus.cli.command;

import dev.jlitmus.RunProgress;

/** For {@code -q}. */
record Silence() implements RunProgress {
  @Override
  public void checking(int done, int tests) {}

  @Override
  public void compiling(int tests) {}

  @Override
  public void stressing(int sweep, int done, int turns, String test, long samples) {}
}
