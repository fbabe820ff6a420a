package dev.jlitmus.cli.print;

import dev.jlitmus.cli.Console;
import dev.jlitmus.cli.ExitCode;
import dev.jlitmus.cli.option.output.FormatChoice.Format;
import dev.jlitmus.cli.option.output.OutputOptions;
import dev.jlitmus.cli.render.Palette;
import dev.jlitmus.cli.render.Report;
import dev.jlitmus.cli.render.bench.CostText;
import dev.jlitmus.cli.render.check.ViolationText;
import dev.jlitmus.cli.render.family.FamilyFindings;
import dev.jlitmus.cli.render.family.FamilyGroup;
import dev.jlitmus.cli.render.family.RunMatrix;
import dev.jlitmus.cli.render.json.JsonLines;
import dev.jlitmus.cli.render.json.RunJson;
import dev.jlitmus.cli.render.machine.CsvTable;
import dev.jlitmus.cli.render.machine.GithubCommands;
import dev.jlitmus.cli.render.machine.JunitXml;
import dev.jlitmus.cli.render.run.ConciseRenderer;
import dev.jlitmus.cli.render.run.SummaryRenderer;
import dev.jlitmus.cli.render.run.TableRenderer;
import dev.jlitmus.input.CheckedFile;
import dev.jlitmus.result.RunRecord;
import dev.jlitmus.result.verdict.CheckRecord;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Puts each form of a report where the user wants it. */
public final class ReportPrinter {
  private final Console console;
  private final OutputOptions options;
  private final Messages messages;

  public ReportPrinter(Console console, OutputOptions options) {
    this.console = console;
    this.options = options;
    this.messages = new Messages(console, options.color(), isConcise());
  }

  /** What is wrong with the files, on stderr. */
  public void diagnostics(List<CheckedFile> files, List<String> problems) {
    messages.inputs(files, problems);
  }

  /** Prints the results, and why there may be none; says how the command ends now. */
  public ExitCode results(Report report) {
    report
        .result()
        .ifPresent(result -> {
          messages.diagnostics(result.notInJava());
          result.costs().ifPresent(costs -> messages.diagnostics(costs.said()));
        });
    report.failure().ifPresent(messages::failure);
    contradictions(report);
    messages.pages(report.diagnostics());
    FormatOutput output = new FormatOutput(console, options);
    List<String> unwritten = output.files((format, palette) -> text(format, report, palette));
    Report complete = report.withUnwritten(unwritten);
    output.stdout((format, palette) -> text(format, complete, palette));
    if (options.verbose()) {
      report.result().ifPresent(result -> messages.folder(result.folder()));
    }
    return complete.exit();
  }

  /** What the models have found of the clauses: diagnostics of the file, on stderr. */
  private void contradictions(Report report) {
    report
        .result()
        .ifPresent(result ->
            FamilyGroup.of(result.checks(), CheckRecord::member, CheckRecord::place)
                .forEach(group -> messages.diagnostics(new FamilyFindings().merge(group))));
  }

  private boolean isConcise() {
    return options.formats().stream()
        .anyMatch(f -> f.file().isEmpty() && f.format() == Format.CONCISE);
  }

  private String text(Format format, Report report, Palette palette) {
    return switch (format) {
      case FULL -> {
        TableRenderer table = new TableRenderer(palette, report.cpus(), options.verbose());
        Optional<ViolationText> violations =
            report.result().map(result -> new ViolationText(palette, result));
        CostText costs = CostText.of(report);
        RunMatrix matrix = new RunMatrix(palette, report.cpus(), costs);
        Function<RunRecord, String> violation =
            test -> violations.map(text -> text.render(test)).orElse("");
        yield groups(report).stream()
                .map(group ->
                    group.isFamily()
                        ? matrix.render(group.results()) + each(group.results(), violation) + "\n"
                        : each(
                            group.results(),
                            test ->
                                table.render(test)
                                    + costs.lines(test)
                                    + violation.apply(test)
                                    + "\n"))
                .collect(Collectors.joining())
            + new SummaryRenderer(palette).render(report);
      }
      case CONCISE -> each(report.records(), new ConciseRenderer(palette, report.cpus())::render);
      case JSON -> new RunJson().render(report);
      case JSONL -> new JsonLines().render(report);
      case JUNIT -> new JunitXml().render(report);
      case GITHUB -> new GithubCommands(Path.of("").toAbsolutePath()).render(report);
      case CSV -> new CsvTable().render(report);
      case HERD ->
          HerdForm.text(report.result().stream().flatMap(r -> r.checks().stream()).toList());
    };
  }

  private List<FamilyGroup<RunRecord>> groups(Report report) {
    return options.verbose()
        ? FamilyGroup.single(report.records())
        : FamilyGroup.of(report.records(), RunRecord::member, RunRecord::place);
  }

  private static String each(List<RunRecord> tests, Function<RunRecord, String> renderer) {
    return tests.stream().map(renderer).collect(Collectors.joining());
  }
}
