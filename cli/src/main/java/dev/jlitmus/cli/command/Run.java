package dev.jlitmus.cli.command;

import dev.jlitmus.answer.RunProgress;
import dev.jlitmus.answer.RunResult;
import dev.jlitmus.cli.Console;
import dev.jlitmus.cli.ExitCode;
import dev.jlitmus.cli.ExitRule;
import dev.jlitmus.cli.Finishing;
import dev.jlitmus.cli.Stages;
import dev.jlitmus.cli.VersionLine;
import dev.jlitmus.cli.input.CheckedInputs;
import dev.jlitmus.cli.option.EffortOptions;
import dev.jlitmus.cli.option.FailOptions;
import dev.jlitmus.cli.option.IdleOptions;
import dev.jlitmus.cli.option.JvmOptions;
import dev.jlitmus.cli.option.ModelOptions;
import dev.jlitmus.cli.option.ScopeOptions;
import dev.jlitmus.cli.option.input.Selection;
import dev.jlitmus.cli.option.output.OutOption;
import dev.jlitmus.cli.option.output.OutputOptions;
import dev.jlitmus.cli.print.ReportPrinter;
import dev.jlitmus.cli.progress.ProgressLine;
import dev.jlitmus.cli.progress.Silence;
import dev.jlitmus.cli.render.Report;
import dev.jlitmus.diagnostic.EnvironmentException;
import dev.jlitmus.input.CheckedFile;
import dev.jlitmus.request.Harness;
import dev.jlitmus.request.JvmSelection;
import dev.jlitmus.request.ModelSelection;
import dev.jlitmus.request.RunRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code run}: check, compile, stress on each JVM, one table a test. */
@Command(
    name = "run",
    description =
        "Compiles the tests, stresses them on this JVM or on others, and shows what was seen.",
    mixinStandardHelpOptions = true,
    versionProvider = VersionLine.class,
    sortOptions = false,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:everything is as the files say",
      "1:findings: something is not as the files say, or a file is not a valid test",
      "2:usage: a bad option, nothing matched, an input that cannot be opened",
      "3:could not run: no JDK, a failed build, a test without a sample",
      "70:a bug of jlitmus",
      "130:interrupted; what was finished is printed (143: terminated)"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  jlitmus run litmus/classic                     # a folder, a table a test",
      "  jlitmus run -t /^SB/ --time-budget 20s litmus  # some tests, in 20 seconds",
      "  jlitmus run --thorough --fail-on forbidden,vacuous litmus  # strict",
      "  jlitmus run --model java,arm64 mp.litmus       # a column for each model",
      "  jlitmus run --jdk /usr/lib/jvm/jdk-17 --jdk /usr/lib/jvm/jdk-25 litmus",
      "  jlitmus run --jvm-args '-XX:+UseZGC -Xmx1g' mp.litmus",
      "  jlitmus run --variant c2-stress,split --thorough mp.litmus",
      "  jlitmus run --with-cost litmus/classic/mp.litmus  # safe, at what price",
      "  jlitmus run --harness jcstress mp.litmus       # slower, by the book",
      "  jlitmus run --resume --time-budget 10m litmus  # on from where it was cut",
      "  jlitmus run --shard 2/4 --out shards litmus    # a quarter of the tests",
      "  jlitmus run --format github --format junit=results.xml litmus  # for CI"
    })
final class Run implements Callable<Integer> {
  /** The part of a budget in which tests are stressed, where costs are to be measured too. */
  private static final int STRESSING = 60;

  private static final int PERCENT = 100;

  private final Console console;
  private final Stages stages;
  private final Finishing finishing;
  private final long start = System.nanoTime();

  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private Selection selection = new Selection();
  @Mixin private ModelOptions models = new ModelOptions();

  @Option(
      names = "--harness",
      paramLabel = "HARNESS",
      defaultValue = "fast",
      description =
          "fast: many tests in one JVM; jcstress: jcstress's own, a JVM for each test and"
              + " configuration, which takes seconds a test")
  private Harness harness = Harness.FAST;

  @Mixin private JvmOptions jvms = new JvmOptions();

  @Mixin private EffortOptions effort = new EffortOptions();

