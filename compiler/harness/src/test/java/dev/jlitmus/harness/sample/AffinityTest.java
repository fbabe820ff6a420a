package dev.jlitmus.harness.sample;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AffinityTest {
  @Test
  void aRangeOfProcessorsIsReadAsTheKernelWritesIt() {
    assertThat(Affinity.ranges("0-2,5")).containsExactly(0, 1, 2, 5);
    assertThat(Affinity.ranges("7")).containsExactly(7);
  }
}
