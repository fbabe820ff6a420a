package dev.jlitmus.event;

import dev.jlitmus.semantic.LitmusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds all runs of a test's threads: starting from no foreign writes, every thread is run over all
 * values known so far until no new value is written. A value travels along reads-from, a step a
 * round, so that as many rounds as there are writes find every value that a write can produce
 * without depending on itself; counters that feed one another would otherwise grow for ever.
 */
public final class DomainFixpoint {
  private final WorkLimit limit;

  public DomainFixpoint(WorkLimit limit) {
    this.limit = limit;
  }

  /** The runs over the final domain; empty once the limit is reached. */
  public Optional<Behaviours> behaviours(LitmusTest test) {
    ValueDomain domain = new ValueDomain(test);
    for (int round = 0; ; round++) {
      List<List<ThreadRun>> threads = new ArrayList<>();
      for (int thread = 0; thread < test.threads().size(); thread++) {
        Optional<List<ThreadRun>> runs =
            new RunEnumerator(domain.readableBy(thread), limit)
                .runs(test.threads().get(thread).body(), Map.of());
        if (runs.isEmpty()) {
          return Optional.empty();
        }
        threads.add(runs.get());
      }
      if (round == writes(threads) || !grow(domain, threads)) {
        return Optional.of(new Behaviours(threads, domain));
      }
    }
  }

  private static boolean grow(ValueDomain domain, List<List<ThreadRun>> threads) {
    boolean grown = false;
    for (int thread = 0; thread < threads.size(); thread++) {
      grown |= domain.add(thread, threads.get(thread));
    }
    return grown;
  }

  /** The most writes that one execution can have. */
  private static int writes(List<List<ThreadRun>> threads) {
    int sum = 0;
    for (List<ThreadRun> runs : threads) {
      sum += runs.stream().mapToInt(DomainFixpoint::writes).max().orElse(0);
    }
    return sum;
  }

  private static int writes(ThreadRun run) {
    return (int) run.actions().stream().filter(Action.Write.class::isInstance).count();
  }
}
