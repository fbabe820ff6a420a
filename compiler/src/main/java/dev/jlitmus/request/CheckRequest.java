package dev.jlitmus.request;

import dev.jlitmus.check.search.SearchLimits;
import dev.jlitmus.input.CheckedFile;
import dev.jlitmus.semantic.LitmusTest;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;

/**
 * What to check, and by which models.
 *
 * @param selected which tests, by name
 * @param races whether to look for data races that no clause asks about
 */
public record CheckRequest(
    List<CheckedFile> files,
    Predicate<String> selected,
    ModelSelection models,
    Limits limits,
    boolean races) {

  public CheckRequest {
    files = List.copyOf(files);
  }

  /**
   * What one test may cost under one model; what is beyond is said, never guessed.
   *
   * @param events of an execution, initial writes included
   * @param executions that the model is asked about, partial ones included
   * @param time on the clock, for its outcomes; its data races, and each reason that is given, may
   *     take as much again
   * @param unroll how often a loop begins anew because of what was read, before it is cut
   */
  public record Limits(int events, long executions, Duration time, int unroll) {
    public static final Limits DEFAULT =
        new Limits(
            SearchLimits.DEFAULT.events(),
            SearchLimits.DEFAULT.candidates(),
            SearchLimits.DEFAULT.time(),
            SearchLimits.DEFAULT.unroll());

    public SearchLimits forSearch() {
      return new SearchLimits(events, executions, time, unroll);
    }
  }

  /** The tests, selected or not. */
  public List<LitmusTest> allTests() {
    return files.stream().flatMap(file -> file.tests().stream()).toList();
  }

  /** The selected tests, in the order of the files and of the tests in them. */
  public List<LitmusTest> selectedTests() {
    return files.stream()
        .flatMap(file -> file.tests().stream())
        .filter(test -> selected.test(test.name()))
        .toList();
  }
}
