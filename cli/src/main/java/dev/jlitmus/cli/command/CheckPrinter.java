package dev.jlitmus.cli.command;

import dev.jlitmus.CheckedFile;
import dev.jlitmus.cli.Console;
import dev.jlitmus.cli.option.FormatChoice;
import dev.jlitmus.cli.option.OutputOptions;
import dev.jlitmus.cli.option.RaceMode;
import dev.jlitmus.cli.render.CheckReport;
import dev.jlitmus.cli.render.DiagnosticRenderer;
import dev.jlitmus.cli.render.Figures;
import dev.jlitmus.cli.render.Palette;
import dev.jlitmus.cli.render.Printable;
import dev.jlitmus.cli.render.check.CheckTable;
import dev.jlitmus.cli.render.check.RaceText;
import dev.jlitmus.cli.render.json.CheckJson;
import dev.jlitmus.diagnostic.EnvironmentException;
import dev.jlitmus.result.verdict.CheckRecord;
import java.util.stream.Collectors;

/** Puts each form of a check where the user wants it; diagnostics are what was asked for. */
final class CheckPrinter {
  private final Console console;
  private final OutputOptions options;
  private final RaceMode races;
  private final boolean racesAreWrong;

  CheckPrinter(Console console, OutputOptions options, RaceMode races) {
    this.console = console;
    this.options = options;
    this.races = races;
    this.racesAreWrong = races == RaceMode.ERROR;
  }

  void print(CheckReport report) throws EnvironmentException {
    report
        .problems()
        .forEach(problem -> console.err().println("jlitmus: " + Printable.of(problem)));
    Palette out =
        new Palette(options.color().decide(console.outIsTerminal(), console.environment()));
    for (FormatChoice choice : options.formats()) {
      if (choice.file().isPresent()) {
        Output.write(choice.file().get(), text(choice.format(), report, new Palette(false)));
      } else {
        console.out().print(text(choice.format(), report, out));
      }
    }
    console.out().flush();
    if (report.unfinished() > 0) {
      console
          .err()
          .println(
              "jlitmus: interrupted; %s not checked"
                  .formatted(Figures.counted(report.unfinished(), "test")));
    }
  }

  private String text(FormatChoice.Format format, CheckReport report, Palette palette) {
    return switch (format) {
      case FULL -> full(report, palette);
      case CONCISE -> concise(report, palette);
      case JSON -> new CheckJson().render(report);
      case HERD ->
          report.records().stream().map(test -> test.herd().text()).collect(Collectors.joining());
    };
  }

  private String full(CheckReport report, Palette palette) {
    DiagnosticRenderer diagnostics = new DiagnosticRenderer(palette, false);
    CheckTable table = new CheckTable(palette, options.verbose(), racesAreWrong);
    RaceText raceText = new RaceText(palette, racesAreWrong);
    StringBuilder text = new StringBuilder(files(report, diagnostics));
    for (CheckRecord test : report.records()) {
      text.append(table.render(test))
          .append(races == RaceMode.COUNT ? "" : raceText.render(test))
          .append('\n')
          .append(diagnostics.render(test.findings()));
    }
    return text.append(summary(report, palette)).toString();
  }

  private String concise(CheckReport report, Palette palette) {
    DiagnosticRenderer diagnostics = new DiagnosticRenderer(palette, true);
    CheckTable table = new CheckTable(palette, false, racesAreWrong);
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

  private String summary(CheckReport report, Palette palette) {
    long wrong =
        report.records().stream()
            .filter(test -> test.hasErrors() || (racesAreWrong && !test.races().isEmpty()))
            .count();
    return "%s · %s · %s%n"
        .formatted(
            Figures.counted(report.records().size(), "test"),
            wrong == 0
                ? palette.good("no findings")
                : palette.error(Figures.exact(wrong) + " with findings"),
            Figures.time(report.time()));
  }
}
