package dev.jlitmus.cli.command;

import dev.jlitmus.cli.Console;
import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code completion}: a script that has the shell complete jlitmus's arguments. */
@Command(
    name = "completion",
    description = {
      "Prints a script with which bash and zsh complete the commands and options of jlitmus and",
      "./jlitmus."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Jlitmus.VersionLine.class,
    footerHeading = "%nExamples:%n",
    footer = {
      "  source <(./jlitmus completion)     # in this shell",
      "  jlitmus completion > ~/.jlitmus-completion   # to be sourced by ~/.bashrc or ~/.zshrc"
    })
final class Completion implements Callable<Integer> {
  private final Console console;

  @Spec private CommandSpec spec = CommandSpec.create();

  Completion(Console console) {
    this.console = console;
  }

  /** A shell completes a command by the word it was called with: the path is a word of its own. */
  @Override
  public Integer call() {
    console.out().print(AutoComplete.bash("jlitmus", spec.root().commandLine()));
    console.out().println("complete -F _complete_jlitmus -o default ./jlitmus");
    console.out().flush();
    return 0;
  }
}
