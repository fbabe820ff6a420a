package dev.jlitmus.bench;

/** Told how far measuring has come. */
@FunctionalInterface
public interface BenchListener {

  /**
   * A turn begins.
   *
   * @param done turns that have ended
   * @param turns all of them
   * @param measure in turn, with its bench
   */
  void measuring(int done, int turns, String measure);
}
