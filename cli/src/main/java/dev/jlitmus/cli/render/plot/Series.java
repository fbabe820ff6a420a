package dev.jlitmus.cli.render.plot;

import dev.jlitmus.result.FamilyMember;
import dev.jlitmus.result.bench.BenchRecord;
import dev.jlitmus.result.bench.BenchRow;
import dev.jlitmus.result.bench.Cost;
import dev.jlitmus.result.bench.Estimate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** How rows are told apart in a chart. */
final class Series {
  private static final String THREADS = "THREADS";

  private Series() {}

  /** What was measured; empty where it failed or got no turn. */
  static Optional<Estimate> nanos(BenchRow row) {
    return row.cost() instanceof Cost.Measured measured
        ? Optional.of(measured.nanos())
        : Optional.empty();
  }

  /** {@code W=release}, of all parameters but the number of threads. */
  static String parameters(BenchRecord bench) {
    Map<String, String> parameters = new TreeMap<>();
    bench.member().map(FamilyMember::parameters).ifPresent(parameters::putAll);
    parameters.remove(THREADS);
    return parameters.entrySet().stream()
        .map(parameter -> parameter.getKey() + "=" + parameter.getValue())
        .collect(Collectors.joining(" "));
  }

  /** Whether rows of several JVMs are among these. */
  static boolean severalJvms(List<BenchRecord> family) {
    return family.stream()
            .flatMap(bench -> bench.rows().stream())
            .map(BenchRow::jvm)
            .distinct()
            .count()
        > 1;
  }
}
