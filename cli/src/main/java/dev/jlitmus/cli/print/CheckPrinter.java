package dev.jlitmus.cli.print;

import dev.jlitmus.cli.Console;
import dev.jlitmus.cli.ExitCode;
import dev.jlitmus.cli.option.RaceMode;
import dev.jlitmus.cli.option.output.FormatChoice;
import dev.jlitmus.cli.option.output.FormatChoice.Format;
import dev.jlitmus.cli.option.output.OutputOptions;
import dev.jlitmus.cli.page.MorePages;
import dev.jlitmus.cli.render.CheckReport;
import dev.jlitmus.cli.render.DiagnosticRenderer;
import dev.jlitmus.cli.render.Figures;
import dev.jlitmus.cli.render.FindingsText;
import dev.jlitmus.cli.render.Palette;
import dev.jlitmus.cli.render.Printable;
import dev.jlitmus.cli.render.check.CheckTable;
import dev.jlitmus.cli.render.check.RaceText;
import dev.jlitmus.cli.render.family.CheckMatrix;
import dev.jlitmus.cli.render.family.FamilyFindings;
import dev.jlitmus.cli.render.family.FamilyGroup;
import dev.jlitmus.cli.render.json.CheckJson;
import dev.jlitmus.cli.render.json.JsonLines;
import dev.jlitmus.cli.render.machine.CsvTable;
import dev.jlitmus.cli.render.machine.GithubCommands;
import dev.jlitmus.cli.render.machine.JunitXml;
import dev.jlitmus.input.CheckedFile;
import dev.jlitmus.result.verdict.CheckRecord;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Puts each form of a check where the user wants it; diagnostics are what was asked for. */
public final class CheckPrinter {
  private final Console console;
  private final OutputOptions options;
  private final RaceMode races;

  public CheckPrinter(Console console, OutputOptions options, RaceMode races) {
    this.console = console;
    this.options = options;
    this.races = races;
  }

  /** How the command ends, now that all is printed. */
  public ExitCode print(CheckReport report) {
    report
        .problems()
        .forEach(problem -> console.err().println("jlitmus: " + Printable.of(problem)));
    FormatOutput output = new FormatOutput(console, options);
    List<String> unwritten = output.files((format, palette) -> text(format, report, palette));
    CheckReport complete = report.withUnwritten(unwritten);
    output.stdout((format, palette) -> text(format, complete, palette));
    if (options.formats().stream().anyMatch(FormatChoice::tellsNoDiagnostics)) {
      besideStates(complete);
    }
    return complete.exit();
  }

  /** On stderr, what a table of states has no place for. */
  private void besideStates(CheckReport report) {
    Messages messages = new Messages(console, options.color(), false);
    messages.inputs(report.files(), List.of());
    HerdForm.gaps(report.records()).forEach(messages::problem);
    groups(report).forEach(group -> messages.diagnostics(new FamilyFindings().merge(group)));
    messages.pages(report.diagnostics());
  }

  private String text(Format format, CheckReport report, Palette palette) {
    return switch (format) {
      case FULL -> full(report, palette);
      case CONCISE -> concise(report, palette);
      case JSON -> new CheckJson().render(report);
      case JSONL -> new JsonLines().render(report);
      case JUNIT -> new JunitXml().render(report);
      case GITHUB -> new GithubCommands(Path.of("").toAbsolutePath()).render(report);
      case CSV -> new CsvTable().render(report);
      case HERD -> HerdForm.text(report.records());
    };
  }

  private String full(CheckReport report, Palette palette) {
    DiagnosticRenderer diagnostics = new DiagnosticRenderer(palette, false);
    CheckTable table = new CheckTable(palette, options.verbose(), report.racesAreWrong());
    RaceText raceText = new RaceText(palette, report.racesAreWrong());
    StringBuilder text = new StringBuilder(files(report, diagnostics));
    CheckMatrix matrix = new CheckMatrix(palette, report.racesAreWrong());
    for (FamilyGroup<CheckRecord> group : groups(report)) {
      text.append(group.isFamily() ? matrix.render(group.results()) : each(group, table::render));
      text.append(races == RaceMode.COUNT ? "" : each(group, raceText::render))
          .append('\n')
          .append(diagnostics.render(new FamilyFindings().merge(group)));
    }
    return text.append(summary(report, palette))
        .append(MorePages.hint(report.diagnostics()))
        .toString();
  }

  private List<FamilyGroup<CheckRecord>> groups(CheckReport report) {
    return options.verbose()
        ? FamilyGroup.single(report.records())
        : FamilyGroup.of(report.records(), CheckRecord::member, CheckRecord::place);
  }

  private static String each(
      FamilyGroup<CheckRecord> group, Function<CheckRecord, String> renderer) {
    return group.results().stream().map(renderer).collect(Collectors.joining());
  }

  private String concise(CheckReport report, Palette palette) {
    DiagnosticRenderer diagnostics = new DiagnosticRenderer(palette, true);
    CheckTable table = new CheckTable(palette, false, report.racesAreWrong());
    StringBuilder text = new StringBuilder(files(report, diagnostics));
    for (CheckRecord test : report.records()) {
      text.append(table.line(test)).append(diagnostics.render(test.findings()));
    }
    return text.toString();
  }

  private static String files(CheckReport report, DiagnosticRenderer renderer) {
    return report.files().stream()
        .filter(file -> !file.diagnostics().isEmpty())
        .map((CheckedFile file) -> renderer.render(file))
        .collect(Collectors.joining());
  }

  private static String summary(CheckReport report, Palette palette) {
    List<String> parts =
        new ArrayList<>(
            new FindingsText(palette)
                .parts(report.records().size(), report.testsWithFindings(), report.files()));
    if (report.unfinished() > 0) {
      parts.add(
          palette.warning("interrupted, " + Figures.exact(report.unfinished()) + " not checked"));
    }
    parts.add(Figures.time(report.time()));
    return String.join(" · ", parts) + "\n";
  }
}
