package dev.jlitmus.event.thread;

import dev.jlitmus.event.thread.interpret.InitialMemory;
import java.util.List;
import java.util.stream.Stream;

/**
 * All that the threads of a test can do, each for itself.
 *
 * @param initial what memory holds when they start
 * @param threads the runs of each thread
 * @param join the runs of {@code join}; none where the test has none
 * @param domain the values that the runs write and read
 */
public record Behaviours(
    InitialMemory initial,
    List<List<ThreadRun>> threads,
    List<ThreadRun> join,
    ValueDomain domain) {
  public Behaviours {
    threads = threads.stream().map(List::copyOf).toList();
    join = List.copyOf(join);
  }

  /** Whether some run ends in a loop that is not followed further. */
  public boolean areCut() {
    return Stream.concat(threads.stream(), Stream.of(join))
        .anyMatch(runs -> runs.stream().anyMatch(ThreadRun::isCut));
  }
}
