package dev.jlitmus.result.bench;

import dev.jlitmus.source.Span;
import java.util.List;
import java.util.Optional;

/**
 * What one pass of a test costs: each of its threads measured alone, so that what is paid for is
 * the code and not the meeting of threads.
 *
 * @param place of the test's header
 * @param test its name
 * @param threads on each JVM, those of the first JVM first; of equal threads one
 */
public record TestCost(Span place, String test, List<ThreadCost> threads) {

  /**
   * What one pass of equal threads costs each of them.
   *
   * @param thread the name that they share
   * @param count how many of them there are
   */
  public record ThreadCost(String jvm, String thread, int count, Cost cost) {}

  public TestCost {
    threads = List.copyOf(threads);
  }

  /** On one JVM. */
  public List<ThreadCost> on(String jvm) {
    return threads.stream().filter(thread -> thread.jvm().equals(jvm)).toList();
  }

  /**
   * One pass of every thread on a JVM, one after another; empty where one of them has no figure.
   * Errors add up as those of independent figures do, by their squares.
   */
  public Optional<Estimate> sum(String jvm) {
    double mean = 0;
    double squares = 0;
    int samples = Integer.MAX_VALUE;
    List<ThreadCost> own = on(jvm);
    for (ThreadCost thread : own) {
      if (!(thread.cost() instanceof Cost.Measured measured)) {
        return Optional.empty();
      }
      Estimate all = measured.nanos().times(thread.count());
      mean += all.mean();
      squares += all.error() * all.error();
      samples = Math.min(samples, all.samples());
    }
    return own.isEmpty()
        ? Optional.empty()
        : Optional.of(new Estimate(mean, Math.sqrt(squares), samples));
  }
}
