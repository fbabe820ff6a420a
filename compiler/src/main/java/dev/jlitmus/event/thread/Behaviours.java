package dev.jlitmus.event.thread;

import dev.jlitmus.event.thread.interpret.InitialMemory;
import dev.jlitmus.semantic.LitmusTest;
import java.util.List;
import java.util.stream.Stream;

/**
 * All that the threads of a test can do, each for itself.
 *
 * @param initial what memory holds when they start
 * @param threads the runs of each thread
 * @param join the runs of {@code join}; none where the test has none
 * @param domain the values that the runs write and read
 * @param guarded whether locks guard all that threads share, so that no accesses race
 */
public record Behaviours(
    InitialMemory initial,
    List<List<ThreadRun>> threads,
    List<ThreadRun> join,
    ValueDomain domain,
    boolean guarded) {
  public Behaviours {
    threads = threads.stream().map(List::copyOf).toList();
    join = List.copyOf(join);
  }

  /** Of a test without {@code join} whose threads locks keep from racing. */
  public static Behaviours guarded(
      LitmusTest test, InitialMemory initial, List<List<ThreadRun>> threads) {
    ValueDomain domain = new ValueDomain(test, initial.operations());
    for (int thread = 0; thread < threads.size(); thread++) {
      domain.add(thread, threads.get(thread));
    }
    return new Behaviours(initial, threads, List.of(), domain, true);
  }

  /** Whether some run ends in a loop that is not followed further. */
  public boolean areCut() {
    return Stream.concat(threads.stream(), Stream.of(join))
        .anyMatch(runs -> runs.stream().anyMatch(ThreadRun::isCut));
  }
}
