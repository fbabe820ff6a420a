package dev.jlitmus.cli.command;

import dev.jlitmus.cli.Console;
import dev.jlitmus.cli.ExitCode;
import dev.jlitmus.cli.Finishing;
import dev.jlitmus.cli.Stages;
import dev.jlitmus.cli.Version;
import dev.jlitmus.cli.VersionLine;
import dev.jlitmus.cli.command.record.Compare;
import dev.jlitmus.cli.command.record.Merge;
import dev.jlitmus.cli.command.upkeep.Clean;
import dev.jlitmus.cli.command.upkeep.Completion;
import dev.jlitmus.cli.command.upkeep.Doctor;
import dev.jlitmus.cli.option.output.ColorMode;
import dev.jlitmus.cli.render.Printable;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/** The whole command line: reads the arguments, runs the command, decides the exit code. */
@Command(
    name = "jlitmus",
    description = "Runs litmus tests of Java's memory model on this machine's JVM.",
    mixinStandardHelpOptions = true,
    versionProvider = VersionLine.class,
    synopsisSubcommandLabel = "COMMAND",
    footerHeading = "%nExamples:%n",
    footer = {
      "  jlitmus run litmus/classic   # stresses the tests of a folder on this JVM",
      "  jlitmus check mp.litmus      # asks the models only",
      "  jlitmus run --help           # the options of a command"
    })
public final class Jlitmus implements Runnable {
  private final Console console;
  private final Map<String, Supplier<Object>> commands = new LinkedHashMap<>();

  @Spec private CommandSpec spec = CommandSpec.create();

  public Jlitmus(Console console, Stages stages, Finishing finishing) {
    this.console = console;
    commands.put("run", () -> new Run(console, stages, finishing));
    commands.put("bisect", () -> new Bisect(console, stages, finishing));
    commands.put("check", () -> new Check(console, stages, finishing));
    commands.put("bench", () -> new Bench(console, stages, finishing));
    commands.put("compare", () -> new Compare(console, stages));
    commands.put("merge", () -> new Merge(console, stages, finishing));
    commands.put("explain", () -> new Explain(console, stages));
    commands.put("list", () -> new ListTests(console, stages));
    commands.put("compile", () -> new Compile(console, stages));
    commands.put("doctor", () -> new Doctor(console, stages, finishing));
    commands.put("clean", () -> new Clean(console));
    commands.put("completion", () -> new Completion(console, this::commandLine));
  }

  /** Runs what the arguments ask for; prints everything, throws nothing. */
  public ExitCode execute(String... arguments) {
    int code;
    try {
      code = commandLine(arguments).execute(arguments);
    } catch (StackOverflowError | OutOfMemoryError error) {
      code = bug(error, Arrays.asList(arguments));
    }
    console.out().flush();
    console.err().flush();
    int exit = code;
    return Arrays.stream(ExitCode.values())
        .filter(candidate -> candidate.code() == exit)
        .findFirst()
        .orElseThrow();
  }

  /** A command's options cost time to set up: where one is named the others are left out. */
  CommandLine commandLine(String... arguments) {
    boolean colored = ColorMode.AUTO.decide(console.errIsTerminal(), console.environment());
    CommandLine commandLine = new CommandLine(this);
    boolean named = arguments.length > 0 && commands.containsKey(arguments[0]);
    commands.forEach((name, command) -> {
      if (!named || name.equals(arguments[0])) {
        commandLine.addSubcommand(command.get());
      }
    });
    return commandLine
        .setOut(console.out())
        .setErr(console.err())
        .setColorScheme(CommandLine.Help.defaultColorScheme(colored ? Ansi.ON : Ansi.OFF))
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setUseSimplifiedAtFiles(true)
        .setParameterExceptionHandler(this::usage)
        .setExecutionExceptionHandler((bug, command, parsed) -> bug(bug, parsed.originalArgs()));
  }

  /** Without a command there is nothing to do. */
  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "a command is missing");
  }

  private int usage(ParameterException mistake, String[] arguments) {
    console.err().println("jlitmus: " + Printable.of(message(mistake)));
    if (!UnmatchedArgumentException.printSuggestions(mistake, console.err())) {
      String name = mistake.getCommandLine().getCommandSpec().qualifiedName();
      console.err().println("Try '" + name + " --help'.");
    }
    return ExitCode.USAGE.code();
  }

  private static String message(ParameterException mistake) {
    if (mistake instanceof UnmatchedArgumentException unmatched
        && mistake.getCommandLine().getParent() == null) {
      String first = unmatched.getUnmatched().getFirst();
      return "there is no %s '%s'".formatted(first.startsWith("-") ? "option" : "command", first);
    }
    return String.valueOf(mistake.getMessage());
  }

  private int bug(Throwable bug, Iterable<String> arguments) {
    console
        .err()
        .printf(
            "jlitmus: this is a bug of jlitmus %s; please report it with the test file and this:%n",
            Version.current());
    console.err().printf("  arguments: %s%n", Printable.of(String.join(" ", arguments)));
    console
        .err()
        .printf(
            "  Java %s (%s) on %s %s%n",
            System.getProperty("java.version"),
            System.getProperty("java.vendor"),
            System.getProperty("os.name"),
            System.getProperty("os.arch"));
    bug.printStackTrace(console.err());
    return ExitCode.BUG.code();
  }
}
