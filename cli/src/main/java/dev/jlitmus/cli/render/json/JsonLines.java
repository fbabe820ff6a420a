package dev.jlitmus.cli.render.json;

import static dev.jlitmus.cli.render.json.JsonFields.fields;

import dev.jlitmus.cli.Version;
import dev.jlitmus.cli.render.CheckReport;
import dev.jlitmus.cli.render.Report;
import dev.jlitmus.input.CheckedFile;
import java.util.List;
import java.util.Map;

/**
 * JSON Lines, for programs that read a line at a time: a header with what the tests ran on, a line
 * for each file that something is said of and for each test, and a summary with how it ended. A
 * text without the summary is not whole.
 */
public final class JsonLines {

  public String render(Report report) {
    Map<String, Object> header = header("run");
    header.put("cpus", report.cpus());
    Map<String, Object> summary = RunJson.head(report);
    if (summary.containsKey("run")) {
      header.put("run", summary.remove("run"));
    }
    summary.remove("cpus");
    long wrong = report.records().stream().filter(test -> !test.findings().isEmpty()).count();
    return text(header, report.files(), RunJson.tests(report), summary, wrong);
  }

  public String render(CheckReport report) {
    return text(
        header("check"),
        report.files(),
        report.records().stream().map(ModelJson::test).toList(),
        CheckJson.head(report),
        report.testsWithFindings());
  }

  private static Map<String, Object> header(String command) {
    return fields(
        "line",
        "header",
        "schemaVersion",
        JsonText.SCHEMA_VERSION,
        "command",
        command,
        "version",
        Version.current());
  }

  private static String text(
      Map<String, Object> header,
      List<CheckedFile> files,
      List<Map<String, Object>> tests,
      Map<String, Object> summary,
      long withFindings) {
    StringBuilder text = new StringBuilder(JsonText.line(header));
    files.stream()
        .filter(file -> !file.diagnostics().isEmpty())
        .forEach(file -> text.append(line("file", JsonFields.file(file))));
    tests.forEach(test -> text.append(line("test", test)));
    Map<String, Object> last = fields("tests", tests.size(), "testsWithFindings", withFindings);
    last.putAll(summary);
    List.of("schemaVersion", "command", "version").forEach(last::remove);
    return text.append(line("summary", last)).toString();
  }

  private static String line(String kind, Map<String, Object> fields) {
    Map<String, Object> line = fields("line", kind);
    line.putAll(fields);
    return JsonText.line(line);
  }
}
