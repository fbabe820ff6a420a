package dev.jlitmus.cli.render;

import dev.jlitmus.CheckedFile;
import dev.jlitmus.cli.ExitCode;
import dev.jlitmus.result.verdict.CheckRecord;
import java.time.Duration;
import java.util.List;

/**
 * All that a {@code check} has to say.
 *
 * @param files sorted, with their diagnostics; those of models last
 * @param problems inputs that could not be opened or matched nothing, a sentence each
 * @param unfinished tests that were selected and, the command being interrupted, not checked
 * @param time of the whole command
 */
public record CheckReport(
    List<CheckedFile> files,
    List<String> problems,
    List<CheckRecord> records,
    int unfinished,
    Duration time,
    ExitCode exit) {

  public CheckReport {
    files = List.copyOf(files);
    problems = List.copyOf(problems);
    records = List.copyOf(records);
  }
}
