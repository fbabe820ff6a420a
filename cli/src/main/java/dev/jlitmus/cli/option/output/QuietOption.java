package dev.jlitmus.cli.option.output;

import picocli.CommandLine.Option;

/** How little is said. */
final class QuietOption {
  @Option(
      names = {"-q", "--quiet"},
      description = "no progress, and no table unless --format asks for one")
  private boolean quiet;

  boolean quiet() {
    return quiet;
  }
}
