package dev.jlitmus.codegen.jmh;

import dev.jlitmus.codegen.GeneratedSource;
import dev.jlitmus.semantic.bench.Bench;
import dev.jlitmus.semantic.bench.Measure;
import java.util.List;

/**
 * A bench in Java.
 *
 * @param benchmarks one a measure, in their order
 */
public record GeneratedBench(Bench bench, GeneratedSource source, List<Benchmark> benchmarks) {

  /**
   * What JMH runs of a measure.
   *
   * @param name of the method, or of the group
   * @param parts of a group; empty where the measure has no threads of its own
   */
  public record Benchmark(Measure measure, String name, List<Part> parts) {
    public Benchmark {
      parts = List.copyOf(parts);
    }
  }

  /**
   * Equal threads of a group.
   *
   * @param thread the thread's name, without a number
   * @param method that they repeat
   */
  public record Part(String thread, String method, int threads) {}

  public GeneratedBench {
    benchmarks = List.copyOf(benchmarks);
  }

  public GeneratedBench inPackage(String name) {
    return new GeneratedBench(bench, source.inPackage(name), benchmarks);
  }
}
