package dev.jlitmus.cli.render.machine;

import dev.jlitmus.answer.RunResult;
import dev.jlitmus.cli.render.CheckReport;
import dev.jlitmus.cli.render.Report;
import dev.jlitmus.cli.render.run.Verdict;
import dev.jlitmus.diagnostic.Diagnostic;
import dev.jlitmus.diagnostic.Severity;
import dev.jlitmus.input.CheckedFile;
import dev.jlitmus.result.Observation.End;
import dev.jlitmus.result.RunRecord;
import dev.jlitmus.result.grade.Finding;
import dev.jlitmus.result.verdict.CheckRecord;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One {@code testsuite} as Surefire writes it and as Jenkins, GitLab and others read it. A finding
 * is a failure; what got stuck, crashed or gave no sample is an error; what got no turn is skipped.
 * A file that is not valid, an input that is missing and a machine that could not do it are errors
 * of a test case of their own, so that no CI server takes them for success.
 */
public final class JunitXml {

  public String render(Report report) {
    Map<String, String> properties = new LinkedHashMap<>();
    report.result().ifPresent(result -> properties.putAll(properties(result)));
    properties.put("cpus", Integer.toString(report.cpus()));
    List<TestCase> cases = files(report.files(), report.problems());
    report
        .failure()
        .ifPresent(failure ->
            cases.add(
                TestCase.failing(
                    "jlitmus", "environment", "environment", failure.message(), failure.remedy())));
    report.records().forEach(test -> cases.add(ofRun(test, report.cpus())));
    return new JunitSuite("jlitmus run", report.time(), report.exit(), properties, cases).text();
  }

  public String render(CheckReport report) {
    List<TestCase> cases = files(report.files(), report.problems());
    report.records().forEach(test -> cases.add(ofCheck(test, report)));
    return new JunitSuite("jlitmus check", report.time(), report.exit(), Map.of(), cases).text();
  }

  private static Map<String, String> properties(RunResult result) {
    Map<String, String> properties = new LinkedHashMap<>();
    properties.put("jvm", result.jvm());
    properties.put("cpu", result.cpu());
    properties.put("seed", Long.toString(result.seed()));
    properties.put("variants", String.join(", ", result.variants()));
    properties.put("interrupted", Boolean.toString(result.interrupted()));
    return properties;
  }

  private static List<TestCase> files(List<CheckedFile> files, List<String> problems) {
    List<TestCase> cases = new ArrayList<>();
    for (String problem : problems) {
      cases.add(TestCase.failing("jlitmus", "inputs", "usage", problem, ""));
    }
    for (CheckedFile file : files) {
      List<Diagnostic> errors = errors(file.diagnostics());
      if (!errors.isEmpty()) {
        Diagnostic first = errors.getFirst();
        String all = errors.stream().map(JunitXml::text).reduce("", String::concat);
        cases.add(
            TestCase.failing(
                className(file.file().name()),
                file.file().name(),
                first.code().name(),
                first.headline(),
                all));
      }
    }
    return cases;
  }

  private static TestCase ofRun(RunRecord test, int cpus) {
    List<TestCase.Fault> failures = new ArrayList<>();
    Optional<TestCase.Fault> error = Optional.empty();
    for (Finding finding : test.findings()) {
      FindingText text = FindingText.of(finding, test);
      TestCase.Fault fault =
          new TestCase.Fault(
              text.kind(),
              text.headline(),
              "%s:%d: %s\n%s"
                  .formatted(
                      test.place().file().name(), test.place().line(), test.test(), text.detail()));
      if (text.disturbed()) {
        error = Optional.of(fault);
      } else {
        failures.add(fault);
      }
    }
    Optional<String> skipped = Optional.empty();
    if (failures.isEmpty() && error.isEmpty() && test.observation().samples() == 0) {
      String verdict = Verdict.of(test, cpus).text();
      switch (test.observation().end()) {
        case End.NotRun notRun -> skipped = Optional.of(notRun.reason());
        case End.Finished ignored ->
            error = Optional.of(new TestCase.Fault("noSample", verdict, ""));
        case End.Stuck ignored -> error = Optional.of(new TestCase.Fault("stuck", verdict, ""));
        case End.Crashed ignored -> error = Optional.of(new TestCase.Fault("crashed", verdict, ""));
      }
    }
    return new TestCase(
        className(test.place().file().name()),
        test.test(),
        test.observation().time(),
        failures,
        skipped,
        error);
  }

  private static TestCase ofCheck(CheckRecord test, CheckReport report) {
    List<TestCase.Fault> failures = new ArrayList<>();
    for (Diagnostic finding : errors(test.findings())) {
      failures.add(new TestCase.Fault(finding.code().name(), finding.headline(), text(finding)));
    }
    if (report.racesAreWrong()) {
      test.races()
          .forEach(race ->
              failures.add(
                  new TestCase.Fault("race", "a data race under " + race.model(), race.missing())));
    }
    return new TestCase(
        className(test.place().file().name()),
        test.test(),
        Duration.ZERO,
        failures,
        Optional.empty(),
        Optional.empty());
  }

  private static List<Diagnostic> errors(List<Diagnostic> diagnostics) {
    return diagnostics.stream().filter(each -> each.severity() == Severity.ERROR).toList();
  }

  private static String text(Diagnostic diagnostic) {
    StringBuilder text = new StringBuilder();
    text.append(diagnostic.span()).append(": ").append(diagnostic.code()).append(": ");
    text.append(diagnostic.headline()).append('\n');
    diagnostic.help().forEach(sentence -> text.append("help: ").append(sentence).append('\n'));
    return text.toString();
  }

  /** {@code litmus.classic.mp}: readers take what stands before the last dot for a package. */
  private static String className(String file) {
    String name = file.endsWith(".litmus") ? file.substring(0, file.lastIndexOf('.')) : file;
    return name.replaceFirst("^(\\.?/)+", "").replace(".", "_").replace('/', '.');
  }
}
