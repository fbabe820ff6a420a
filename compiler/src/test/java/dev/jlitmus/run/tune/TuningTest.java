package dev.jlitmus.run.tune;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.jlitmus.harness.wire.Setup;
import dev.jlitmus.run.tune.Tuning.Score;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TuningTest {
  private static final long SECOND = 1_000_000_000;

  @Test
  void everySetupHasItsRepetitionsAndTheBestMost() {
    Tuning tuning =
        new Tuning(
            Map.of(
                Setup.UNBOUND, new Score(20, 10),
                Setup.SHORT_STRIDES, new Score(15, 10),
                Setup.LONG_STRIDES, new Score(5, 10)));
    assertThat(tuning.best()).contains(Setup.UNBOUND);
    for (long seed = 0; seed < 50; seed++) {
      List<Setup> schedule = tuning.schedule(seed);
      assertThat(schedule).hasSize(12).contains(Setup.values()).startsWith(Setup.UNBOUND);
      assertThat(Collections.frequency(schedule, Setup.UNBOUND)).isEqualTo(5);
      assertThat(Collections.frequency(schedule, Setup.SHORT_STRIDES)).isEqualTo(3);
    }
    assertThat(tuning.schedule(1)).isNotEqualTo(tuning.schedule(2));
  }

  @Test
  void ofAnUnknownMachineLongStridesAreTakenForTheBest() {
    assertThat(Tuning.NONE.best()).isEmpty();
    assertThat(Tuning.NONE.schedule(1)).startsWith(Setup.LONG_STRIDES);
    Tuning hardlyKnown = new Tuning(Map.of(Setup.YIELDING, new Score(8, 2)));
    assertThat(hardlyKnown.schedule(1)).startsWith(Setup.LONG_STRIDES);
  }

  @Test
  void eachTestCountsAsOneHoweverOftenItsOutcomesShow() {
    Learning learning = new Learning();
    learning.add(0, Setup.LONG_STRIDES, 3_000_000, SECOND);
    learning.add(0, Setup.SHORT_STRIDES, 1_000_000, SECOND);
    learning.add(1, Setup.LONG_STRIDES, 10, SECOND);
    learning.add(1, Setup.SHORT_STRIDES, 15, SECOND / 2);
    Map<Setup, Score> scores = learning.scores();
    // 3 M and 1 M a second are 1.5 and 0.5 times the mean; 10 and 30 are 0.5 and 1.5 times.
    assertThat(scores.get(Setup.LONG_STRIDES)).isEqualTo(new Score(2, 2));
    assertThat(scores.get(Setup.SHORT_STRIDES)).isEqualTo(new Score(2, 2));
  }

  @Test
  void repetitionsOfOneSetupAreTakenTogether() {
    Learning learning = new Learning();
    learning.add(0, Setup.LONG_STRIDES, 16, SECOND);
    learning.add(0, Setup.LONG_STRIDES, 0, SECOND);
    learning.add(0, Setup.SHORT_STRIDES, 24, SECOND);
    Score score = Objects.requireNonNull(learning.scores().get(Setup.LONG_STRIDES));
    assertThat(score.sum()).isEqualTo(0.5, within(1e-9));
    assertThat(score.tests()).isEqualTo(1, within(1e-9));
  }

  @Test
  void whatShowsTooLittleOrHasNothingBesideItTeachesNothing() {
    Learning learning = new Learning();
    learning.add(0, Setup.LONG_STRIDES, 10, SECOND);
    learning.add(0, Setup.SHORT_STRIDES, 9, SECOND);
    learning.add(1, Setup.LONG_STRIDES, 1_000, SECOND);
    assertThat(learning.scores()).isEmpty();
    assertThat(Tuning.NONE.with(learning.scores())).isEqualTo(Tuning.NONE);
  }

  @Test
  void whatWasLearnedIsRememberedAndFades(@TempDir Path folder) throws IOException {
    TuningFile file = TuningFile.of(folder);
    assertThat(file.read()).isEqualTo(Tuning.NONE);
    Learning learning = new Learning();
    learning.add(0, Setup.LONG_STRIDES, 10, SECOND);
    learning.add(0, Setup.YIELDING, 30, SECOND);
    file.add(learning);
    assertThat(file.read().score(Setup.YIELDING)).isEqualTo(new Score(1.5, 1));
    file.add(learning);
    assertThat(file.read().score(Setup.YIELDING).sum()).isEqualTo(1.5 * 1.9, within(1e-9));
    try (Stream<Path> files = Files.walk(folder)) {
      assertThat(files.filter(Files::isRegularFile)).hasSize(1);
    }
  }

  @Test
  void aDamagedFileIsAsGoodAsNone(@TempDir Path folder) throws IOException {
    TuningFile file = TuningFile.of(folder);
    Learning learning = new Learning();
    learning.add(0, Setup.LONG_STRIDES, 10, SECOND);
    learning.add(0, Setup.YIELDING, 30, SECOND);
    file.add(learning);
    try (Stream<Path> files = Files.walk(folder)) {
      Path written = files.filter(Files::isRegularFile).findFirst().orElseThrow();
      Files.writeString(written, "YIELDING=a b\n");
      assertThat(file.read()).isEqualTo(Tuning.NONE);
      Files.writeString(written, "YIELDING=-1 NaN\nUNBOUND=\\uZZZZ");
      assertThat(file.read()).isEqualTo(Tuning.NONE);
    }
  }

  @Test
  void aFolderThatCannotBeWrittenIsDoneWithout(@TempDir Path folder) throws IOException {
    Path occupied = Files.writeString(folder.resolve("tuning"), "");
    Learning learning = new Learning();
    learning.add(0, Setup.LONG_STRIDES, 10, SECOND);
    learning.add(0, Setup.YIELDING, 30, SECOND);
    TuningFile.of(occupied).add(learning);
    assertThat(TuningFile.of(occupied).read()).isEqualTo(Tuning.NONE);
  }
}
