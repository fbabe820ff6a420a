package dev.jlitmus.request;

import dev.jlitmus.input.CheckedFile;
import dev.jlitmus.result.bench.Effort;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;

/**
 * What to measure, and how.
 *
 * @param selected which benches and tests, by name
 * @param effort how much is measured
 * @param jvms to measure on
 * @param profilers of JMH, as its {@code -prof} names them
 * @param out the folder for everything that is written
 */
public record BenchRequest(
    List<CheckedFile> files,
    Predicate<String> selected,
    Effort effort,
    JvmSelection jvms,
    List<String> profilers,
    Path out) {
  public BenchRequest {
    files = List.copyOf(files);
    profilers = List.copyOf(profilers);
  }
}
