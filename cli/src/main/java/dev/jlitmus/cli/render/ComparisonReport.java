package dev.jlitmus.cli.render;

import dev.jlitmus.cli.ExitCode;
import dev.jlitmus.result.compare.Comparison;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * All there is to tell of a comparison.
 *
 * @param problems why the runs cannot be compared, a sentence each
 * @param comparison empty where there are problems or a failure
 * @param failure why the machine could not do it
 * @param time of the whole command
 */
public record ComparisonReport(
    List<String> problems,
    Optional<Comparison> comparison,
    Optional<Report.Failure> failure,
    Duration time,
    ExitCode exit) {

  public ComparisonReport {
    problems = List.copyOf(problems);
  }
}
