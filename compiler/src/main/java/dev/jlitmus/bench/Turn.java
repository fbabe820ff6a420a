package dev.jlitmus.bench;

import dev.jlitmus.build.CompiledBench;
import dev.jlitmus.codegen.jmh.GeneratedBench;
import dev.jlitmus.semantic.code.SynchronizerUses;

/**
 * A measure on one JVM, which gets a turn for each fork.
 *
 * @param number of this and no other
 */
record Turn(
    int number, CompiledBench bench, GeneratedBench.Benchmark benchmark, BenchPlan.NamedJvm jvm) {

  int threads() {
    return benchmark.measure().threads(bench.bench().bench().threads());
  }

  /** As JMH names it. */
  String benchmarkName() {
    return bench.bench().source().qualifiedName() + "." + benchmark.name();
  }

  /** Whether its threads hand things to one another, so that one may be left waiting in the end. */
  boolean waits() {
    return benchmark.measure().together() && SynchronizerUses.in(benchmark.measure().code());
  }

  /** For people. */
  String title() {
    return bench.bench().bench().name() + " " + benchmark.measure().name();
  }
}
