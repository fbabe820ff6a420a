package dev.jlitmus.cli.command;

import dev.jlitmus.cli.Console;
import dev.jlitmus.cli.ExitCode;
import dev.jlitmus.cli.Stages;
import dev.jlitmus.cli.VersionLine;
import dev.jlitmus.cli.input.CheckedInputs;
import dev.jlitmus.cli.option.input.Selection;
import dev.jlitmus.cli.option.output.ColorOption;
import dev.jlitmus.cli.render.DiagnosticRenderer;
import dev.jlitmus.cli.render.Palette;
import dev.jlitmus.cli.render.Printable;
import dev.jlitmus.input.CheckedFile;
import dev.jlitmus.input.ListedTest;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code list}: the tests and the members of families, a line each. */
@Command(
    name = "list",
    description = "Lists tests, benches and the members of families by name, a line each.",
    mixinStandardHelpOptions = true,
    versionProvider = VersionLine.class,
    sortOptions = false,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:listed",
      "1:a file is not valid; the tests of the others are listed",
      "2:usage: a bad option, nothing matched, an input that cannot be opened",
      "70:a bug of jlitmus"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  jlitmus list litmus                         # a line a test or bench",
      "  jlitmus list litmus/classic -t R=acquire    # some members"
    })
final class ListTests implements Callable<Integer> {
  private final Console console;
  private final Stages stages;

  @Mixin private Selection selection = new Selection();

  @Mixin private ColorOption color = new ColorOption();

  ListTests(Console console, Stages stages) {
    this.console = console;
    this.stages = stages;
  }

  @Override
  public Integer call() {
    CheckedInputs inputs = CheckedInputs.ofBenches(stages, console.in(), selection);
    DiagnosticRenderer diagnostics =
        new DiagnosticRenderer(palette(console.errIsTerminal()), false);
    Palette out = palette(console.outIsTerminal());
    for (CheckedFile file : inputs.files()) {
      console.err().print(diagnostics.render(file));
      file.listed().stream()
          .filter(test -> selection.isSelected(test.name()))
          .forEach(test -> console.out().println(line(test, out)));
    }
    inputs
        .problems()
        .forEach(problem -> console.err().println("jlitmus: " + Printable.of(problem)));
    return exit(inputs).code();
  }

  private static String line(ListedTest test, Palette palette) {
    String place = "%s:%d".formatted(test.place().file().name(), test.place().line());
    String line =
        "%s: %s".formatted(Printable.of(place), palette.strong(Printable.of(test.name())));
    return test.summary().isEmpty() ? line : line + ": " + Printable.of(test.summary());
  }

  private static ExitCode exit(CheckedInputs inputs) {
    boolean invalid = inputs.files().stream().anyMatch(CheckedFile::hasErrors);
    ExitCode exit = invalid ? ExitCode.FINDINGS : ExitCode.OK;
    return inputs.problems().isEmpty() ? exit : exit.or(ExitCode.USAGE);
  }

  private Palette palette(boolean terminal) {
    return new Palette(color.mode().decide(terminal, console.environment()));
  }
}
