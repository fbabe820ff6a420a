package dev.jlitmus.cli.render;

import dev.jlitmus.answer.RunResult;
import dev.jlitmus.cli.ExitCode;
import dev.jlitmus.diagnostic.Diagnostic;
import dev.jlitmus.input.CheckedFile;
import dev.jlitmus.result.RunRecord;
import dev.jlitmus.result.bench.TestCost;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All that a {@code run} has to say.
 *
 * @param files sorted, with their diagnostics
 * @param problems inputs that could not be opened or matched nothing, files that could not be
 *     written, a sentence each
 * @param result empty where nothing was run
 * @param failure why the machine could not do it
 * @param time of the whole command
 * @param cpus of this machine
 */
public record Report(
    List<CheckedFile> files,
    List<String> problems,
    Optional<RunResult> result,
    Optional<Failure> failure,
    Duration time,
    int cpus,
    ExitCode exit) {

  /** A failure of the environment and what can be done about it. */
  public record Failure(String message, String remedy) {}

  public Report {
    files = List.copyOf(files);
    problems = List.copyOf(problems);
  }

  /** The same, where a form of it could not be written. */
  public Report withUnwritten(List<String> sentences) {
    return sentences.isEmpty()
        ? this
        : new Report(
            files,
            Stream.concat(problems.stream(), sentences.stream()).toList(),
            result,
            failure,
            time,
            cpus,
            exit.or(ExitCode.COULD_NOT_RUN));
  }

  /** All that is said of the files: by the front end, by the models and by the Java compiler. */
  public List<Diagnostic> diagnostics() {
    List<Diagnostic> all = new ArrayList<>();
    files.forEach(file -> all.addAll(file.diagnostics()));
    result.ifPresent(run -> {
      all.addAll(run.notInJava());
      run.costs().ifPresent(costs -> all.addAll(costs.said()));
      run.checks().forEach(test -> all.addAll(test.findings()));
    });
    return all;
  }

  /** What a test costs; empty where it was not measured. */
  public Optional<TestCost> cost(RunRecord test) {
    return result.flatMap(run -> run.cost(test));
  }

  public List<RunRecord> records() {
    return result.map(RunResult::records).orElse(List.of());
  }
}
