package dev.jlitmus.cli.print;

import dev.jlitmus.cli.Console;
import dev.jlitmus.cli.option.output.ColorMode;
import dev.jlitmus.cli.page.MorePages;
import dev.jlitmus.cli.render.DiagnosticRenderer;
import dev.jlitmus.cli.render.Palette;
import dev.jlitmus.cli.render.Printable;
import dev.jlitmus.cli.render.Report.Failure;
import dev.jlitmus.diagnostic.Diagnostic;
import dev.jlitmus.input.CheckedFile;
import java.nio.file.Path;
import java.util.List;

/** What is said on stderr beside the results. */
final class Messages {
  private final Console console;
  private final Palette palette;
  private final boolean concise;

  /**
   * @param concise whether each diagnostic has one line
   */
  Messages(Console console, ColorMode color, boolean concise) {
    this.console = console;
    this.palette = new Palette(color.decide(console.errIsTerminal(), console.environment()));
    this.concise = concise;
  }

  /** What is wrong with the files, and with other inputs. */
  void inputs(List<CheckedFile> files, List<String> problems) {
    DiagnosticRenderer renderer = new DiagnosticRenderer(palette, concise);
    files.forEach(file -> console.err().print(renderer.render(file)));
    problems.forEach(this::problem);
    console.err().flush();
  }

  /** A sentence. */
  void problem(String sentence) {
    console.err().println("jlitmus: " + Printable.of(sentence));
  }

  void diagnostics(List<Diagnostic> said) {
    console.err().print(new DiagnosticRenderer(palette, concise).render(said));
    console.err().flush();
  }

  /** Why the machine could not do it, and what helps. */
  void failure(Failure failure) {
    console
        .err()
        .printf(
            "%s: %s%n%s: %s%n",
            palette.error("error"),
            Printable.of(failure.message()),
            palette.good("help"),
            Printable.of(failure.remedy()));
  }

  /** Where there is more to read on what was said. */
  void pages(List<Diagnostic> said) {
    if (!concise) {
      console.err().print(MorePages.hint(said));
      console.err().flush();
    }
  }

  /** Where the files of a run lie. */
  void folder(Path folder) {
    console.err().println("jlitmus: the files of this run are in " + folder);
  }
}
