package dev.jlitmus.cli.command;

import dev.jlitmus.answer.CompileResult;
import dev.jlitmus.cli.Console;
import dev.jlitmus.cli.ExitCode;
import dev.jlitmus.cli.Stages;
import dev.jlitmus.cli.VersionLine;
import dev.jlitmus.cli.input.CheckedInputs;
import dev.jlitmus.cli.option.input.Selection;
import dev.jlitmus.cli.option.output.ColorOption;
import dev.jlitmus.cli.render.DiagnosticRenderer;
import dev.jlitmus.cli.render.Figures;
import dev.jlitmus.cli.render.Palette;
import dev.jlitmus.cli.render.Printable;
import dev.jlitmus.diagnostic.EnvironmentException;
import dev.jlitmus.input.CheckedFile;
import dev.jlitmus.request.CompileRequest;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code compile}: tests as a Java project that needs no jlitmus. */
@Command(
    name = "compile",
    description = {
      "Writes the tests as a Maven project of Java that needs jcstress only.",
      "There mvn verify builds it, and java -jar target/jcstress.jar runs it."
    },
    mixinStandardHelpOptions = true,
    versionProvider = VersionLine.class,
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  jlitmus compile litmus/classic -o my-tests",
      "  jlitmus compile mp.litmus -t MP_volatile -o my-tests"
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:every test was written",
      "1:a file is not a valid test; the others were written",
      "2:usage: a bad option, nothing matched, an input that cannot be opened",
      "3:the folder is somebody else's or cannot be written, or Java cannot say a test",
      "70:a bug of jlitmus"
    })
final class Compile implements Callable<Integer> {
  private final Console console;
  private final Stages stages;

  @Mixin private Selection selection = new Selection();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR",
      required = true,
      description =
          "the project's folder: empty, not there yet, or written by an earlier compile, whose"
              + " files are replaced")
  private Path folder = Path.of("");

  @Mixin private ColorOption color = new ColorOption();

  Compile(Console console, Stages stages) {
    this.console = console;
    this.stages = stages;
  }

  @Override
  public Integer call() {
    CheckedInputs inputs = CheckedInputs.read(stages, console.in(), selection);
    Palette err = new Palette(color.mode().decide(console.errIsTerminal(), console.environment()));
    DiagnosticRenderer renderer = new DiagnosticRenderer(err, false);
    inputs.files().forEach(file -> console.err().print(renderer.render(file)));
    inputs
        .problems()
        .forEach(problem -> console.err().println("jlitmus: " + Printable.of(problem)));
    ExitCode exit = inputs.problems().isEmpty() ? ExitCode.OK : ExitCode.USAGE;
    if (inputs.files().stream().anyMatch(CheckedFile::hasErrors)) {
      exit = exit.or(ExitCode.FINDINGS);
    }
    return (inputs.selected() ? exit.or(write(inputs, renderer)) : exit).code();
  }

  private ExitCode write(CheckedInputs inputs, DiagnosticRenderer renderer) {
    try {
      CompileResult result =
          stages.compile(new CompileRequest(inputs.files(), selection::isSelected, folder));
      console.err().print(renderer.render(result.notInJava()));
      if (!result.endless().isEmpty()) {
        console.err().println(endless(result.endless()));
      }
      if (!result.classes().isEmpty()) {
        console
            .out()
            .printf(
                "%s in %s; to run them: mvn verify, then java -jar target/jcstress.jar%n",
                Figures.counted(result.classes().size(), "test"),
                Printable.of(result.folder().toString()));
      }
      return result.notInJava().isEmpty() ? ExitCode.OK : ExitCode.COULD_NOT_RUN;
    } catch (EnvironmentException e) {
      console
          .err()
          .printf(
              "jlitmus: %s; %s%n",
              Printable.of(String.valueOf(e.getMessage())), Printable.of(e.remedy()));
      return ExitCode.COULD_NOT_RUN;
    }
  }

  /** jcstress has a mode of its own for whether a thread ends, which takes no more than that. */
  private static String endless(List<String> tests) {
    return "jlitmus: jcstress waits until all threads of a test end, which may be long or never in "
        + tests.stream().map(Printable::of).collect(Collectors.joining(", "))
        + ": stress "
        + (tests.size() == 1 ? "it" : "them")
        + " with 'jlitmus run'; jcstress's mode Termination takes one thread that waits, one that"
        + " only signals, and clauses on t.terminated alone";
  }
}
