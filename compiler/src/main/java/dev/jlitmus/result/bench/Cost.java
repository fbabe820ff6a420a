package dev.jlitmus.result.bench;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What became of a measure on one JVM. */
public sealed interface Cost {

  /**
   * It was measured.
   *
   * @param nanos time of one repetition, as one thread sees it
   * @param bytes allocated in one repetition
   * @param parts of threads that ran different bodies together; empty otherwise
   * @param profile what further profilers said, by their names, for people
   * @param forks JVMs that were started for it
   */
  record Measured(
      Estimate nanos,
      Optional<Estimate> bytes,
      List<Part> parts,
      Map<String, String> profile,
      int forks)
      implements Cost {
    public Measured {
      parts = List.copyOf(parts);
    }

    /** Repetitions a second of all threads. */
    public double throughput(int threads) {
      return threads * 1e9 / nanos.mean();
    }
  }

  /**
   * Equal threads of several that ran together.
   *
   * @param nanos time of one repetition of theirs
   */
  record Part(String thread, int threads, Estimate nanos) {}

  /**
   * It threw, crashed or did not end.
   *
   * @param message brief
   * @param log of JMH, a file's name
   */
  record Failed(String message, String log) implements Cost {}

  /** It got no turn. */
  record NotRun(String why) implements Cost {}
}
