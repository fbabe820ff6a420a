package dev.jlitmus.cli.render.json;

import dev.jlitmus.cli.ExitCode;
import dev.jlitmus.cli.Version;
import dev.jlitmus.diagnostic.Diagnostic;
import dev.jlitmus.diagnostic.Label;
import dev.jlitmus.input.CheckedFile;
import dev.jlitmus.result.FamilyMember;
import dev.jlitmus.source.Span;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** JSON objects that several documents hold. Lines and columns are from 1, in code points. */
public final class JsonFields {
  private JsonFields() {}

  /** A JSON object of names and values in turn, in this order. */
  public static Map<String, Object> fields(Object... namesAndValues) {
    Map<String, Object> fields = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      fields.put((String) namesAndValues[i], Objects.requireNonNull(namesAndValues[i + 1]));
    }
    return fields;
  }

  /** The first fields of the document of a command. */
  static Map<String, Object> head(
      String command, ExitCode exit, Duration time, List<String> problems) {
    return fields(
        "schemaVersion",
        JsonText.SCHEMA_VERSION,
        "command",
        command,
        "version",
        Version.current(),
        "exitCode",
        exit.code(),
        "exit",
        lower(exit),
        "timeSeconds",
        time.toMillis() / 1e3,
        "problems",
        problems);
  }

  public static Map<String, Object> file(CheckedFile file) {
    return fields(
        "file", file.file().name(),
        "tests", file.testNames(),
        "diagnostics", file.diagnostics().stream().map(JsonFields::diagnostic).toList(),
        "diagnosticsNotListed", file.beyondLimit());
  }

  /** Of a family: its name, and what each parameter stands for; nothing for a single test. */
  public static Map<String, Object> member(Optional<FamilyMember> member) {
    return member
        .map(of -> fields("family", of.family(), "parameters", of.parameters()))
        .orElseGet(Map::of);
  }

  public static Map<String, Object> diagnostic(Diagnostic diagnostic) {
    return fields(
        "code", diagnostic.code().name(),
        "severity", lower(diagnostic.severity()),
        "headline", diagnostic.headline(),
        "primary", label(diagnostic.primary()),
        "others", diagnostic.others().stream().map(JsonFields::label).toList(),
        "help", diagnostic.help());
  }

  private static Map<String, Object> label(Label label) {
    Map<String, Object> fields = place(label.span());
    fields.put("text", label.text());
    return fields;
  }

  /** {@code end} is behind the last code point. */
  public static Map<String, Object> place(Span span) {
    return fields(
        "file", span.file().name(),
        "line", span.line(),
        "column", span.column(),
        "endLine", span.file().line(span.end()),
        "endColumn", span.file().column(span.end()));
  }

  public static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
