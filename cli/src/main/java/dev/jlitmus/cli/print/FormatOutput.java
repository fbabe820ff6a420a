package dev.jlitmus.cli.print;

import dev.jlitmus.cli.Console;
import dev.jlitmus.cli.option.output.FormatChoice;
import dev.jlitmus.cli.option.output.FormatChoice.Format;
import dev.jlitmus.cli.option.output.OutputChoice;
import dev.jlitmus.cli.render.Palette;
import dev.jlitmus.cli.render.Printable;
import dev.jlitmus.cli.render.table.FoldedText;
import dev.jlitmus.diagnostic.EnvironmentException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Puts each form of a report where the user wants it. Files come first: what goes to stdout can
 * then say which of them could not be written.
 */
final class FormatOutput {
  private final Console console;
  private final OutputChoice options;

  /** A report in each of its forms. */
  @FunctionalInterface
  interface Forms {
    String text(Format format, Palette palette);
  }

  FormatOutput(Console console, OutputChoice options) {
    this.console = console;
    this.options = options;
  }

  /** What could not be written, a sentence each; they are on stderr already. */
  List<String> files(Forms forms) {
    List<String> problems = new ArrayList<>();
    for (FormatChoice choice : options.formats()) {
      Optional<String> problem = choice.file().isEmpty() ? Optional.empty() : write(choice, forms);
      problem.ifPresent(problems::add);
    }
    problems.forEach(problem -> console.err().println("jlitmus: " + Printable.of(problem)));
    console.err().flush();
    return problems;
  }

  private static Optional<String> write(FormatChoice choice, Forms forms) {
    try {
      Output.write(choice.file().orElseThrow(), forms.text(choice.format(), new Palette(false)));
      return Optional.empty();
    } catch (EnvironmentException e) {
      return Optional.of("%s; %s".formatted(e.getMessage(), e.remedy()));
    }
  }

  void stdout(Forms forms) {
    boolean colored = options.color().decide(console.outIsTerminal(), console.environment());
    options.formats().stream()
        .filter(choice -> choice.file().isEmpty())
        .forEach(choice ->
            console
                .out()
                .print(folded(choice.format(), forms.text(choice.format(), new Palette(colored)))));
    console.out().flush();
  }

  /** For a person at a terminal; programs read lines as they are. */
  private String folded(Format format, String text) {
    return format == Format.FULL && console.outIsTerminal()
        ? FoldedText.of(text, console.environment())
        : text;
  }
}
