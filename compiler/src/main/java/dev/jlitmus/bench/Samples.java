package dev.jlitmus.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the forks of one measure have shown so far, an element an iteration. */
final class Samples {
  /** Operations a microsecond, of all threads. */
  final List<Double> throughput = new ArrayList<>();

  /** The same of the threads of a part, by the method that they repeat. */
  final Map<String, List<Double>> ofParts = new LinkedHashMap<>();

  /** Bytes an operation. */
  final List<Double> allocated = new ArrayList<>();

  /** What further profilers said last, by name. */
  final Map<String, String> profile = new LinkedHashMap<>();

  int forks;

  /** Nanoseconds an operation as one of so many threads sees it. */
  static List<Double> nanos(List<Double> throughput, int threads) {
    return throughput.stream().map(operations -> threads * 1e3 / operations).toList();
  }
}
