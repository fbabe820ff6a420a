package dev.jlitmus.result.bench;

import dev.jlitmus.diagnostic.Diagnostic;
import dev.jlitmus.source.Span;
import java.util.List;
import java.util.Optional;

/**
 * What the tests of a run cost.
 *
 * @param effort by which their figures are good or bad
 * @param tests in the order of the run
 * @param said what to bear in mind of some
 */
public record RunCosts(Effort effort, List<TestCost> tests, List<Diagnostic> said) {
  public RunCosts {
    tests = List.copyOf(tests);
    said = List.copyOf(said);
  }

  public Optional<TestCost> of(Span place, String test) {
    return tests.stream()
        .filter(cost -> cost.place().equals(place) && cost.test().equals(test))
        .findFirst();
  }
}
