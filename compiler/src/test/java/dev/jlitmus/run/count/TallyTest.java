package dev.jlitmus.run.count;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jlitmus.result.Observation;
import dev.jlitmus.result.Observation.Sighting;
import dev.jlitmus.result.Outcome;
import dev.jlitmus.run.StressTest;
import dev.jlitmus.semantic.value.PrimitiveType;
import dev.jlitmus.semantic.value.Value;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class TallyTest {
  private static final Outcome OLD = outcome(0);
  private static final Outcome NEW = outcome(1);

  @Test
  void itKeepsWhenEachOutcomeWasSeenFirst() {
    Tally tally = tally(Aim.UNKNOWN);
    tally.add(Map.of("0", 100L), 5);
    tally.add(Map.of("0", 60L, "1", 40L), 6);
    tally.add(Map.of("0", 60L, "1", 40L), 7);
    Observation observation = tally.observation("");
    assertThat(observation.first())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                OLD, new Sighting(100, Duration.ofNanos(5)),
                NEW, new Sighting(200, Duration.ofNanos(11))));
    assertThat(observation.samples()).isEqualTo(300);
  }

  @Test
  void aTestSettlesOnceAllThatIsSoughtIsSeenAtAStableRate() {
    Tally tally = tally(new Aim(Set.of(OLD, NEW), false));
    assertThat(tally.isSettled()).isFalse();
    tally.add(Map.of("0", 100L), 1);
    tally.add(Map.of("0", 100L), 1);
    assertThat(tally.isSettled()).as("one outcome was not seen").isFalse();
    tally.add(Map.of("0", 90L, "1", 10L), 1);
    assertThat(tally.isSettled()).as("its rate is not stable").isFalse();
    for (int i = 0; i < 12; i++) {
      tally.add(Map.of("0", 90L, "1", 10L), 1);
    }
    assertThat(tally.isSettled()).isTrue();
  }

  @Test
  void aTestInWhichAnOutcomeIsForbiddenNeverSettles() {
    Tally tally = tally(new Aim(Set.of(OLD), true));
    for (int i = 0; i < 100; i++) {
      tally.add(Map.of("0", 100L), 1);
    }
    assertThat(tally.isSettled()).isFalse();
  }

  private static Tally tally(Aim aim) {
    return new Tally(
        new StressTest(
            0, "T", 2, false, Path.of("."), "T", List.of(PrimitiveType.INT), false, aim, false),
        2);
  }

  private static Outcome outcome(int value) {
    return new Outcome(List.of(Value.of(value)));
  }
}
