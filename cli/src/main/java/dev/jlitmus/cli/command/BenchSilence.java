package dev.jlitmus.cli.command;

import dev.jlitmus.BenchProgress;
import java.time.Duration;

/** For {@code -q}. */
record BenchSilence() implements BenchProgress {
  @Override
  public void compilingBenches(int benches) {}

  @Override
  public void measuring(int done, int turns, String measure, Duration left) {}
}
