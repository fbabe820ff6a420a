package dev.jlitmus.cli.command.record;

import dev.jlitmus.cli.Console;
import dev.jlitmus.cli.ExitCode;
import dev.jlitmus.cli.Stages;
import dev.jlitmus.cli.VersionLine;
import dev.jlitmus.cli.option.ModelOptions;
import dev.jlitmus.cli.option.input.RecordPaths;
import dev.jlitmus.cli.option.output.ColorOption;
import dev.jlitmus.cli.option.output.DocumentForm;
import dev.jlitmus.cli.progress.Silence;
import dev.jlitmus.cli.render.ComparisonReport;
import dev.jlitmus.cli.render.Palette;
import dev.jlitmus.cli.render.Printable;
import dev.jlitmus.cli.render.Report;
import dev.jlitmus.cli.render.json.ComparisonJson;
import dev.jlitmus.cli.render.machine.ComparisonText;
import dev.jlitmus.diagnostic.EnvironmentException;
import dev.jlitmus.record.Merged;
import dev.jlitmus.record.disk.RecordReader;
import dev.jlitmus.request.MergeRequest;
import dev.jlitmus.request.ModelSelection;
import dev.jlitmus.result.compare.Comparison;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code compare}: what is different between two runs of the same tests. */
@Command(
    name = "compare",
    description =
        "Compares what two runs recorded of the same tests: another machine, another"
            + " build of the JDK, other arguments. Each side may be several runs, which are"
            + " added up.",
    mixinStandardHelpOptions = true,
    versionProvider = VersionLine.class,
    sortOptions = false,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:no regression; new outcomes and other rates are shown",
      "1:a regression: something is not as the files say, and was before",
      "2:usage: a bad option, no record",
      "3:a test has no sample now that had some",
      "70:a bug of jlitmus"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  jlitmus compare jdk-25/runs jdk-26/runs",
      "  jlitmus compare --model java,arm64 base now",
      "  jlitmus compare --format json base now > changes.json"
    })
public final class Compare implements Callable<Integer> {
  private final Console console;
  private final Stages stages;
  private final long start = System.nanoTime();

  @Parameters(index = "0", paramLabel = "BASE", description = "a folder with runs at any depth")
  private String base = "";

  @Parameters(index = "1", paramLabel = "NOW", description = "the same, to be compared with it")
  private String now = "";

  @Mixin private ModelOptions models = new ModelOptions();

  @Option(names = "--exit-zero", description = "exit 0 also where there are regressions")
  private boolean exitZero;

  @Option(names = "--format", paramLabel = "FORMAT", description = "full (default) or json")
  private DocumentForm form = DocumentForm.FULL;

  @Mixin private ColorOption color = new ColorOption();

  public Compare(Console console, Stages stages) {
    this.console = console;
    this.stages = stages;
  }

  @Override
  public Integer call() {
    List<String> problems = new ArrayList<>();
    Optional<Merged> before = merged(base, problems);
    Optional<Merged> after = merged(now, problems);
    if (before.isEmpty() || after.isEmpty() || !problems.isEmpty()) {
      return print(problems, Optional.empty(), Optional.empty(), ExitCode.USAGE);
    }
    ModelSelection chosen = stages.models(modelNames(before.get(), after.get()));
    if (!chosen.isComplete()) {
      return print(chosen.problems(), Optional.empty(), Optional.empty(), ExitCode.USAGE);
    }
    try {
      Comparison comparison =
          stages.compare(
              new MergeRequest(before.get(), chosen, models.limits()),
              new MergeRequest(after.get(), chosen, models.limits()),
              new Silence());
      return print(List.of(), Optional.of(comparison), Optional.empty(), exit(comparison));
    } catch (EnvironmentException e) {
      Report.Failure failure = new Report.Failure(String.valueOf(e.getMessage()), e.remedy());
      return print(List.of(), Optional.empty(), Optional.of(failure), ExitCode.COULD_NOT_RUN);
    }
  }

  private static Optional<Merged> merged(String path, List<String> problems) {
    RecordReader.Found found = RecordPaths.read(List.of(path));
    problems.addAll(found.problems());
    return new Mergeable(true).merge(found, problems);
  }

  /** Those that the runs were graded by, unless others are named. */
  private List<String> modelNames(Merged before, Merged after) {
    return models.names().isEmpty()
        ? Stream.of(before, after)
            .flatMap(side -> side.runs().stream())
            .flatMap(run -> run.models().stream())
            .distinct()
            .toList()
        : models.names();
  }

  private ExitCode exit(Comparison comparison) {
    ExitCode exit = comparison.notCompared() > 0 ? ExitCode.COULD_NOT_RUN : ExitCode.OK;
    return comparison.regressions() > 0 && !exitZero ? exit.or(ExitCode.FINDINGS) : exit;
  }

  private int print(
      List<String> problems,
      Optional<Comparison> comparison,
      Optional<Report.Failure> failure,
      ExitCode exit) {
    problems.forEach(problem -> console.err().println("jlitmus: " + Printable.of(problem)));
    failure.ifPresent(why -> {
      console.err().println("error: " + Printable.of(why.message()));
      console.err().println("help: " + Printable.of(why.remedy()));
    });
    Duration time = console.before().plusNanos(System.nanoTime() - start);
    Palette palette =
        new Palette(color.mode().decide(console.outIsTerminal(), console.environment()));
    console
        .out()
        .print(
            switch (form) {
              case FULL -> comparison.map(new ComparisonText(palette)::render).orElse("");
              case JSON ->
                  new ComparisonJson()
                      .render(new ComparisonReport(problems, comparison, failure, time, exit));
            });
    return exit.code();
  }
}
