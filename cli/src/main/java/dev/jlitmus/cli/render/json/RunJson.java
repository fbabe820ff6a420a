package dev.jlitmus.cli.render.json;

import static dev.jlitmus.cli.render.json.JsonFields.fields;
import static dev.jlitmus.cli.render.json.JsonFields.lower;
import static dev.jlitmus.cli.render.json.JsonFields.place;

import dev.jlitmus.answer.RunResult;
import dev.jlitmus.cli.render.Report;
import dev.jlitmus.cli.render.run.Verdict;
import dev.jlitmus.diagnostic.Diagnostic;
import dev.jlitmus.request.TestedJvm;
import dev.jlitmus.result.JvmObservation;
import dev.jlitmus.result.Observation;
import dev.jlitmus.result.Row;
import dev.jlitmus.result.RunRecord;
import dev.jlitmus.result.grade.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A run as one JSON document, also where it failed. Counts are exact, times in seconds, lines and
 * columns from 1 in code points; {@code end} is behind the last code point.
 */
public final class RunJson {

  public String render(Report report) {
    Map<String, Object> document = head(report);
    document.put("files", report.files().stream().map(JsonFields::file).toList());
    document.put("tests", tests(report));
    return JsonText.document(document);
  }

  /** What is said of the whole run: what it ran on, how it ended. */
  static Map<String, Object> head(Report report) {
    Map<String, Object> head =
        JsonFields.head("run", report.exit(), report.time(), report.problems());
    head.put("cpus", report.cpus());
    report
        .failure()
        .ifPresent(failure ->
            head.put("failure", fields("message", failure.message(), "remedy", failure.remedy())));
    report.result().ifPresent(result -> head.put("run", run(result)));
    return head;
  }

  static List<Map<String, Object>> tests(Report report) {
    List<Map<String, Object>> tests = new ArrayList<>();
    for (RunRecord record : report.records()) {
      Map<String, Object> test = test(record, report.cpus());
      List<Diagnostic> said =
          report.result().flatMap(run -> run.check(record)).stream()
              .flatMap(check -> check.findings().stream())
              .toList();
      test.put("diagnostics", said.stream().map(JsonFields::diagnostic).toList());
      report
          .result()
          .ifPresent(run ->
              run.cost(record)
                  .ifPresent(cost -> test.put("cost", CostJson.test(cost, run.jvms()))));
      tests.add(test);
    }
    return tests;
  }

  private static Map<String, Object> run(RunResult result) {
    Map<String, Object> fields =
        fields(
            "jvm", result.jvm(),
            "jvms", result.jvms().stream().map(RunJson::jvm).toList(),
            "jvmArguments", result.jvmArguments(),
            "harness", lower(result.harness()),
            "cpu", result.cpu(),
            "seed", result.seed(),
            "variants", result.variants(),
            "folder", result.folder().toString(),
            "interrupted", result.interrupted(),
            "notInJava", result.notInJava().stream().map(JsonFields::diagnostic).toList());
    fields.put("tuning", result.tuning());
    result
        .costs()
        .ifPresent(costs -> {
          Map<String, Object> measured = CostJson.effort(costs.effort());
          measured.put("diagnostics", costs.said().stream().map(JsonFields::diagnostic).toList());
          fields.put("costs", measured);
        });
    fields.put("canaries", result.canaries().stream().map(EvidenceJson::canary).toList());
    result.score().ifPresent(score -> fields.put("weakenedTwins", EvidenceJson.score(score)));
    if (!result.runs().isEmpty()) {
      fields.put("runs", result.runs().stream().map(RunJson::merged).toList());
    }
    return fields;
  }

  private static Map<String, Object> merged(RunResult.MergedRun run) {
    return fields(
        "id", run.id(),
        "started", run.started(),
        "shard", run.shard(),
        "cpu", run.cpu(),
        "seed", run.seed());
  }

  private static Map<String, Object> jvm(TestedJvm jvm) {
    return fields("name", jvm.name(), "title", jvm.title(), "home", jvm.home().toString());
  }

