package dev.jlitmus.result.verdict;

import java.util.List;
import java.util.Optional;

/**
 * The data races of a test.
 *
 * @param races one for each pair of accesses in the source, the shortest execution first
 * @param sequentiallyConsistent whether the test has only outcomes of {@code sc} under the model
 *     too: no {@code sc} execution has conflicting accesses that happens-before leaves unordered
 *     and that are not both volatile
 * @param limit that ended the search before all was seen
 */
public record RaceReport(List<Race> races, boolean sequentiallyConsistent, Optional<String> limit) {
  public RaceReport {
    races = List.copyOf(races);
  }
}
