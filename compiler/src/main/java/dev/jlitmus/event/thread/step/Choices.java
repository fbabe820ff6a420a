package dev.jlitmus.event.thread.step;

import java.util.Arrays;
import java.util.List;

/**
 * Walks a tree of choices in depth-first order by replaying it: each walk repeats the choices of
 * the walk before it up to the last one that has an untried alternative.
 */
public final class Choices {
  private int[] taken = new int[16];
  private int[] alternatives = new int[16];
  private int depth;
  private int replayed;

  public Choices() {}

  /** Walks only the part of the tree below these choices. */
  public Choices(List<Integer> fixed) {
    taken = Arrays.copyOf(fixed.stream().mapToInt(Integer::intValue).toArray(), fixed.size() + 16);
    alternatives = Arrays.stream(taken).map(choice -> choice + 1).toArray();
    depth = fixed.size();
  }

  /** Those of this walk so far. */
  public List<Integer> taken() {
    return Arrays.stream(taken).limit(replayed).boxed().toList();
  }

  /** The number, from 0, of the alternative to take at this point of the walk. */
  public int choose(int count) {
    if (replayed == depth) {
      if (depth == taken.length) {
        taken = Arrays.copyOf(taken, 2 * depth);
        alternatives = Arrays.copyOf(alternatives, 2 * depth);
      }
      taken[depth] = 0;
      alternatives[depth] = count;
      depth++;
    }
    return taken[replayed++];
  }

  /** Starts the next walk; false if there is none. */
  public boolean next() {
    depth = replayed;
    while (depth > 0 && taken[depth - 1] + 1 == alternatives[depth - 1]) {
      depth--;
    }
    replayed = 0;
    if (depth == 0) {
      return false;
    }
    taken[depth - 1]++;
    return true;
  }
}
