package dev.jlitmus.cli.print;

import dev.jlitmus.cli.Console;
import dev.jlitmus.cli.ExitCode;
import dev.jlitmus.cli.option.output.BenchOptions;
import dev.jlitmus.cli.option.output.FormatChoice.Format;
import dev.jlitmus.cli.render.Palette;
import dev.jlitmus.cli.render.bench.BenchReport;
import dev.jlitmus.cli.render.bench.BenchText;
import dev.jlitmus.cli.render.json.BenchJson;
import dev.jlitmus.cli.render.machine.BenchCsv;
import dev.jlitmus.cli.render.plot.BenchPlot;
import dev.jlitmus.diagnostic.Diagnostic;
import dev.jlitmus.diagnostic.EnvironmentException;
import dev.jlitmus.input.CheckedFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Puts each form of what benches cost where the user wants it. */
public final class BenchPrinter {
  private final Console console;
  private final BenchOptions options;
  private final Messages messages;

  public BenchPrinter(Console console, BenchOptions options) {
    this.console = console;
    this.options = options;
    this.messages = new Messages(console, options.color(), false);
  }

  /** What is wrong with the files, on stderr. */
  public void diagnostics(List<CheckedFile> files, List<String> problems) {
    messages.inputs(files, problems);
  }

  /** Prints the results, and why there may be none; says how the command ends now. */
  public ExitCode results(BenchReport report) {
    List<Diagnostic> said = report.result().map(result -> result.said()).orElse(List.of());
    messages.diagnostics(said);
    report.failure().ifPresent(messages::failure);
    messages.pages(
        Stream.concat(
                report.files().stream().flatMap(file -> file.diagnostics().stream()),
                said.stream())
            .toList());
    FormatOutput output = new FormatOutput(console, options);
    List<String> unwritten =
        new ArrayList<>(output.files((format, palette) -> text(format, report, palette)));
    if (!report.records().isEmpty()) {
      options.plot().flatMap(file -> plot(file, report)).ifPresent(unwritten::add);
    }
    BenchReport complete = report.withUnwritten(unwritten);
    output.stdout((format, palette) -> text(format, complete, palette));
    if (options.verbose()) {
      report.result().ifPresent(result -> messages.folder(result.folder()));
    }
    return complete.exit();
  }

  /** Why there is no plot, if there is none; it is on stderr already. */
  private Optional<String> plot(Path file, BenchReport report) {
    try {
      Output.write(file, new BenchPlot().render(report));
      return Optional.empty();
    } catch (EnvironmentException e) {
      String problem = "%s; %s".formatted(e.getMessage(), e.remedy());
      messages.problem(problem);
      return Optional.of(problem);
    }
  }

  private static String text(Format format, BenchReport report, Palette palette) {
    return switch (format) {
      case FULL -> new BenchText(palette).render(report);
      case JSON -> new BenchJson().render(report);
      case CSV -> new BenchCsv().render(report);
      case CONCISE, JSONL, JUNIT, GITHUB, HERD ->
          throw new IllegalStateException("benches have no format " + format);
    };
  }
}
