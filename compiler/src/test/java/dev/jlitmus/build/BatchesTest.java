package dev.jlitmus.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class BatchesTest {
  private static final long SECOND = 1_000_000_000;

  @Test
  void withoutALimitBatchesAreLarge() {
    assertThat(new Batches(Optional.empty()).next()).isEqualTo(200);
  }

  @Test
  void theFirstBatchOfLimitedTimeTellsHowLongOneTakes() {
    assertThat(Batches.size(0, 0, SECOND)).isEqualTo(10);
    assertThat(Batches.size(10, 2 * SECOND, 10 * SECOND)).as("0.2 s each").isEqualTo(30);
    assertThat(Batches.size(10, 2 * SECOND, 1_000 * SECOND)).isEqualTo(200);
  }

  @Test
  void noBatchIsBegunThatWouldNotEnd() {
    assertThat(Batches.size(10, 10 * SECOND, SECOND)).isZero();
    assertThat(Batches.size(0, 0, -1)).isZero();
    assertThat(new Batches(Optional.of(Duration.ofMillis(-1))).next()).isZero();
  }
}
