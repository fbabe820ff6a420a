package dev.jlitmus.cli.render.machine;

import dev.jlitmus.answer.RunResult;
import dev.jlitmus.cli.render.CheckReport;
import dev.jlitmus.cli.render.Report;
import dev.jlitmus.cli.render.run.Verdict;
import dev.jlitmus.diagnostic.Diagnostic;
import dev.jlitmus.input.CheckedFile;
import dev.jlitmus.result.RunRecord;
import dev.jlitmus.result.grade.Finding;
import dev.jlitmus.result.verdict.CheckRecord;
import dev.jlitmus.source.Span;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Workflow commands of GitHub Actions: a line for each diagnostic, finding and test without a
 * sample, which GitHub shows beside the source. Paths are relative to the working folder, which
 * must be the repository's root.
 */
public final class GithubCommands {
  private final Path here;

  /**
   * @param here the working folder, absolute
   */
  public GithubCommands(Path here) {
    this.here = here;
  }

  public String render(Report report) {
    StringBuilder text = new StringBuilder(files(report.files(), report.problems()));
    report
        .failure()
        .ifPresent(failure ->
            text.append(general("error", "jlitmus", failure.message() + "\n" + failure.remedy())));
    report.result().ifPresent(result -> text.append(said(result)));
    for (RunRecord test : report.records()) {
      test.findings().forEach(finding -> text.append(finding(test, finding)));
      if (test.findings().isEmpty() && test.observation().samples() == 0) {
        String verdict = Verdict.of(test, report.cpus()).text();
        text.append(at("warning", test.place(), test.test(), verdict));
      }
    }
    return text.toString();
  }

  public String render(CheckReport report) {
    StringBuilder text = new StringBuilder(files(report.files(), report.problems()));
    for (CheckRecord test : report.records()) {
      test.findings().forEach(finding -> text.append(diagnostic(finding)));
      if (report.racesAreWrong()) {
        test.races()
            .forEach(race ->
                text.append(
                    at(
                        "error",
                        race.execution().nodes().get(race.first()).span(),
                        "data race in " + test.test(),
                        "under %s: %s".formatted(race.model(), race.missing()))));
      }
    }
    return text.toString();
  }

  private String files(List<CheckedFile> files, List<String> problems) {
    StringBuilder text = new StringBuilder();
    problems.forEach(problem -> text.append(general("error", "jlitmus", problem)));
    files.forEach(file -> file.diagnostics().forEach(each -> text.append(diagnostic(each))));
    return text.toString();
  }

  private String said(RunResult result) {
    StringBuilder text = new StringBuilder();
    result.notInJava().forEach(each -> text.append(diagnostic(each)));
    result.checks().stream()
        .flatMap(test -> test.findings().stream())
        .forEach(each -> text.append(diagnostic(each)));
    return text.toString();
  }

  private String finding(RunRecord test, Finding finding) {
    FindingText text = FindingText.of(finding, test);
    return switch (finding) {
      // The diagnostic of the model has been printed, at the clause.
      case Finding.Contradicted ignored -> "";
      case Finding.ForbiddenSeen ignored -> at(test, text);
      case Finding.AgainstModel ignored -> at(test, text);
      case Finding.RequiredNotSeen ignored -> at(test, text);
      case Finding.Vacuous ignored -> at(test, text);
      case Finding.Undecided ignored -> at(test, text);
      case Finding.Stuck ignored -> at(test, text);
      case Finding.Crashed ignored -> at(test, text);
    };
  }

  private String at(RunRecord test, FindingText text) {
    return at("error", test.place(), test.test(), (text.headline() + "\n" + text.detail()).strip());
  }

  private String diagnostic(Diagnostic diagnostic) {
    String level = diagnostic.severity().name().toLowerCase(Locale.ROOT);
    StringBuilder message = new StringBuilder(diagnostic.headline());
    if (!diagnostic.primary().text().isEmpty()) {
      message.append(": ").append(diagnostic.primary().text());
    }
    diagnostic.help().forEach(sentence -> message.append('\n').append(sentence));
    return at(level, diagnostic.span(), diagnostic.code().name(), message.toString());
  }

  private String at(String level, Span span, String title, String message) {
    int end = Math.max(span.start(), span.end() - 1);
    return "::%s file=%s,line=%d,col=%d,endLine=%d,endColumn=%d,title=%s::%s\n"
        .formatted(
            level,
            property(relative(span.file().name())),
            span.line(),
            span.column(),
            span.file().line(end),
            span.file().column(end),
            property(title),
            data(message));
  }

  private static String general(String level, String title, String message) {
    return "::%s title=%s::%s\n".formatted(level, property(title), data(message));
  }

  private String relative(String file) {
    Path path = here.resolve(file).normalize();
    Path shown = path.startsWith(here) ? here.relativize(path) : path;
    return shown.toString().replace('\\', '/');
  }

  /** A message may hold anything but what ends its line, and the sign of escapes. */
  private static String data(String text) {
    return CleanText.of(text).replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }

  private static String property(String text) {
    return data(text).replace(":", "%3A").replace(",", "%2C");
  }
}
