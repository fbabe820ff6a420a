package dev.jlitmus.cli.command;

import dev.jlitmus.cli.Console;
import dev.jlitmus.cli.ExitCode;
import dev.jlitmus.cli.Finishing;
import dev.jlitmus.cli.Stages;
import dev.jlitmus.cli.VersionLine;
import dev.jlitmus.cli.bisect.BisectText;
import dev.jlitmus.cli.bisect.Bisection;
import dev.jlitmus.cli.bisect.Bisection.Answer;
import dev.jlitmus.cli.bisect.Bisection.Verdict;
import dev.jlitmus.cli.bisect.Candidate;
import dev.jlitmus.cli.input.CheckedInputs;
import dev.jlitmus.cli.option.EffortOptions;
import dev.jlitmus.cli.option.JvmOptions;
import dev.jlitmus.cli.option.input.Selection;
import dev.jlitmus.cli.option.output.ColorOption;
import dev.jlitmus.cli.option.output.OutOption;
import dev.jlitmus.cli.progress.Silence;
import dev.jlitmus.cli.render.DiagnosticRenderer;
import dev.jlitmus.cli.render.Palette;
import dev.jlitmus.cli.render.Printable;
import dev.jlitmus.diagnostic.EnvironmentException;
import dev.jlitmus.request.CheckRequest;
import dev.jlitmus.request.Harness;
import dev.jlitmus.request.JvmSelection;
import dev.jlitmus.request.RunRequest;
import dev.jlitmus.result.Row;
import dev.jlitmus.result.RunRecord;
import dev.jlitmus.run.choice.Effort;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code bisect}: which of several JVMs, flags or variants is the first that shows an outcome. */
@Command(
    name = "bisect",
    description = {
      "Finds the first JVM, flag or variant that shows an outcome of one test.",
      "Of several --jdk, in their order; else of several --variant; else of the flags in"
          + " --jvm-args, one more each time. The last has to show the outcome and the first must"
          + " not; of those between half are left out by each run."
    },
    mixinStandardHelpOptions = true,
    versionProvider = VersionLine.class,
    sortOptions = false,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:found",
      "1:nothing to look for: the last does not show it, or the first does",
      "2:usage: a bad option, not exactly one test, no such outcome",
      "3:could not run, or a run got no sample",
      "70:a bug of jlitmus",
      "130:interrupted"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  jlitmus bisect mp.litmus --outcome '1, 0' --jdk jdk-17 --jdk jdk-25",
      "  jlitmus bisect mp.litmus --outcome '1, 0' --variant int,c1,tiered,c2-stress",
      "  jlitmus bisect mp.litmus --outcome '1, 0' --jvm-args '-Xint -XX:+UseCompiler'"
    })
final class Bisect implements Callable<Integer> {
  private static final Effort THOROUGH = new Effort(Effort.Level.THOROUGH, false);

  private final Console console;
  private final Stages stages;
  private final Finishing finishing;

  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private Selection selection = new Selection();

  @Option(
      names = "--outcome",
      paramLabel = "OUTCOME",
      required = true,
      description = "the one to look for, as tables show it: '1, 0'")
  private String outcome = "";

  @Mixin private JvmOptions jvms = new JvmOptions();
  @Mixin private EffortOptions effort = new EffortOptions();
  @Mixin private OutOption out = new OutOption();

  @Mixin private ColorOption color = new ColorOption();

  private Optional<String> failure = Optional.empty();

  Bisect(Console console, Stages stages, Finishing finishing) {
    this.console = console;
    this.stages = stages;
    this.finishing = finishing;
  }

  @Override
  public Integer call() {
    CheckedInputs inputs = CheckedInputs.read(stages, console.in(), selection);
    JvmSelection under = jvms.select();
    boolean named = spec.commandLine().getParseResult().hasMatchedOption("--variant");
    List<Candidate> candidates = Candidate.of(under, effort.variants(), named);
    List<String> problems = new ArrayList<>(inputs.problems());
    problems.addAll(under.problems());
    long tests =
        inputs.files().stream()
            .flatMap(file -> file.listed().stream())
            .filter(test -> selection.isSelected(test.name()))
            .count();
    if (problems.isEmpty() && tests != 1) {
      problems.add(
          "a bisection is of one test, and %d are selected; -t names one".formatted(tests));
    }
    if (problems.isEmpty() && candidates.size() < 2) {
      problems.add("there is nothing to choose from; give several --jdk, --variant or --jvm-args");
    }
    Palette err = new Palette(color.mode().decide(console.errIsTerminal(), console.environment()));
    DiagnosticRenderer diagnostics = new DiagnosticRenderer(err, false);
    inputs.files().forEach(file -> console.err().print(diagnostics.render(file)));
    if (!problems.isEmpty()) {
      problems.forEach(problem -> console.err().println("jlitmus: " + Printable.of(problem)));
      return ExitCode.USAGE.code();
    }
    finishing.begin();
    try {
      return search(inputs, candidates).code();
    } finally {
      finishing.end();
    }
  }

