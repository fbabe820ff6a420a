package dev.jlitmus.run.fast;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jlitmus.result.Piece;
import dev.jlitmus.run.Jvm;
import dev.jlitmus.run.RunPlan;
import dev.jlitmus.run.StressTest;
import dev.jlitmus.run.choice.Effort;
import dev.jlitmus.run.choice.Variant;
import dev.jlitmus.run.count.Aim;
import dev.jlitmus.semantic.value.PrimitiveType;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class StandingsTest {

  @Test
  void theLeastSampledComeInThePlansOrder() {
    Standings standings = new Standings(plan(4));
    long[] samples = {300, 100, 400, 200};
    for (int place = 0; place < samples.length; place++) {
      standings.add(
          place, new Piece.Counted("tiered", 1, 5, new TreeMap<>(Map.of("0", samples[place]))));
    }
    assertThat(standings.leastSampled(List.of(0, 1, 2, 3), 2)).containsExactly(1, 3);
    assertThat(standings.leastSampled(List.of(0, 2), 9)).containsExactly(0, 2);
    assertThat(standings.leastSampled(List.of(0, 2), 0)).isEmpty();
  }

  private static RunPlan plan(int tests) {
    return new RunPlan(
        IntStream.range(0, tests).mapToObj(StandingsTest::test).toList(),
        Variant.USUAL,
        Jvm.current(),
        List.of(),
        Effort.USUAL,
        Optional.empty(),
        Path.of("."),
        1);
  }

  private static StressTest test(int place) {
    return new StressTest(
        place,
        "T" + place,
        2,
        false,
        Path.of("."),
        "T",
        List.of(PrimitiveType.INT),
        false,
        Aim.UNKNOWN,
        false);
  }
}
