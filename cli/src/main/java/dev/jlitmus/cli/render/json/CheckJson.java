package dev.jlitmus.cli.render.json;

import static dev.jlitmus.cli.render.json.JsonFields.fields;

import dev.jlitmus.cli.Version;
import dev.jlitmus.cli.render.CheckReport;
import dev.jlitmus.result.verdict.Explanation;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A check, or the answers to a question, as one JSON document. Fields are only ever added within a
 * schema version.
 */
public final class CheckJson {
  static final int SCHEMA_VERSION = 1;

  private final JsonMapper mapper =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  public String render(CheckReport report) {
    Map<String, Object> document =
        fields(
            "schemaVersion", SCHEMA_VERSION,
            "version", Version.current(),
            "exitCode", report.exit().code(),
            "exit", JsonFields.lower(report.exit()),
            "timeSeconds", report.time().toMillis() / 1e3,
            "problems", report.problems(),
            "files", report.files().stream().map(JsonFields::file).toList(),
            "unfinished", report.unfinished(),
            "tests", report.records().stream().map(ModelJson::test).toList());
    return mapper.writeValueAsString(document) + "\n";
  }

  /** The answers to a question. */
  public String render(List<Explanation> explanations) {
    Map<String, Object> document =
        fields(
            "schemaVersion", SCHEMA_VERSION,
            "version", Version.current(),
            "explanations", explanations.stream().map(CheckJson::explanation).toList());
    return mapper.writeValueAsString(document) + "\n";
  }

  private static Map<String, Object> explanation(Explanation explanation) {
    return switch (explanation) {
      case Explanation.Overview overview -> fields("test", ModelJson.test(overview.test()));
      case Explanation.OfOutcome outcome ->
          fields(
              "test", outcome.test().test(),
              "columns", outcome.test().columns(),
              "outcome", outcome.outcome().toString(),
              "models", outcome.accounts().stream().map(CheckJson::account).toList());
      case Explanation.NoSuch noSuch -> fields("why", noSuch.why(), "help", noSuch.help());
    };
  }

  private static Map<String, Object> account(Explanation.Account account) {
    Map<String, Object> fields = fields("model", account.model());
    fields.putAll(ModelJson.verdict(account.verdict()));
    return fields;
  }
}
