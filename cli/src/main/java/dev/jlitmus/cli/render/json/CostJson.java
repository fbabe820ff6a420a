package dev.jlitmus.cli.render.json;

import static dev.jlitmus.cli.render.json.JsonFields.fields;
import static dev.jlitmus.cli.render.json.JsonFields.lower;

import dev.jlitmus.request.TestedJvm;
import dev.jlitmus.result.bench.Cost;
import dev.jlitmus.result.bench.Effort;
import dev.jlitmus.result.bench.Estimate;
import dev.jlitmus.result.bench.TestCost;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Costs as JSON, those of benches and those of the tests of a run. */
final class CostJson {
  private CostJson() {}

  static Map<String, Object> effort(Effort effort) {
    return fields(
        "effort", lower(effort),
        "forks", effort.forks(),
        "warmups", effort.warmups(),
        "iterations", effort.iterations(),
        "iterationSeconds", effort.time().toMillis() / 1e3);
  }

  /** JSON has no NaN: what cannot be told is left out. */
  static Map<String, Object> estimate(Estimate estimate) {
    Map<String, Object> fields = fields("mean", estimate.mean(), "samples", estimate.samples());
    if (!Double.isNaN(estimate.error())) {
      fields.put("error", estimate.error());
    }
    return fields;
  }

  /** How measuring ended, and the figures or why there are none. */
  static Map<String, Object> cost(Cost cost) {
    return switch (cost) {
      case Cost.Measured measured -> {
        Map<String, Object> fields =
            fields("end", "measured", "nanosPerOp", estimate(measured.nanos()));
        measured.bytes().ifPresent(bytes -> fields.put("bytesPerOp", estimate(bytes)));
        yield fields;
      }
      case Cost.Failed failed -> fields("end", "failed", "detail", failed.message());
      case Cost.NotRun notRun -> fields("end", "notRun", "detail", notRun.why());
    };
  }

  /** Of a test of a run; {@code nanosPerPass} where each of its threads has a figure. */
  static List<Map<String, Object>> test(TestCost test, List<TestedJvm> jvms) {
    List<Map<String, Object>> costs = new ArrayList<>();
    for (TestedJvm jvm : jvms) {
      Map<String, Object> fields = fields("jvm", jvm.name());
      test.sum(jvm.name()).ifPresent(sum -> fields.put("nanosPerPass", estimate(sum)));
      fields.put("threads", test.on(jvm.name()).stream().map(CostJson::thread).toList());
      costs.add(fields);
    }
    return costs;
  }

  private static Map<String, Object> thread(TestCost.ThreadCost thread) {
    Map<String, Object> fields = fields("thread", thread.thread(), "count", thread.count());
    fields.putAll(cost(thread.cost()));
    return fields;
  }
}
