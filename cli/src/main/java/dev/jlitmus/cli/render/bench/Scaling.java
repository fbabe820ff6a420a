package dev.jlitmus.cli.render.bench;

import dev.jlitmus.result.FamilyMember;
import dev.jlitmus.result.bench.BenchRecord;
import dev.jlitmus.result.bench.BenchRow;
import dev.jlitmus.result.bench.Cost;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** How the throughput of a measure grows with its threads, in the members of one family. */
final class Scaling {
  private static final String THREADS = "THREADS";

  private final List<BenchRecord> family;

  Scaling(List<BenchRecord> family) {
    this.family = List.copyOf(family);
  }

  /** The parameters of a member but the number of threads, in order. */
  static Map<String, String> parameters(BenchRecord bench) {
    Map<String, String> parameters = new TreeMap<>();
    bench.member().map(FamilyMember::parameters).ifPresent(parameters::putAll);
    parameters.remove(THREADS);
    return parameters;
  }

  /**
   * The throughput of a row as a multiple of that of the same measure in one thread; nothing is
   * claimed of one that is oversubscribed.
   */
  Optional<Double> of(BenchRecord bench, BenchRow row) {
    if (row.threads() == 1 || row.oversubscribed()) {
      return Optional.empty();
    }
    Optional<Double> alone =
        family.stream()
            .filter(other -> parameters(other).equals(parameters(bench)))
            .flatMap(other -> other.rows().stream())
            .filter(other ->
                other.threads() == 1
                    && other.measure().equals(row.measure())
                    && other.jvm().equals(row.jvm()))
            .findFirst()
            .flatMap(Scaling::throughput);
    return alone.flatMap(one -> throughput(row).map(all -> all / one));
  }

  static Optional<Double> throughput(BenchRow row) {
    return row.cost() instanceof Cost.Measured measured
        ? Optional.of(measured.throughput(row.threads()))
        : Optional.empty();
  }
}
