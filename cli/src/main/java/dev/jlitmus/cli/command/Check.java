package dev.jlitmus.cli.command;

import dev.jlitmus.cli.Console;
import dev.jlitmus.cli.ExitCode;
import dev.jlitmus.cli.Finishing;
import dev.jlitmus.cli.Stages;
import dev.jlitmus.cli.VersionLine;
import dev.jlitmus.cli.input.CheckedInputs;
import dev.jlitmus.cli.option.ModelOptions;
import dev.jlitmus.cli.option.RaceMode;
import dev.jlitmus.cli.option.input.Selection;
import dev.jlitmus.cli.option.output.OutputOptions;
import dev.jlitmus.cli.print.CheckPrinter;
import dev.jlitmus.cli.progress.ProgressLine;
import dev.jlitmus.cli.progress.Silence;
import dev.jlitmus.cli.render.CheckReport;
import dev.jlitmus.input.CheckedFile;
import dev.jlitmus.request.CheckRequest;
import dev.jlitmus.request.ModelSelection;
import dev.jlitmus.result.verdict.CheckRecord;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code check}: what memory models say of the tests; no JVM is stressed. */
@Command(
    name = "check",
    description = "Says which outcomes memory models allow, and whether the clauses agree.",
    mixinStandardHelpOptions = true,
    versionProvider = VersionLine.class,
    sortOptions = false,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:everything is as the files say",
      "1:findings: a clause against its model, a claim of races that does not hold, "
          + "a file that is not a valid test",
      "2:usage: a bad option, nothing matched, an input that cannot be opened",
      "70:a bug of jlitmus",
      "130:interrupted; what was finished is printed (143: terminated)"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  jlitmus check litmus/classic                  # by model java",
      "  jlitmus check --model sc,tso,rc11 sb.litmus   # a column for each model",
      "  jlitmus check --model mine.cat '**/*.litmus'  # by a model of yours",
      "  jlitmus check --races error --format json litmus | jq .exit"
    })
final class Check implements Callable<Integer> {
  private final Console console;
  private final Stages stages;
  private final Finishing finishing;
  private final long start = System.nanoTime();

  @Mixin private Selection selection = new Selection();
  @Mixin private ModelOptions models = new ModelOptions();

  @Option(
      names = "--races",
      paramLabel = "WHAT",
      description =
          "data races that no clause speaks of: error (shown, and a finding), warn"
              + " (shown) or off; without it they are counted")
  private RaceMode races = RaceMode.COUNT;

  @Option(names = "--exit-zero", description = "exit 0 also where there are findings")
  private boolean exitZero;

  @Mixin private OutputOptions output = new OutputOptions();

  Check(Console console, Stages stages, Finishing finishing) {
    this.console = console;
    this.stages = stages;
    this.finishing = finishing;
  }

  @Override
  public Integer call() {
    output.formats();
    finishing.begin();
    try {
      return new CheckPrinter(console, output, races).print(report()).code();
    } finally {
      finishing.end();
    }
  }

  private CheckReport report() {
    CheckedInputs inputs = CheckedInputs.read(stages, console.in(), selection);
    ModelSelection chosen = stages.models(models.names());
    List<String> problems = new ArrayList<>(inputs.problems());
    problems.addAll(chosen.problems());
    List<CheckedFile> files = new ArrayList<>(inputs.files());
    files.addAll(chosen.files());
    CheckRequest request =
        new CheckRequest(
            inputs.files(), selection::isSelected, chosen, models.limits(), races != RaceMode.OFF);
    List<CheckRecord> records = chosen.isComplete() ? check(request) : List.of();
    int unfinished = chosen.isComplete() ? request.selectedTests().size() - records.size() : 0;
    ExitCode exit = exit(problems, files, records);
    return new CheckReport(
        files,
        problems,
        records,
        races == RaceMode.ERROR,
        unfinished,
        Duration.ofNanos(System.nanoTime() - start),
        unfinished > 0 ? exit.or(ExitCode.INTERRUPTED) : exit);
  }

  private List<CheckRecord> check(CheckRequest request) {
    ProgressLine line = new ProgressLine(console.err(), console.errIsTerminal(), Optional.empty());
    try {
      return stages.check(request, output.quiet() ? new Silence() : line);
    } finally {
      line.clear();
      // Writing a file with the interrupt pending would fail.
      Thread.interrupted();
    }
  }

  private ExitCode exit(List<String> problems, List<CheckedFile> files, List<CheckRecord> records) {
    boolean findings =
        files.stream().anyMatch(CheckedFile::hasErrors)
            || records.stream().anyMatch(CheckRecord::hasErrors)
            || (races == RaceMode.ERROR
                && records.stream().anyMatch(test -> !test.races().isEmpty()));
    ExitCode exit = findings && !exitZero ? ExitCode.FINDINGS : ExitCode.OK;
    return problems.isEmpty() ? exit : exit.or(ExitCode.USAGE);
  }
}
