package dev.jlitmus.cli.command;

import dev.jlitmus.cli.Console;
import dev.jlitmus.cli.ExitCode;
import dev.jlitmus.cli.Stages;
import dev.jlitmus.cli.VersionLine;
import dev.jlitmus.cli.input.InputReader;
import dev.jlitmus.cli.option.ModelOptions;
import dev.jlitmus.cli.option.input.ExplainTarget;
import dev.jlitmus.cli.option.input.Inputs;
import dev.jlitmus.cli.option.output.ColorOption;
import dev.jlitmus.cli.page.MorePages;
import dev.jlitmus.cli.page.Pages;
import dev.jlitmus.cli.render.DiagnosticRenderer;
import dev.jlitmus.cli.render.Palette;
import dev.jlitmus.cli.render.Printable;
import dev.jlitmus.cli.render.explain.ExplanationGraph;
import dev.jlitmus.cli.render.explain.ExplanationText;
import dev.jlitmus.cli.render.json.CheckJson;
import dev.jlitmus.diagnostic.Spelling;
import dev.jlitmus.input.CheckedFile;
import dev.jlitmus.request.CheckRequest;
import dev.jlitmus.request.ModelSelection;
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

/** {@code explain}: why a model allows or forbids an outcome, or what a message means. */
@Command(
    name = "explain",
    description = {
      "Shows how a model allows an outcome, step by step, or what in the model is against it.",
      "Without OUTCOME: what the models say of every outcome of the test.",
      "With the CODE of a message, such as L201: what it means, and what to write instead.",
      "Without anything: all codes."
    },
    customSynopsis = {"jlitmus explain [OPTIONS] FILE[#TEST] [OUTCOME]", "jlitmus explain CODE"},
    mixinStandardHelpOptions = true,
    versionProvider = VersionLine.class,
    sortOptions = false,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:explained",
      "1:the file is not valid",
      "2:usage: a bad option, no such test, outcome or code, an input that cannot be opened",
      "70:a bug of jlitmus"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  jlitmus explain mp.litmus                          # of every outcome",
      "  jlitmus explain 'mp.litmus#MessagePassing' '1, 0'  # of this one",
      "  jlitmus explain --model sc --svg mp.litmus 'r1=1 r2=0' > mp.svg"
    })
final class Explain implements Callable<Integer> {
  private final Console console;
  private final Stages stages;

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "FILE[#TEST]|CODE",
      description = "a file, and a test in it; or the code of a message (a file so named: ./L201)")
  private Optional<String> target = Optional.empty();

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "OUTCOME",
      description = "'1, 0' in the order of the columns, or 'r1=1 r2=0'")
  private Optional<String> outcome = Optional.empty();

  @Mixin private ModelOptions models = new ModelOptions();

  @ArgGroup(exclusive = true)
  private Form form = new Form();

  @Mixin private ColorOption color = new ColorOption();

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
    return target
        .map(named -> Pages.isCode(named) ? page(named) : explain(ExplainTarget.parse(named)))
        .orElseGet(this::list)
        .code();
  }

  private ExitCode list() {
    console.out().print(pages().list());
    return ExitCode.OK;
  }

  private ExitCode page(String code) {
    if (outcome.isPresent()) {
      console.err().println("jlitmus: the message " + Printable.of(code) + " has no outcomes");
      return ExitCode.USAGE;
    }
    Optional<String> page = pages().page(code);
    page.ifPresentOrElse(
        console.out()::print,
        () -> console.err().println("jlitmus: " + Printable.of(Pages.noPage(code))));
    return page.isPresent() ? ExitCode.OK : ExitCode.USAGE;
  }

  private Pages pages() {
    return new Pages(palette(console.outIsTerminal()));
  }

  private ExitCode explain(ExplainTarget wanted) {
    InputReader.ReadInputs inputs =
        new InputReader(stages, console.in()).read(Inputs.expand(List.of(wanted.file())));
    ModelSelection chosen = stages.models(models.names());
    List<String> problems = new ArrayList<>(inputs.problems());
    problems.addAll(chosen.problems());
    List<CheckedFile> files = new ArrayList<>(inputs.files());
    files.addAll(chosen.files());
    DiagnosticRenderer renderer = new DiagnosticRenderer(palette(console.errIsTerminal()), false);
    files.forEach(file -> console.err().print(renderer.render(file)));
    console
        .err()
        .print(MorePages.hint(files.stream().flatMap(f -> f.diagnostics().stream()).toList()));
    boolean invalid = files.stream().anyMatch(CheckedFile::hasErrors);
    List<Explanation> answers =
        problems.isEmpty() && chosen.isComplete()
            ? stages.explain(
                new CheckRequest(inputs.files(), wanted::means, chosen, models.limits(), false),
                outcome)
            : List.of();
    if (answers.isEmpty() && problems.isEmpty() && !invalid) {
      problems.add(noTest(wanted, inputs.files()));
    }
    problems.forEach(problem -> console.err().println("jlitmus: " + Printable.of(problem)));
    print(answers);
    return exit(!problems.isEmpty(), invalid, answers);
  }

  private static String noTest(ExplainTarget wanted, List<CheckedFile> files) {
    List<String> names = files.stream().flatMap(file -> file.testNames().stream()).toList();
    return wanted
        .test()
        .map(name ->
            "%s holds no test '%s'; %s"
                .formatted(
                    wanted.file(),
                    name,
                    memberOf(name, files).orElseGet(() -> Spelling.hint("test", name, names))))
        .orElseGet(() -> wanted.file() + " holds no test");
  }

  /** A family alone means no test: a member has to be named. */
  private static Optional<String> memberOf(String family, List<CheckedFile> files) {
    return files.stream()
        .flatMap(file -> file.listed().stream())
        .filter(test -> test.member().map(FamilyMember::family).equals(Optional.of(family)))
        .findFirst()
        .map(test -> "it holds a family of this name: name a member, such as " + test.name());
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
    return new Palette(color.mode().decide(terminal, console.environment()));
  }
}
