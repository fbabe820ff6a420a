package dev.jlitmus.cli.render;

import dev.jlitmus.cli.ExitCode;
import dev.jlitmus.diagnostic.Diagnostic;
import dev.jlitmus.input.CheckedFile;
import dev.jlitmus.result.verdict.CheckRecord;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * All that a {@code check} has to say.
 *
 * @param files sorted, with their diagnostics; those of models last
 * @param problems inputs that could not be opened or matched nothing, files that could not be
 *     written, a sentence each
 * @param racesAreWrong whether a data race that no clause speaks of is a finding
 * @param unfinished tests that were selected and, the command being interrupted, not checked
 * @param time of the whole command
 */
public record CheckReport(
    List<CheckedFile> files,
    List<String> problems,
    List<CheckRecord> records,
    boolean racesAreWrong,
    int unfinished,
    Duration time,
    ExitCode exit) {

  public CheckReport {
    files = List.copyOf(files);
    problems = List.copyOf(problems);
    records = List.copyOf(records);
  }

  /** The tests in which something is not as the file says. */
  public long testsWithFindings() {
    return records.stream()
        .filter(test -> test.hasErrors() || (racesAreWrong && !test.races().isEmpty()))
        .count();
  }

  /** The same, where a form of it could not be written. */
  public CheckReport withUnwritten(List<String> sentences) {
    return sentences.isEmpty()
        ? this
        : new CheckReport(
            files,
            Stream.concat(problems.stream(), sentences.stream()).toList(),
            records,
            racesAreWrong,
            unfinished,
            time,
            exit.or(ExitCode.COULD_NOT_RUN));
  }

  /** All that is said of the files, by the front end and by the models. */
  public List<Diagnostic> diagnostics() {
    return Stream.concat(
            files.stream().flatMap(file -> file.diagnostics().stream()),
            records.stream().flatMap(test -> test.findings().stream()))
        .toList();
  }
}
