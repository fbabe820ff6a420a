package dev.jlitmus.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the JSON of one turn of JMH. */
final class JmhResult {
  private static final String ALLOCATED = "gc.alloc.rate.norm";

  private JmhResult() {}

  /**
   * Adds what the turn has shown.
   *
   * @param log what JMH printed, in which profilers of texts speak
   * @return whether there was a result at all
   */
  static boolean read(Path json, List<String> log, Turn turn, Samples samples) {
    JsonNode results = JsonMapper.shared().readTree(json.toFile());
    if (results.isEmpty()) {
      return false;
    }
    JsonNode result = results.get(0);
    List<Double> throughput = numbers(result.path("primaryMetric"));
    if (throughput.isEmpty()) {
      return false;
    }
    samples.forks++;
    samples.throughput.addAll(throughput);
    for (Map.Entry<String, JsonNode> metric : result.path("secondaryMetrics").properties()) {
      // Versions of JMH before 1.36 mark names of profilers by a dot.
      String name = metric.getKey().replace("\u00b7", "");
      boolean part =
          turn.benchmark().parts().stream().anyMatch(p -> p.method().equals(metric.getKey()));
      if (part) {
        samples
            .ofParts
            .computeIfAbsent(metric.getKey(), added -> new ArrayList<>())
            .addAll(numbers(metric.getValue()));
      } else if (name.equals(ALLOCATED)) {
        samples.allocated.addAll(numbers(metric.getValue()));
      } else if (!name.startsWith("gc.")) {
        samples.profile.put(name, said(name, metric.getValue(), log));
      }
    }
    return true;
  }

  private static List<Double> numbers(JsonNode metric) {
    List<Double> numbers = new ArrayList<>();
    for (JsonNode fork : metric.path("rawData")) {
      for (JsonNode sample : fork) {
        if (sample.isNumber()) {
          numbers.add(sample.asDouble());
        }
      }
    }
    return numbers;
  }

  private static String said(String name, JsonNode metric, List<String> log) {
    JsonNode score = metric.path("score");
    return score.isNumber()
        ? String.format(
            Locale.ROOT, "%.3f %s", score.asDouble(), metric.path("scoreUnit").asString())
        : text(name, log).orElse("no figure");
  }

  /** The paragraph of the log that a profiler without figures wrote. */
  private static Optional<String> text(String name, List<String> log) {
    int start = 0;
    while (start < log.size() && !isHead(log.get(start), name)) {
      start++;
    }
    List<String> lines = new ArrayList<>();
    for (int i = start + 1; i < log.size(); i++) {
      String line = log.get(i);
      if (line.startsWith("Secondary result") || line.startsWith("# ")) {
        break;
      }
      lines.add(line);
    }
    String text = String.join("\n", lines).strip();
    return text.isEmpty() ? Optional.empty() : Optional.of(text);
  }

  private static boolean isHead(String line, String name) {
    return line.startsWith("Secondary result") && line.replace("\u00b7", "").endsWith(name + "\":");
  }
}
