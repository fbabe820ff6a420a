package dev.jlitmus.cli.command;

import dev.jlitmus.CheckRequest;
import dev.jlitmus.CheckedFile;
import dev.jlitmus.ModelSelection;
import dev.jlitmus.cli.Console;
import dev.jlitmus.cli.ExitCode;
import dev.jlitmus.cli.Stages;
import dev.jlitmus.cli.option.ColorMode;
import dev.jlitmus.cli.option.ExplainTarget;
import dev.jlitmus.cli.option.Inputs;
import dev.jlitmus.cli.option.ModelOptions;
import dev.jlitmus.cli.render.DiagnosticRenderer;
import dev.jlitmus.cli.render.Palette;
import dev.jlitmus.cli.render.Printable;
import dev.jlitmus.cli.render.explain.ExplanationGraph;
import dev.jlitmus.cli.render.explain.ExplanationText;
import dev.jlitmus.cli.render.json.CheckJson;
import dev.jlitmus.result.FamilyMember;
import dev.jlitmus.result.verdict.Explanation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code explain}: why a model allows or forbids an outcome. */
@Command(
    name = "explain",
    description = {
      "Shows how a model allows an outcome, step by step, or what in the model is against it.",
      "Without OUTCOME: what the models say of every outcome of the test."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Jlitmus.VersionLine.class,
    sortOptions = false,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:explained",
      "1:the file is not valid",
      "2:usage: a bad option, no such test, no such outcome, an input that cannot be opened",
      "70:a bug of jlitmus"
    })
final class Explain implements Callable<Integer> {
  private final Console console;
  private final Stages stages;

  @Parameters(index = "0", paramLabel = "FILE[#TEST]", description = "a file, and a test in it")
  private String target = "";

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "OUTCOME",
      description = "'1, 0' in the order of the columns, or 'r1=1 r2=0'")
  private Optional<String> outcome = Optional.empty();

  @Mixin private ModelOptions models = new ModelOptions();

  @ArgGroup(exclusive = true)
  private Form form = new Form();

  @Option(
      names = "--color",
      paramLabel = "WHEN",
      defaultValue = "auto",
      description = "auto, always or never (also: NO_COLOR, CLICOLOR_FORCE)")
  private ColorMode color = ColorMode.AUTO;

  /** What is printed instead of words. */
  static final class Form {
    @Option(names = "--dot", description = "print a graph for Graphviz")
    private boolean dot;

    @Option(names = "--svg", description = "print a drawing")
    private boolean svg;

    @Option(names = "--json", description = "print one JSON document")
    private boolean json;
  }

  Explain(Console console, Stages stages) {
    this.console = console;
    this.stages = stages;
  }

  @Override
  public Integer call() {
    ExplainTarget wanted = ExplainTarget.parse(target);
    InputReader.ReadInputs inputs =
        new InputReader(stages, console.in()).read(Inputs.expand(List.of(wanted.file())));
    ModelSelection chosen = stages.models(models.names());
    List<String> problems = new ArrayList<>(inputs.problems());
    problems.addAll(chosen.problems());
    List<CheckedFile> files = new ArrayList<>(inputs.files());
    files.addAll(chosen.files());
    DiagnosticRenderer renderer = new DiagnosticRenderer(palette(console.errIsTerminal()), false);
    files.forEach(file -> console.err().print(renderer.render(file)));
    boolean invalid = files.stream().anyMatch(CheckedFile::hasErrors);
    List<Explanation> answers =
        problems.isEmpty() && chosen.isComplete()
            ? stages.explain(
                new CheckRequest(inputs.files(), wanted::means, chosen, models.limits(), false),
                outcome)
            : List.of();
    if (answers.isEmpty() && problems.isEmpty() && !invalid) {
      problems.add(noSuchTest(wanted, inputs.files()));
    }
    problems.forEach(problem -> console.err().println("jlitmus: " + Printable.of(problem)));
    print(answers);
    return exit(!problems.isEmpty(), invalid, answers).code();
  }

  /** A family alone means no test: a member has to be named. */
  private static String noSuchTest(ExplainTarget wanted, List<CheckedFile> files) {
    String name = wanted.test().map(test -> " '" + test + "'").orElse("");
    String member =
        files.stream()
            .flatMap(file -> file.listed().stream())
            .filter(test -> test.member().map(FamilyMember::family).equals(wanted.test()))
            .findFirst()
            .map(test -> "; it holds a family of this name: name a member, such as " + test.name())
            .orElse("");
    return "%s holds no test%s%s".formatted(wanted.file(), name, member);
  }

  private static ExitCode exit(boolean problem, boolean invalid, List<Explanation> answers) {
    boolean unanswered =
        !answers.isEmpty() && answers.stream().allMatch(Explanation.NoSuch.class::isInstance);
    ExitCode exit = problem || unanswered ? ExitCode.USAGE : ExitCode.OK;
    return invalid ? exit.or(ExitCode.FINDINGS) : exit;
  }

  private void print(List<Explanation> answers) {
    if (form.json) {
      console.out().print(new CheckJson().render(answers));
    } else if (form.dot || form.svg) {
      ExplanationGraph graphs = new ExplanationGraph(form.svg);
      answers.forEach(answer -> console.out().print(graphs.render(answer)));
    } else {
      ExplanationText text = new ExplanationText(palette(console.outIsTerminal()));
      answers.forEach(answer -> console.out().println(text.render(answer)));
    }
    console.out().flush();
  }

  private Palette palette(boolean terminal) {
    return new Palette(color.decide(terminal, console.environment()));
  }
}
