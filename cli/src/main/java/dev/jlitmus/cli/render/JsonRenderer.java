package dev.jlitmus.cli.render;

import dev.jlitmus.CheckedFile;
import dev.jlitmus.RunResult;
import dev.jlitmus.cli.Version;
import dev.jlitmus.diagnostic.Diagnostic;
import dev.jlitmus.diagnostic.Label;
import dev.jlitmus.result.Finding;
import dev.jlitmus.result.Observation;
import dev.jlitmus.result.Row;
import dev.jlitmus.result.RunRecord;
import dev.jlitmus.source.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * All of a report as one JSON document, also where the run failed. Fields are only ever added
 * within a {@link #SCHEMA_VERSION}; the map of each method lists them. Counts are exact, times in
 * seconds, lines and columns from 1 in code points; {@code end} is behind the last code point.
 */
public final class JsonRenderer {
  static final int SCHEMA_VERSION = 1;

  private final JsonMapper mapper =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  public String render(Report report) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("schemaVersion", SCHEMA_VERSION);
    document.put("version", Version.current());
    document.put("exitCode", report.exit().code());
    document.put("exit", lower(report.exit()));
    document.put("timeSeconds", report.time().toMillis() / 1e3);
    document.put("cpus", report.cpus());
    document.put("problems", report.problems());
    report
        .failure()
        .ifPresent(failure ->
            document.put(
                "failure", fields("message", failure.message(), "remedy", failure.remedy())));
    report.result().ifPresent(result -> document.put("run", run(result)));
    document.put("files", report.files().stream().map(this::file).toList());
    document.put("tests", report.records().stream().map(t -> test(t, report.cpus())).toList());
    return mapper.writeValueAsString(document) + "\n";
  }

  private static Map<String, Object> run(RunResult result) {
    return fields(
        "jvm", result.jvm(),
        "variants", result.variants(),
        "folder", result.folder().toString(),
        "interrupted", result.interrupted(),
        "notInJava", result.notInJava().stream().map(JsonRenderer::diagnostic).toList());
  }

  private Map<String, Object> file(CheckedFile file) {
    return fields(
        "file", file.file().name(),
        "tests", file.testNames(),
        "diagnostics", file.diagnostics().stream().map(JsonRenderer::diagnostic).toList(),
        "diagnosticsNotListed", file.beyondLimit());
  }

  private static Map<String, Object> diagnostic(Diagnostic diagnostic) {
    return fields(
        "code", diagnostic.code().name(),
        "severity", lower(diagnostic.severity()),
        "headline", diagnostic.headline(),
        "primary", label(diagnostic.primary()),
        "others", diagnostic.others().stream().map(JsonRenderer::label).toList(),
        "help", diagnostic.help());
  }

  private static Map<String, Object> label(Label label) {
    Map<String, Object> fields = place(label.span());
    fields.put("text", label.text());
    return fields;
  }

  private static Map<String, Object> place(Span span) {
    return fields(
        "file", span.file().name(),
        "line", span.line(),
        "column", span.column(),
        "endLine", span.file().line(span.end()),
        "endColumn", span.file().column(span.end()));
  }

  private static Map<String, Object> test(RunRecord test, int cpus) {
    Observation observation = test.observation();
    Map<String, Object> fields =
        fields("name", test.test(), "place", place(test.place()), "threads", test.threads());
    fields.put("description", test.description());
    fields.put("verdict", Verdict.of(test, cpus).text());
    fields.put("findings", test.findings().stream().map(JsonRenderer::finding).toList());
    fields.put("samples", observation.samples());
    fields.put("timeSeconds", observation.time().toNanos() / 1e9);
    fields.put("oversubscribed", observation.oversubscribed());
    fields.put("end", end(observation.end()));
    fields.put("columns", test.columns());
    List<Object> rows = new ArrayList<>();
    test.rows().forEach(row -> rows.add(row(row, observation.samples())));
    fields.put("rows", rows);
    return fields;
  }

  /** {@code expectation} is {@code model} where no clause matches. */
  private static Map<String, Object> row(Row row, long samples) {
    return fields(
        "outcome", row.outcome().toString(),
        "values", row.outcome().values().stream().map(String::valueOf).toList(),
        "samples", row.samples(),
        "frequency", samples == 0 ? 0.0 : (double) row.samples() / samples,
        "expectation", lower(row.expected().expectation()),
        "description", row.expected().description());
  }

  private static Map<String, Object> end(Observation.End end) {
    return switch (end) {
      case Observation.End.Finished finished -> fields("kind", "finished");
      case Observation.End.NotRun notRun -> fields("kind", "notRun", "detail", notRun.reason());
      case Observation.End.Stuck stuck -> fields("kind", "stuck", "detail", stuck.detail());
      case Observation.End.Crashed crashed -> fields("kind", "crashed", "detail", crashed.detail());
    };
  }

  private static Map<String, Object> finding(Finding finding) {
    return switch (finding) {
      case Finding.ForbiddenSeen seen ->
          fields(
              "kind", "forbiddenSeen",
              "outcome", seen.outcome().toString(),
              "samples", seen.samples(),
              "description", seen.description());
      case Finding.RequiredNotSeen missing ->
          fields(
              "kind", "requiredNotSeen",
              "condition", missing.condition(),
              "description", missing.description());
      case Finding.Stuck stuck -> fields("kind", "stuck", "detail", stuck.detail());
      case Finding.Crashed crashed -> fields("kind", "crashed", "detail", crashed.detail());
    };
  }

  private static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  /** A JSON object of names and values in turn, in this order. */
  private static Map<String, Object> fields(Object... namesAndValues) {
    Map<String, Object> fields = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      fields.put((String) namesAndValues[i], Objects.requireNonNull(namesAndValues[i + 1]));
    }
    return fields;
  }
}
