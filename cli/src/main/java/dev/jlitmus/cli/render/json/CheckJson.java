package dev.jlitmus.cli.render.json;

import static dev.jlitmus.cli.render.json.JsonFields.fields;

import dev.jlitmus.cli.Version;
import dev.jlitmus.cli.render.CheckReport;
import dev.jlitmus.result.verdict.Explanation;
import java.util.List;
import java.util.Map;

/** A check, or the answers to a question, as one JSON document. */
public final class CheckJson {

  public String render(CheckReport report) {
    Map<String, Object> document = head(report);
    document.put("files", report.files().stream().map(JsonFields::file).toList());
    document.put("tests", report.records().stream().map(ModelJson::test).toList());
    return JsonText.document(document);
  }

  /** What is said of the whole check. */
  static Map<String, Object> head(CheckReport report) {
    Map<String, Object> head =
        JsonFields.head("check", report.exit(), report.time(), report.problems());
    head.put("unfinished", report.unfinished());
    return head;
  }

  /** The answers to a question. */
  public String render(List<Explanation> explanations) {
    return JsonText.document(
        fields(
            "schemaVersion",
            JsonText.SCHEMA_VERSION,
            "command",
            "explain",
            "version",
            Version.current(),
            "explanations",
            explanations.stream().map(CheckJson::explanation).toList()));
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
