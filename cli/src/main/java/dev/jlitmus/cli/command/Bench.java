package dev.jlitmus.cli.command;

import dev.jlitmus.answer.BenchProgress;
import dev.jlitmus.answer.BenchResult;
import dev.jlitmus.cli.Console;
import dev.jlitmus.cli.ExitCode;
import dev.jlitmus.cli.Finishing;
import dev.jlitmus.cli.Stages;
import dev.jlitmus.cli.VersionLine;
import dev.jlitmus.cli.input.CheckedInputs;
import dev.jlitmus.cli.option.JvmOptions;
import dev.jlitmus.cli.option.input.Selection;
import dev.jlitmus.cli.option.output.BenchOptions;
import dev.jlitmus.cli.option.output.OutOption;
import dev.jlitmus.cli.print.BenchPrinter;
import dev.jlitmus.cli.progress.BenchProgressLine;
import dev.jlitmus.cli.progress.BenchSilence;
import dev.jlitmus.cli.render.Report.Failure;
import dev.jlitmus.cli.render.bench.BenchReport;
import dev.jlitmus.diagnostic.EnvironmentException;
import dev.jlitmus.input.CheckedFile;
import dev.jlitmus.request.BenchRequest;
import dev.jlitmus.request.JvmSelection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code bench}: what measures cost, by JMH. */
@Command(
    name = "bench",
    description =
        "Measures benches by JMH: time and allocation of each measure, compared with"
            + " the baseline, and how throughput grows with threads. Tests are measured as"
            + " they stand: each thread alone, and all together.",
    mixinStandardHelpOptions = true,
    versionProvider = VersionLine.class,
    sortOptions = false,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:everything was measured",
      "1:a measure failed or cannot be repeated, or a file is not valid",
      "2:usage: a bad option, nothing matched, an input that cannot be opened",
      "3:could not run: no JDK, a failed build",
      "70:a bug of jlitmus",
      "130:interrupted; what was finished is printed (143: terminated)"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  jlitmus bench litmus/bench/costs.litmus          # a table, in minutes",
      "  jlitmus bench --quick -t Reads reads.litmus      # seconds; shows that it runs",
      "  jlitmus bench --thorough --plot costs.svg --format csv=costs.csv reads.litmus",
      "  jlitmus bench --jdk /usr/lib/jvm/jdk-17 --jdk /usr/lib/jvm/jdk-25 reads.litmus",
      "  jlitmus bench --prof stack litmus/classic/mp.litmus  # the threads of a test"
    })
final class Bench implements Callable<Integer> {
  private final Console console;
  private final Stages stages;
  private final Finishing finishing;
  private final long start = System.nanoTime();

  @Mixin private Selection selection = new Selection();
  @Mixin private BenchOptions options = new BenchOptions();
  @Mixin private JvmOptions jvms = new JvmOptions();
  @Mixin private OutOption out = new OutOption();

  @Option(names = "--exit-zero", description = "exit 0 also where a measure failed")
  private boolean exitZero;

  Bench(Console console, Stages stages, Finishing finishing) {
    this.console = console;
    this.stages = stages;
    this.finishing = finishing;
  }

  @Override
  public Integer call() {
    options.formats();
    CheckedInputs inputs = CheckedInputs.ofBenches(stages, console.in(), selection);
    List<String> problems = new ArrayList<>(inputs.problems());
    JvmSelection under = jvms.select();
    problems.addAll(under.problems());
    BenchPrinter printer = new BenchPrinter(console, options);
    printer.diagnostics(inputs.files(), problems);
    finishing.begin();
    try {
      boolean ready = inputs.selected() && under.problems().isEmpty();
      return printer.results(report(inputs.files(), problems, ready, under)).code();
    } finally {
      finishing.end();
    }
  }

  private BenchReport report(
      List<CheckedFile> files, List<String> problems, boolean ready, JvmSelection under) {
    Optional<BenchResult> result = Optional.empty();
    Optional<Failure> failure = Optional.empty();
    try {
      if (ready) {
        result = Optional.of(measure(files, under));
      }
    } catch (EnvironmentException e) {
      failure = Optional.of(new Failure(String.valueOf(e.getMessage()), e.remedy()));
    }
    ExitCode exit = problems.isEmpty() ? ExitCode.OK : ExitCode.USAGE;
    boolean findings =
        files.stream().anyMatch(CheckedFile::hasErrors)
            || result.filter(found -> found.failed() || found.refused()).isPresent();
    if (findings && !exitZero) {
      exit = exit.or(ExitCode.FINDINGS);
    }
    if (failure.isPresent()) {
      exit = exit.or(ExitCode.COULD_NOT_RUN);
    }
    if (result.filter(BenchResult::interrupted).isPresent()) {
      exit = exit.or(ExitCode.INTERRUPTED);
    }
    return new BenchReport(
        files, problems, result, failure, Duration.ofNanos(System.nanoTime() - start), exit);
  }

  private BenchResult measure(List<CheckedFile> files, JvmSelection under)
      throws EnvironmentException {
    BenchProgressLine line = new BenchProgressLine(console.err(), console.errIsTerminal());
    BenchProgress progress = options.quiet() ? new BenchSilence() : line;
    try {
      return stages.bench(
          new BenchRequest(
              files,
              selection::isSelected,
              options.effort(),
              under,
              options.profilers(),
              out.folder()),
          progress);
    } finally {
      line.clear();
      // Writing a file with the interrupt pending would fail.
      Thread.interrupted();
    }
  }
}
