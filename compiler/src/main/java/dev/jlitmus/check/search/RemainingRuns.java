package dev.jlitmus.check.search;

import dev.jlitmus.event.EventStructure;
import dev.jlitmus.event.thread.justify.RunFamily;
import dev.jlitmus.semantic.value.Value;
import java.util.BitSet;
import java.util.List;

/** Of each thread's family the runs that agree with the values chosen so far. */
final class RemainingRuns {
  private final EventStructure structure;
  private final List<RunFamily> families;
  private final BitSet[] remaining;

  RemainingRuns(EventStructure structure, List<RunFamily> families) {
    this.structure = structure;
    this.families = families;
    this.remaining = new BitSet[families.size()];
    for (int thread = 0; thread < remaining.length; thread++) {
      remaining[thread] = new BitSet();
      remaining[thread].set(0, families.get(thread).runs().size());
    }
  }

  /** The numbers of a thread's runs; not to be changed. */
  BitSet of(int thread) {
    return remaining[thread];
  }

  /** Takes back what was chosen since the thread had these runs. */
  void restore(int thread, BitSet runs) {
    remaining[thread] = runs;
  }

  /** Leaves those runs in which the access has this value. */
  void restrict(int event, Value value) {
    int thread = structure.thread(event);
    BitSet rest = (BitSet) remaining[thread].clone();
    rest.and(runsWith(event, value));
    remaining[thread] = rest;
  }

  /** Whether the access has this value in some run. */
  boolean allow(int event, Value value) {
    return remaining[structure.thread(event)].intersects(runsWith(event, value));
  }

  /** Whether a read and a write both have this value, in one run where they are of one thread. */
  boolean agree(int read, int write, Value value) {
    int reader = structure.thread(read);
    if (reader != structure.thread(write)) {
      return allow(read, value) && allow(write, value);
    }
    BitSet both = (BitSet) remaining[reader].clone();
    both.and(runsWith(read, value));
    return both.intersects(runsWith(write, value));
  }

  private BitSet runsWith(int event, Value value) {
    int thread = structure.thread(event);
    return families.get(thread).withValue(event - structure.event(thread, 0), value);
  }
}
