package dev.jlitmus.cli.command.upkeep;

import dev.jlitmus.cli.Console;
import dev.jlitmus.cli.VersionLine;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code completion}: a script that has the shell complete jlitmus's arguments. */
@Command(
    name = "completion",
    description =
        "Prints a script with which bash and zsh complete the commands and options of jlitmus.",
    mixinStandardHelpOptions = true,
    versionProvider = VersionLine.class,
    footerHeading = "%nExamples:%n",
    footer = {
      "  source <(./jlitmus completion)               # in this shell",
      "  jlitmus completion > ~/.jlitmus-completion   # for ~/.bashrc to source"
    })
public final class Completion implements Callable<Integer> {
  private final Console console;
  private final Supplier<CommandLine> everything;

  /**
   * @param everything the whole command line, with every command
   */
  public Completion(Console console, Supplier<CommandLine> everything) {
    this.console = console;
    this.everything = everything;
  }

  /** A shell completes a command by the word it was called with: the path is a word of its own. */
  @Override
  public Integer call() {
    console.out().print(AutoComplete.bash("jlitmus", everything.get()));
    console.out().println("complete -F _complete_jlitmus -o default ./jlitmus");
    console.out().flush();
    return 0;
  }
}
