package dev.jlitmus.cli.progress;

import dev.jlitmus.answer.BenchProgress;
import java.time.Duration;

/** For {@code -q}. */
public record BenchSilence() implements BenchProgress {
  @Override
  public void compilingBenches(int benches) {}

  @Override
  public void measuring(int done, int turns, String measure, Duration left) {}
}