  private static Map<String, Object> test(RunRecord test, int cpus) {
    Observation observation = test.observation();
    Map<String, Object> fields =
        fields("name", test.test(), "place", place(test.place()), "threads", test.threads());
    fields.putAll(JsonFields.member(test.member()));
    fields.put("description", test.description());
    fields.put("verdict", Verdict.of(test, cpus).text());
    fields.put("findings", test.findings().stream().map(RunJson::finding).toList());
    fields.put("samples", observation.samples());
    fields.put("timeSeconds", observation.time().toNanos() / 1e9);
    fields.put("samplesPerSecond", perSecond(observation));
    fields.put("oversubscribed", observation.oversubscribed());
    fields.put("end", end(observation.end()));
    fields.put("jvms", test.jvms().stream().map(RunJson::observed).toList());
    fields.put("models", test.models().stream().map(ModelJson::model).toList());
    test.cpuModel().ifPresent(model -> fields.put("cpuModel", model));
    fields.put("columns", test.columns());
    List<Object> rows = new ArrayList<>();
    test.rows().forEach(row -> rows.add(row(test, row, observation)));
    fields.put("rows", rows);
    fields.put("evidence", EvidenceJson.evidence(test.evidence()));
    return fields;
  }

  private static double perSecond(Observation observation) {
    double seconds = observation.time().toNanos() / 1e9;
    return seconds == 0 ? 0 : observation.samples() / seconds;
  }

  private static Map<String, Object> observed(JvmObservation jvm) {
    Map<String, Object> fields =
        fields(
            "jvm", jvm.jvm(),
            "samples", jvm.samples(),
            "timeSeconds", jvm.observation().time().toNanos() / 1e9,
            "oversubscribed", jvm.observation().oversubscribed(),
            "end", end(jvm.observation().end()));
    jvm.takenFrom().ifPresent(run -> fields.put("takenFrom", run));
    return fields;
  }

  /**
   * {@code samplesByJvm} is in the order of {@code jvms}, {@code expectation} is {@code model}
   * where no clause matches.
   */
  private static Map<String, Object> row(RunRecord test, Row row, Observation all) {
    long samples = all.samples();
    Map<String, Object> fields =
        fields(
            "outcome", row.outcome().toString(),
            "values", row.outcome().values().stream().map(String::valueOf).toList(),
            "samples", row.samples(),
            "samplesByJvm", test.jvms().stream().map(jvm -> jvm.samples(row.outcome())).toList(),
            "frequency", samples == 0 ? 0.0 : (double) row.samples() / samples,
            "expectation", lower(row.expected().expectation()),
            "description", row.expected().description(),
            "verdicts", ModelJson.verdicts(test.models(), row.outcome()));
    Optional.ofNullable(all.first().get(row.outcome()))
        .ifPresent(first -> fields.put("first", EvidenceJson.sighting(first)));
    return fields;
  }

  private static Map<String, Object> end(Observation.End end) {
    return switch (end) {
      case Observation.End.Finished finished -> fields("kind", "finished");
      case Observation.End.NotRun notRun -> fields("kind", "notRun", "detail", notRun.reason());
      case Observation.End.Stuck stuck -> fields("kind", "stuck", "detail", stuck.detail());
      case Observation.End.Crashed crashed -> fields("kind", "crashed", "detail", crashed.detail());
    };
  }

  static Map<String, Object> finding(Finding finding) {
    return switch (finding) {
      case Finding.ForbiddenSeen seen ->
          fields(
              "kind", "forbiddenSeen",
              "outcome", seen.outcome().toString(),
              "samples", seen.samples(),
              "description", seen.description(),
              "jvms", seen.jvms());
      case Finding.AgainstModel against ->
          fields(
              "kind", "againstModel",
              "outcome", against.outcome().toString(),
              "samples", against.samples(),
              "models", against.models(),
              "reason", against.reason().map(ModelJson::refutation).orElse(Map.of()),
              "knownDefect", against.knownDefect(),
              "jvms", against.jvms());
      case Finding.Contradicted contradicted ->
          fields(
              "kind", "contradicted",
              "code", contradicted.code(),
              "headline", contradicted.headline());
      case Finding.RequiredNotSeen missing ->
          fields(
              "kind", "requiredNotSeen",
              "condition", missing.condition(),
              "description", missing.description(),
              "jvms", missing.jvms());
      case Finding.Vacuous vacuous ->
          fields(
              "kind",
              "vacuous",
              "outcomes",
              vacuous.outcomes().stream().map(String::valueOf).toList());
      case Finding.Undecided(String model, String why) ->
          fields("kind", "undecided", "model", model, "why", why);
      case Finding.Stuck stuck ->
          fields("kind", "stuck", "detail", stuck.detail(), "jvms", List.of(stuck.jvm()));
      case Finding.Crashed crashed ->
          fields("kind", "crashed", "detail", crashed.detail(), "jvms", List.of(crashed.jvm()));
    };
  }
}
