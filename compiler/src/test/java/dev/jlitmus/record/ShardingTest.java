package dev.jlitmus.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ShardingTest {
  private final List<PlannedTest> tests =
      IntStream.range(0, 101).mapToObj(i -> Runs.test("T" + i)).toList();

  @Test
  void eachTestIsInOneShardAndNoShardIsLargerByMoreThanOne() {
    for (int shards = 1; shards < 130; shards++) {
      Map<Integer, Integer> sizes = new HashMap<>();
      Sharding.deal(tests, shards).forEach(test -> sizes.merge(test.shard(), 1, Integer::sum));
      int least = sizes.size() < shards ? 0 : Collections.min(sizes.values());
      assertThat(sizes.keySet()).allMatch(shard -> shard >= 1).hasSizeLessThanOrEqualTo(shards);
      assertThat(Collections.max(sizes.values()) - least).isLessThanOrEqualTo(1);
    }
  }

  @Test
  void whereTestsStandDoesNotMatter() {
    List<PlannedTest> shuffled = new ArrayList<>(tests);
    Collections.shuffle(shuffled, new Random(1));
    assertThat(Sharding.deal(shuffled, 7))
        .containsExactlyInAnyOrderElementsOf(Sharding.deal(tests, 7));
  }

  @Test
  void theOrderOfTheTestsIsKept() {
    assertThat(Sharding.deal(tests, 3))
        .extracting(PlannedTest::name)
        .containsExactlyElementsOf(tests.stream().map(PlannedTest::name).toList());
  }

  @Test
  void aShardIsWrittenFromOneOn() {
    assertThat(Shard.parse("2/4")).contains(new Shard(2, 4));
    assertThat(List.of("0/4", "5/4", "4", "1/0", "a/b", "-1/2", "1/9999999"))
        .allSatisfy(text -> assertThat(Shard.parse(text)).isEmpty());
  }
}
