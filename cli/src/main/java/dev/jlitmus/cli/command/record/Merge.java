package dev.jlitmus.cli.command.record;

import dev.jlitmus.answer.RunResult;
import dev.jlitmus.cli.Console;
import dev.jlitmus.cli.ExitCode;
import dev.jlitmus.cli.ExitRule;
import dev.jlitmus.cli.Finishing;
import dev.jlitmus.cli.Stages;
import dev.jlitmus.cli.VersionLine;
import dev.jlitmus.cli.option.FailOptions;
import dev.jlitmus.cli.option.ModelOptions;
import dev.jlitmus.cli.option.input.RecordPaths;
import dev.jlitmus.cli.option.output.OutputOptions;
import dev.jlitmus.cli.print.ReportPrinter;
import dev.jlitmus.cli.progress.ProgressLine;
import dev.jlitmus.cli.progress.Silence;
import dev.jlitmus.cli.render.Report;
import dev.jlitmus.diagnostic.EnvironmentException;
import dev.jlitmus.input.CheckedFile;
import dev.jlitmus.record.Manifest;
import dev.jlitmus.record.Merged;
import dev.jlitmus.record.disk.RecordReader;
import dev.jlitmus.request.MergeRequest;
import dev.jlitmus.request.ModelSelection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code merge}: shards and repetitions of a run, graded as one. */
@Command(
    name = "merge",
    description =
        "Adds up what runs recorded, such as the shards of several machines, and shows"
            + " it as one run. A run counts once, however often it is named.",
    mixinStandardHelpOptions = true,
    versionProvider = VersionLine.class,
    sortOptions = false,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:everything is there and is as the files say",
      "1:findings: something is not as the files say",
      "2:usage: a bad option, no record, runs that do not belong together",
      "3:a shard is missing or was cut; what is there is shown",
      "70:a bug of jlitmus",
      "130:interrupted (143: terminated)"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  jlitmus merge shards                          # all runs below a folder",
      "  jlitmus merge a/runs b/runs --format json=all.json",
      "  jlitmus merge --mixed jdk-17/runs jdk-25/runs # with columns for each JVM"
    })
public final class Merge implements Callable<Integer> {
  private final Console console;
  private final Stages stages;
  private final Finishing finishing;
  private final long start = System.nanoTime();

  @Parameters(
      arity = "1..*",
      paramLabel = "PATH",
      description =
          "a folder with runs at any depth, as out/runs or what a shard was given as --out")
  private List<String> paths = new ArrayList<>();

  @Option(
      names = "--mixed",
      description =
          "also where tests, JVMs, arguments or machines differ: a column for each JVM,"
              + " the machines added up")
  private boolean mixed;

  @Mixin private ModelOptions models = new ModelOptions();
  @Mixin private FailOptions failing = new FailOptions();

  @Option(names = "--exit-zero", description = "exit 0 also where there are findings")
  private boolean exitZero;

  @Mixin private OutputOptions output = new OutputOptions();

  public Merge(Console console, Stages stages, Finishing finishing) {
    this.console = console;
    this.stages = stages;
    this.finishing = finishing;
  }

  @Override
  public Integer call() {
    output.formats();
    RecordReader.Found found = RecordPaths.read(paths);
    List<String> problems = new ArrayList<>(found.problems());
    Optional<Merged> merged = new Mergeable(mixed).merge(found, problems);
    List<String> names = merged.map(runs -> modelNames(runs.runs())).orElse(models.names());
    ModelSelection chosen = stages.models(names);
    problems.addAll(chosen.problems());
    ReportPrinter printer = new ReportPrinter(console, output);
    printer.diagnostics(chosen.files(), problems);
    finishing.begin();
    try {
      Optional<Merged> ready = merged.filter(runs -> chosen.isComplete() && problems.isEmpty());
      return report(printer, chosen.files(), problems, ready, chosen).code();
    } finally {
      finishing.end();
    }
  }

  /** Those that the runs were graded by, unless others are named. */
  private List<String> modelNames(List<Manifest> runs) {
    return models.names().isEmpty()
        ? runs.stream().flatMap(run -> run.models().stream()).distinct().toList()
        : models.names();
  }

  private ExitCode report(
      ReportPrinter printer,
      List<CheckedFile> files,
      List<String> problems,
      Optional<Merged> merged,
      ModelSelection chosen) {
    Optional<RunResult> result = Optional.empty();
    Optional<Report.Failure> failure = Optional.empty();
    try {
      if (merged.isPresent()) {
        result = Optional.of(failing.demand(grade(merged.get(), chosen)));
      }
    } catch (EnvironmentException e) {
      failure = Optional.of(new Report.Failure(String.valueOf(e.getMessage()), e.remedy()));
    }
    ExitCode exit =
        new ExitRule(failing).decide(!problems.isEmpty(), failure.isPresent(), files, result);
    if (exitZero && exit == ExitCode.FINDINGS) {
      exit = ExitCode.OK;
    }
    List<String> gaps = merged.map(Merged::gaps).orElse(List.of());
    int cpus =
        merged.stream()
            .flatMap(runs -> runs.runs().stream())
            .mapToInt(Manifest::cpus)
            .min()
            .orElse(Runtime.getRuntime().availableProcessors());
    Duration time = Duration.ofNanos(System.nanoTime() - start);
    Report report = new Report(files, problems, result, failure, time, cpus, exit);
    return printer.results(report.withUnwritten(said(gaps)));
  }

  /** On stderr too, as tables do not say what is not there. */
  private List<String> said(List<String> gaps) {
    gaps.forEach(gap -> console.err().println("jlitmus: " + gap));
    return gaps;
  }

  private RunResult grade(Merged merged, ModelSelection chosen) throws EnvironmentException {
    ProgressLine line = new ProgressLine(console.err(), console.errIsTerminal(), Optional.empty());
    try {
      return stages.merge(
          new MergeRequest(merged, chosen, models.limits()), output.quiet() ? new Silence() : line);
    } finally {
      line.clear();
      // Writing a file with the interrupt pending would fail.
      Thread.interrupted();
    }
  }
}
