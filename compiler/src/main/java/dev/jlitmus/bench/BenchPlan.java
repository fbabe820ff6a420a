package dev.jlitmus.bench;

import dev.jlitmus.build.CompiledBench;
import dev.jlitmus.result.bench.Effort;
import dev.jlitmus.run.Jvm;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What to measure, and how.
 *
 * @param jvms with the names that rows give them
 * @param arguments for each of those JVMs
 * @param profilers of JMH, beside the one that counts allocations
 * @param budget after which no turn goes on
 * @param cpus of this machine
 * @param folder for the files of this run
 */
public record BenchPlan(
    List<CompiledBench> benches,
    List<NamedJvm> jvms,
    List<String> arguments,
    List<String> profilers,
    Effort effort,
    Optional<Duration> budget,
    int cpus,
    Path folder) {

  /** A JVM under test. */
  public record NamedJvm(String name, Jvm jvm) {}

  public BenchPlan {
    benches = List.copyOf(benches);
    jvms = List.copyOf(jvms);
    arguments = List.copyOf(arguments);
    profilers = List.copyOf(profilers);
  }
}
