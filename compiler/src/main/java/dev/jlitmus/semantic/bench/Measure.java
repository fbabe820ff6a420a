package dev.jlitmus.semantic.bench;

import dev.jlitmus.semantic.LitmusTest;

/**
 * What one benchmark repeats.
 *
 * @param name unique in its bench
 * @param code the shared state and the threads, as a test that nobody judges
 * @param together whether its threads run side by side, each its own body; otherwise it has one
 *     thread, which as many threads repeat as the bench says
 */
public record Measure(String name, LitmusTest code, boolean together) {

  /** How many threads run it where the bench asks for {@code asked}. */
  public int threads(int asked) {
    return together ? code.threads().size() : asked;
  }
}