  @Mixin private FailOptions failing = new FailOptions();

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "of the varying JIT decisions; without it every run takes another")
  private Optional<Long> seed = Optional.empty();

  @Option(
      names = "--with-cost",
      description =
          "measure by JMH, after the stress, what one pass of each thread costs; seconds a thread,"
              + " smoke quality unless --thorough")
  private boolean withCost;

  @Mixin private ScopeOptions scope = new ScopeOptions();

  @Mixin private OutOption out = new OutOption();

  @Option(names = "--exit-zero", description = "exit 0 also where there are findings")
  private boolean exitZero;

  @Mixin private OutputOptions output = new OutputOptions();

  Run(Console console, Stages stages, Finishing finishing) {
    this.console = console;
    this.stages = stages;
    this.finishing = finishing;
  }

  @Override
  public Integer call() {
    output.formats();
    CheckedInputs inputs = CheckedInputs.read(stages, console.in(), selection);
    ModelSelection chosen = stages.models(modelNames());
    List<String> problems = new ArrayList<>(inputs.problems());
    problems.addAll(chosen.problems());
    JvmSelection under = jvms.select();
    problems.addAll(under.problems());
    List<String> idle = IdleOptions.in(spec.commandLine().getParseResult()).problems(harness);
    problems.addAll(idle);
    List<CheckedFile> files = new ArrayList<>(inputs.files());
    files.addAll(chosen.files());
    ReportPrinter printer = new ReportPrinter(console, output);
    printer.diagnostics(files, problems);
    finishing.begin();
    try {
      boolean ready =
          inputs.selected() && chosen.isComplete() && under.problems().isEmpty() && idle.isEmpty();
      return report(printer, files, problems, ready, chosen, under).code();
    } finally {
      finishing.end();
    }
  }

  private ExitCode report(
      ReportPrinter printer,
      List<CheckedFile> files,
      List<String> problems,
      boolean ready,
      ModelSelection chosen,
      JvmSelection under) {
    Optional<RunResult> result = Optional.empty();
    Optional<Report.Failure> failure = Optional.empty();
    try {
      if (ready) {
        RunRequest request = request(files, chosen, under);
        result = Optional.of(failing.demand(stress(request)));
        if (withCost && !result.get().interrupted()) {
          result = Optional.of(measure(request, result.get()));
        }
      }
    } catch (EnvironmentException e) {
      failure = Optional.of(new Report.Failure(message(e), e.remedy()));
    }
    ExitCode exit =
        new ExitRule(failing).decide(!problems.isEmpty(), failure.isPresent(), files, result);
    if (exitZero && exit == ExitCode.FINDINGS) {
      exit = ExitCode.OK;
    }
    Report report =
        new Report(
            files,
            problems,
            result,
            failure,
            elapsed(),
            Runtime.getRuntime().availableProcessors(),
            exit);
    return printer.results(report);
  }

  private RunRequest request(List<CheckedFile> files, ModelSelection chosen, JvmSelection under)
      throws EnvironmentException {
    Optional<Duration> left = left();
    if (left.isPresent() && !left.get().isPositive()) {
      throw new EnvironmentException(
          "the time budget was over before a test could run", "give more time");
    }
    return new RunRequest(
        files,
        selection::isSelected,
        chosen,
        models.limits(),
        harness,
        under,
        out.folder(),
        effort.variants(),
        effort.effort(),
        left.map(all -> withCost ? all.multipliedBy(STRESSING).dividedBy(PERCENT) : all),
        seed.orElseGet(() -> ThreadLocalRandom.current().nextLong(1, 1_000_000_000)),
        scope.scope());
  }

  private RunResult stress(RunRequest request) throws EnvironmentException {
    return watched(request.budget(), progress -> stages.run(request, progress));
  }

  private RunResult measure(RunRequest request, RunResult result) throws EnvironmentException {
    return watched(left(), progress -> stages.withCosts(request, result, left(), progress));
  }

  private Optional<Duration> left() {
    return effort.budget().map(all -> all.minus(elapsed()));
  }

  /** A part of the work. */
  @FunctionalInterface
  private interface Work {
    RunResult run(RunProgress progress) throws EnvironmentException;
  }

  private RunResult watched(Optional<Duration> left, Work work) throws EnvironmentException {
    ProgressLine line = new ProgressLine(console.err(), console.errIsTerminal(), left);
    try {
      return work.run(output.quiet() ? new Silence() : line);
    } finally {
      line.clear();
      // Writing a file with the interrupt pending would fail.
      Thread.interrupted();
    }
  }

  /** Without a choice: what Java promises, and what this CPU does of it. */
  private List<String> modelNames() {
    List<String> named = models.names();
    return named.isEmpty()
        ? Stream.concat(Stream.of("java"), stages.modelOfThisCpu().stream()).toList()
        : named;
  }

  private Duration elapsed() {
    return console.before().plusNanos(System.nanoTime() - start);
  }

  private static String message(EnvironmentException e) {
    String message = e.getMessage();
    return message == null ? "the machine could not do it" : message;
  }
}
