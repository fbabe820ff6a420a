package dev.jlitmus.cli.command;

import dev.jlitmus.CheckedFile;
import dev.jlitmus.cli.Console;
import dev.jlitmus.cli.option.FormatChoice;
import dev.jlitmus.cli.option.OutputOptions;
import dev.jlitmus.cli.render.ConciseRenderer;
import dev.jlitmus.cli.render.DiagnosticRenderer;
import dev.jlitmus.cli.render.JsonRenderer;
import dev.jlitmus.cli.render.Palette;
import dev.jlitmus.cli.render.Printable;
import dev.jlitmus.cli.render.Report;
import dev.jlitmus.cli.render.SummaryRenderer;
import dev.jlitmus.cli.render.TableRenderer;
import dev.jlitmus.cli.render.check.ViolationText;
import dev.jlitmus.diagnostic.EnvironmentException;
import dev.jlitmus.result.RunRecord;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Puts each form of a report where the user wants it. */
final class ReportPrinter {
  private final Console console;
  private final OutputOptions options;
  private final Palette out;
  private final Palette err;

  ReportPrinter(Console console, OutputOptions options) {
    this.console = console;
    this.options = options;
    this.out = palette(console.outIsTerminal());
    this.err = palette(console.errIsTerminal());
  }

  private Palette palette(boolean terminal) {
    return new Palette(options.color().decide(terminal, console.environment()));
  }

  /** What is wrong with the files, on stderr. */
  void diagnostics(List<CheckedFile> files, List<String> problems) {
    DiagnosticRenderer renderer = diagnosticRenderer();
    files.forEach(file -> console.err().print(renderer.render(file)));
    problems.forEach(problem -> console.err().println("jlitmus: " + Printable.of(problem)));
    console.err().flush();
  }

  private DiagnosticRenderer diagnosticRenderer() {
    boolean concise =
        options.formats().stream()
            .anyMatch(f -> f.file().isEmpty() && f.format() == FormatChoice.Format.CONCISE);
    return new DiagnosticRenderer(err, concise);
  }

  /** The results, and why there may be none. */
  void results(Report report) throws EnvironmentException {
    report
        .result()
        .ifPresent(result -> console.err().print(diagnosticRenderer().render(result.notInJava())));
    report
        .failure()
        .ifPresent(failure ->
            console
                .err()
                .printf(
                    "%s: %s%n%s: %s%n",
                    err.error("error"),
                    Printable.of(failure.message()),
                    err.good("help"),
                    Printable.of(failure.remedy())));
    contradictions(report);
    for (FormatChoice choice : options.formats()) {
      if (choice.file().isPresent()) {
        Output.write(choice.file().get(), text(choice.format(), report, new Palette(false)));
      } else {
        console.out().print(text(choice.format(), report, out));
      }
    }
    console.out().flush();
    if (options.verbose()) {
      report
          .result()
          .ifPresent(result ->
              console.err().println("jlitmus: the files of this run are in " + result.folder()));
    }
  }

  /** What the models have found of the clauses: diagnostics of the file, on stderr. */
  private void contradictions(Report report) {
    DiagnosticRenderer renderer = new DiagnosticRenderer(err, isConcise());
    report
        .result()
        .ifPresent(result ->
            result.checks().forEach(test -> console.err().print(renderer.render(test.findings()))));
    console.err().flush();
  }

  private boolean isConcise() {
    return options.formats().stream()
        .anyMatch(f -> f.file().isEmpty() && f.format() == FormatChoice.Format.CONCISE);
  }

  private String text(FormatChoice.Format format, Report report, Palette palette) {
    return switch (format) {
      case FULL -> {
        TableRenderer table = new TableRenderer(palette, report.cpus(), options.verbose());
        Optional<ViolationText> violations =
            report.result().map(result -> new ViolationText(palette, result));
        yield each(
                report,
                test ->
                    table.render(test)
                        + violations.map(text -> text.render(test)).orElse("")
                        + "\n")
            + new SummaryRenderer(palette).render(report);
      }
      case CONCISE -> each(report, new ConciseRenderer(palette, report.cpus())::render);
      case JSON -> new JsonRenderer().render(report);
      case HERD ->
          report.result().stream()
              .flatMap(result -> result.checks().stream())
              .map(test -> test.herd().text())
              .collect(Collectors.joining());
    };
  }

  private static String each(Report report, Function<RunRecord, String> renderer) {
    return report.records().stream().map(renderer).collect(Collectors.joining());
  }
}
