package dev.jlitmus.event.thread.justify;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Sets of reads that meet each of some sets of reads. */
final class HittingSets {

  /** Alternatives beyond this are not offered; the smallest sets come first. */
  private static final int MOST_SETS = 64;

  private static final int MOST_CANDIDATES = 4_096;

  private HittingSets() {}

  /** The minimal sets that meet each of the given ones that is not empty, smallest first. */
  static List<BitSet> of(List<BitSet> targets) {
    List<BitSet> minimal = new ArrayList<>();
    List<BitSet> partial = List.of(new BitSet());
    while (!partial.isEmpty() && minimal.size() < MOST_SETS) {
      Set<BitSet> larger = new LinkedHashSet<>();
      for (BitSet set : partial) {
        if (minimal.stream().anyMatch(known -> includes(set, known))) {
          continue;
        }
        BitSet missed =
            targets.stream()
                .filter(target -> !target.isEmpty() && !target.intersects(set))
                .findFirst()
                .orElseGet(BitSet::new);
        if (missed.isEmpty()) {
          minimal.add(set);
        }
        missed.stream()
            .forEach(read -> {
              BitSet extended = (BitSet) set.clone();
              extended.set(read);
              larger.add(extended);
            });
      }
      partial = larger.stream().limit(MOST_CANDIDATES).toList();
    }
    return minimal.isEmpty() ? List.of(union(targets)) : minimal;
  }

  private static BitSet union(List<BitSet> sets) {
    BitSet union = new BitSet();
    sets.forEach(union::or);
    return union;
  }

  private static boolean includes(BitSet set, BitSet subset) {
    BitSet rest = (BitSet) subset.clone();
    rest.andNot(set);
    return rest.isEmpty();
  }
}