  private ExitCode search(CheckedInputs inputs, List<Candidate> candidates) {
    Palette palette =
        new Palette(color.mode().decide(console.outIsTerminal(), console.environment()));
    BisectText text = new BisectText(palette, candidates, wanted());
    Bisection bisection =
        new Bisection(i -> {
          Optional<Answer> answer = ask(inputs, candidates, i);
          answer.ifPresent(given -> console.out().print(text.line(given)));
          console.out().flush();
          return answer;
        });
    Verdict verdict = bisection.search(candidates.size());
    if (failure.isPresent()) {
      console.err().println("jlitmus: " + Printable.of(failure.get()));
      return bisection.answers().isEmpty() ? ExitCode.USAGE : ExitCode.COULD_NOT_RUN;
    }
    console.out().print(text.verdict(verdict));
    boolean interrupted = Thread.interrupted();
    return switch (verdict) {
      case Verdict.First first -> ExitCode.OK;
      case Verdict.NeverSeen never -> ExitCode.FINDINGS;
      case Verdict.AlwaysSeen always -> ExitCode.FINDINGS;
      case Verdict.Unknown unknown -> interrupted ? ExitCode.INTERRUPTED : ExitCode.COULD_NOT_RUN;
    };
  }

  /** Where there is no budget, a candidate that shows nothing gets a second, thorough run. */
  private Optional<Answer> ask(CheckedInputs inputs, List<Candidate> candidates, int position) {
    Candidate candidate = candidates.get(position);
    int questions = Bisection.questions(candidates.size());
    Optional<Duration> budget = effort.budget().map(all -> all.dividedBy(questions));
    try {
      Optional<Answer> first = answer(position, run(inputs, candidate, effort.effort(), budget));
      if (budget.isPresent() || first.isEmpty() || first.get().shows()) {
        return first;
      }
      return answer(position, run(inputs, candidate, THOROUGH, budget))
          .map(then -> new Answer(position, then.seen(), then.samples() + first.get().samples()));
    } catch (EnvironmentException refused) {
      failure = Optional.of("%s: %s".formatted(candidate.label(), refused.getMessage()));
      return Optional.empty();
    }
  }

  private RunRecord run(
      CheckedInputs inputs, Candidate candidate, Effort howLong, Optional<Duration> budget)
      throws EnvironmentException {
    RunRequest request =
        new RunRequest(
            inputs.files(),
            selection::isSelected,
            stages.models(List.of()),
            CheckRequest.Limits.DEFAULT,
            Harness.FAST,
            candidate.jvm(),
            out.folder(),
            candidate.variants(),
            howLong,
            budget,
            1);
    return stages.run(request, new Silence()).records().getFirst();
  }

  private Optional<Answer> answer(int position, RunRecord test) {
    Optional<Row> row =
        test.rows().stream().filter(r -> r.outcome().toString().equals(wanted())).findFirst();
    boolean listed = !test.rows().isEmpty();
    if (row.isEmpty() && listed) {
      failure =
          Optional.of(
              "%s has no outcome '%s'; it has %s"
                  .formatted(
                      test.test(),
                      outcome,
                      test.rows().stream()
                          .limit(8)
                          .map(r -> "'" + r.outcome() + "'")
                          .collect(Collectors.joining(", "))));
      return Optional.empty();
    }
    long samples = test.observation().samples();
    return samples == 0
        ? Optional.empty()
        : Optional.of(new Answer(position, row.map(Row::samples).orElse(0L), samples));
  }

  private String wanted() {
    return outcome.strip().replaceAll("\\s*,\\s*", ", ");
  }
}
