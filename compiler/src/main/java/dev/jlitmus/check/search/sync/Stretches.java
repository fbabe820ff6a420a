package dev.jlitmus.check.search.sync;

import dev.jlitmus.event.Location;
import dev.jlitmus.event.sync.Call;
import dev.jlitmus.event.sync.Step;
import dev.jlitmus.event.thread.ThreadRun;
import dev.jlitmus.relation.Relation;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

/**
 * The stretches of all runs of all threads. The events of their operations have numbers: two for
 * each stretch of a thread, its operation's beginning and end, whichever run it is.
 */
final class Stretches {
  private final List<List<List<Stretch>>> all = new ArrayList<>();
  private final int[] firstEvent;

  Stretches(List<List<ThreadRun>> threads, Set<Location> guarded) {
    this.firstEvent = new int[threads.size() + 1];
    for (int thread = 0; thread < threads.size(); thread++) {
      List<List<Stretch>> runs = new ArrayList<>();
      int most = 0;
      for (ThreadRun run : threads.get(thread)) {
        List<Stretch> parts = Stretch.of(run, guarded);
        runs.add(parts);
        most = Math.max(most, parts.size());
      }
      all.add(runs);
      firstEvent[thread + 1] = firstEvent[thread] + 2 * most;
    }
  }

  int threads() {
    return all.size();
  }

  /** The stretches of one run. */
  List<Stretch> of(int thread, int run) {
    return all.get(thread).get(run);
  }

  /** Whether an execution may have more operations than can be told apart. */
  boolean areTooMany() {
    return firstEvent[threads()] > Call.BEFORE_START;
  }

  /** The operation at the end of a stretch, the thread's last so far. */
  Call call(int thread, int steps, Stretch stretch) {
    int end = firstEvent[thread] + 2 * steps - 1;
    int begin = stretch.begin() == stretch.position() ? end : end - 1;
    return new Call(thread, stretch.use().orElseThrow().operation(), begin, end);
  }

  /** The edges of a step that say more than program order and the start of the threads do. */
  List<Step.Edge> between(Step step) {
    return step.edges().stream()
        .filter(edge -> edge.from() != Call.BEFORE_START)
        .filter(edge -> thread(edge.from()) != thread(edge.to()))
        .toList();
  }

  /** What a relation of events is between positions of runs, all of which agree so far. */
  List<Synchronization.Pair> pairs(Relation among, List<BitSet> runs) {
    List<Synchronization.Pair> pairs = new ArrayList<>();
    for (int from = 0; from < among.size(); from++) {
      for (int to : among.successors(from).toList()) {
        pairs.add(
            new Synchronization.Pair(
                thread(from), position(runs, from), thread(to), position(runs, to)));
      }
    }
    return pairs;
  }

  private int thread(int event) {
    int thread = 0;
    while (event >= firstEvent[thread + 1]) {
      thread++;
    }
    return thread;
  }

  private int position(List<BitSet> runs, int event) {
    int thread = thread(event);
    int number = event - firstEvent[thread];
    Stretch stretch = of(thread, runs.get(thread).nextSetBit(0)).get(number / 2);
    return number % 2 == 1 ? stretch.position() : stretch.begin();
  }
}
