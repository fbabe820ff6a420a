package dev.jlitmus.result.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.jlitmus.result.bench.TestCost.ThreadCost;
import dev.jlitmus.source.SourceFile;
import dev.jlitmus.source.Span;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TestCostTest {
  private static final Span PLACE = new Span(new SourceFile("sb.litmus", "test SB"), 0, 4);

  private static ThreadCost thread(String jvm, int count, Cost cost) {
    return new ThreadCost(jvm, "t", count, cost);
  }

  private static Cost measured(double nanos, double error) {
    return new Cost.Measured(
        new Estimate(nanos, error, 5), Optional.empty(), List.of(), Map.of(), 1);
  }

  @Test
  void aPassIsTheSumOfItsThreadsAndErrorsAddUpBySquares() {
    TestCost cost =
        new TestCost(
            PLACE,
            "SB",
            List.of(
                thread("17", 1, measured(1, 0.3)),
                thread("17", 2, measured(2, 0.2)),
                thread("25", 1, measured(7, 0.1))));
    Estimate sum = cost.sum("17").orElseThrow();
    assertThat(sum.mean()).isCloseTo(5, within(1e-9));
    assertThat(sum.error()).isCloseTo(0.5, within(1e-9));
    assertThat(cost.sum("25").map(Estimate::mean)).contains(7.0);
    assertThat(cost.sum("21")).isEmpty();
  }

  @Test
  void withoutAFigureOfEachThreadThereIsNoneOfThePass() {
    TestCost cost =
        new TestCost(
            PLACE,
            "SB",
            List.of(
                thread("25", 1, measured(1, 0.3)),
                thread("25", 1, new Cost.NotRun("the time budget was over"))));
    assertThat(cost.sum("25")).isEmpty();
  }
}
