package dev.jlitmus.event;

import java.util.List;

/**
 * All that the threads of a test can do, each for itself.
 *
 * @param threads the runs of each thread
 * @param domain the values that the runs write and read
 */
public record Behaviours(List<List<ThreadRun>> threads, ValueDomain domain) {
  public Behaviours {
    threads = threads.stream().map(List::copyOf).toList();
  }
}
