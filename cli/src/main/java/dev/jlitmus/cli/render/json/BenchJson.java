package dev.jlitmus.cli.render.json;

import static dev.jlitmus.cli.render.json.JsonFields.fields;

import dev.jlitmus.answer.BenchResult;
import dev.jlitmus.cli.render.bench.BenchReport;
import dev.jlitmus.result.bench.BenchRecord;
import dev.jlitmus.result.bench.BenchRow;
import dev.jlitmus.result.bench.Cost;
import dev.jlitmus.result.bench.Ratio;
import java.util.Map;

/**
 * What benches cost as one JSON document, also where it failed. Times are in nanoseconds an
 * operation, rates in operations a second; errors and intervals are of 99.9 %.
 */
public final class BenchJson {

  public String render(BenchReport report) {
    Map<String, Object> document =
        JsonFields.head("bench", report.exit(), report.time(), report.problems());
    report
        .failure()
        .ifPresent(failure ->
            document.put(
                "failure", fields("message", failure.message(), "remedy", failure.remedy())));
    report.result().ifPresent(result -> document.put("measuring", measuring(result)));
    document.put("files", report.files().stream().map(JsonFields::file).toList());
    document.put("benches", report.records().stream().map(BenchJson::bench).toList());
    return JsonText.document(document);
  }

  private static Map<String, Object> measuring(BenchResult result) {
    Map<String, Object> fields = CostJson.effort(result.effort());
    fields.putAll(
        fields(
            "jvms",
                result.jvms().stream()
                    .map(jvm ->
                        fields(
                            "name",
                            jvm.name(),
                            "title",
                            jvm.title(),
                            "home",
                            jvm.home().toString()))
                    .toList(),
            "jvmArguments", result.jvmArguments(),
            "jmh", result.jmh(),
            "cpu", result.cpu(),
            "cpus", result.cpus(),
            "load", result.load(),
            "folder", result.folder().toString(),
            "interrupted", result.interrupted(),
            "diagnostics", result.said().stream().map(JsonFields::diagnostic).toList()));
    return fields;
  }

  private static Map<String, Object> bench(BenchRecord bench) {
    Map<String, Object> fields =
        fields("name", bench.name(), "place", JsonFields.place(bench.place()));
    fields.putAll(JsonFields.member(bench.member()));
    fields.put("description", bench.description());
    bench.baseline().ifPresent(baseline -> fields.put("baseline", baseline));
    fields.put("rows", bench.rows().stream().map(BenchJson::row).toList());
    return fields;
  }

  private static Map<String, Object> row(BenchRow row) {
    Map<String, Object> fields =
        fields(
            "measure", row.measure(),
            "jvm", row.jvm(),
            "threads", row.threads(),
            "oversubscribed", row.oversubscribed());
    fields.putAll(CostJson.cost(row.cost()));
    if (row.cost() instanceof Cost.Measured measured) {
      fields.put("opsPerSecond", measured.throughput(row.threads()));
      fields.put("forks", measured.forks());
      fields.put("parts", measured.parts().stream().map(BenchJson::part).toList());
      fields.put("profile", measured.profile());
    }
    row.toBaseline().ifPresent(ratio -> fields.put("toBaseline", ratio(row, ratio)));
    row.toFirstJvm().ifPresent(ratio -> fields.put("toFirstJvm", ratio(row, ratio)));
    return fields;
  }

  private static Map<String, Object> part(Cost.Part part) {
    return fields(
        "thread", part.thread(),
        "threads", part.threads(),
        "nanosPerOp", CostJson.estimate(part.nanos()));
  }

  private static Map<String, Object> ratio(BenchRow row, Ratio ratio) {
    Map<String, Object> fields =
        fields("value", ratio.value(), "differs", ratio.differs() && !row.oversubscribed());
    if (!Double.isNaN(ratio.low())) {
      fields.put("low", ratio.low());
      fields.put("high", ratio.high());
    }
    return fields;
  }
}
