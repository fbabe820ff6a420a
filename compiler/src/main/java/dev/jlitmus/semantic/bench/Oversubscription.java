package dev.jlitmus.semantic.bench;

import dev.jlitmus.diagnostic.Code;
import dev.jlitmus.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.List;

/**
 * Warns of measures with more threads than the machine has CPUs: they take turns, and what is
 * measured is the scheduler.
 */
public final class Oversubscription {
  private Oversubscription() {}

  /** A warning for each place that says how many threads there are. */
  public static List<Diagnostic> check(List<Bench> benches, int cpus) {
    List<Diagnostic> warnings = new ArrayList<>();
    for (Bench bench : benches) {
      for (Measure measure : bench.measures()) {
        int threads = measure.threads(bench.threads());
        if (threads > cpus) {
          warnings.add(
              Diagnostic.of(
                      Code.L352,
                      measure.together() ? measure.code().span() : bench.threadsSpan(),
                      "%d threads run on %d CPU%s".formatted(threads, cpus, cpus == 1 ? "" : "s"),
                      "they take turns")
                  .withHelp("its figures are marked, and no difference is claimed for them"));
        }
      }
    }
    return warnings.stream().distinct().toList();
  }
}
