package dev.jlitmus.cli;

import dev.jlitmus.result.RunRecord;
import dev.jlitmus.result.bench.Cost;
import dev.jlitmus.result.bench.Effort;
import dev.jlitmus.result.bench.Estimate;
import dev.jlitmus.result.bench.RunCosts;
import dev.jlitmus.result.bench.TestCost;
import dev.jlitmus.result.bench.TestCost.ThreadCost;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the tests of a run could have cost. */
public final class Costs {
  private Costs() {}

  /**
   * Each test the tenth part of a nanosecond more than the one before it; the last has no figure.
   */
  public static RunCosts of(List<RunRecord> tests) {
    List<TestCost> costs = new ArrayList<>();
    for (RunRecord test : tests) {
      boolean last = costs.size() == tests.size() - 1;
      Cost writer = measured(1 + costs.size() / 10.0, 0.03);
      Cost reader = last ? new Cost.NotRun("it waits (line 7)") : measured(2, 0.04);
      costs.add(
          new TestCost(
              test.place(),
              test.test(),
              List.of(
                  new ThreadCost(Records.JVM, "writer", 1, writer),
                  new ThreadCost(Records.JVM, "reader", 2, reader))));
    }
    return new RunCosts(Effort.QUICK, costs, List.of());
  }

  /** A figure of one thread. */
  public static Cost measured(double nanos, double error) {
    return new Cost.Measured(
        new Estimate(nanos, error, 5),
        Optional.of(new Estimate(0, Double.NaN, 1)),
        List.of(),
        Map.of(),
        1);
  }
}
