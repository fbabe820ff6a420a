package dev.jlitmus.record;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Deals tests out to shards, by a digest of what they are and not by where they stand: each machine
 * finds the same parts by itself, and no part is larger than another by more than one test.
 */
public final class Sharding {
  private Sharding() {}

  /**
   * The same tests in the same order, each with its shard.
   *
   * @param shards how many there are
   */
  public static List<PlannedTest> deal(List<PlannedTest> tests, int shards) {
    List<Integer> byContent = new ArrayList<>();
    for (int i = 0; i < tests.size(); i++) {
      byContent.add(i);
    }
    byContent.sort(
        Comparator.comparing((Integer i) -> tests.get(i).content())
            .thenComparing(i -> tests.get(i).id()));
    List<PlannedTest> dealt = new ArrayList<>(tests);
    for (int i = 0; i < byContent.size(); i++) {
      int place = byContent.get(i);
      dealt.set(place, tests.get(place).inShard(i % shards + 1));
    }
    return dealt;
  }
}
