package dev.jlitmus.cli.render.bench;

import dev.jlitmus.answer.BenchResult;
import dev.jlitmus.cli.ExitCode;
import dev.jlitmus.cli.render.Report.Failure;
import dev.jlitmus.input.CheckedFile;
import dev.jlitmus.result.bench.BenchRecord;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All that {@code bench} has to say.
 *
 * @param files sorted, with their diagnostics
 * @param problems inputs that could not be opened or matched nothing, files that could not be
 *     written, a sentence each
 * @param result empty where nothing was measured
 * @param failure why the machine could not do it
 * @param time of the whole command
 */
public record BenchReport(
    List<CheckedFile> files,
    List<String> problems,
    Optional<BenchResult> result,
    Optional<Failure> failure,
    Duration time,
    ExitCode exit) {

  public BenchReport {
    files = List.copyOf(files);
    problems = List.copyOf(problems);
  }

  /** The same, where a form of it could not be written. */
  public BenchReport withUnwritten(List<String> sentences) {
    return sentences.isEmpty()
        ? this
        : new BenchReport(
            files,
            Stream.concat(problems.stream(), sentences.stream()).toList(),
            result,
            failure,
            time,
            exit.or(ExitCode.COULD_NOT_RUN));
  }

  public List<BenchRecord> records() {
    return result.map(BenchResult::records).orElse(List.of());
  }

  /** The members of each family together, a single bench by itself. */
  public List<List<BenchRecord>> families() {
    Map<String, List<BenchRecord>> families = new LinkedHashMap<>();
    for (BenchRecord bench : records()) {
      String key = bench.place().file().name() + ":" + bench.place().start();
      families.computeIfAbsent(key, added -> new ArrayList<>()).add(bench);
    }
    return List.copyOf(families.values());
  }
}
