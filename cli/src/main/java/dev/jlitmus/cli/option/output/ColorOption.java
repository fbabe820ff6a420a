package dev.jlitmus.cli.option.output;

import picocli.CommandLine.Option;

/** Whether to colour; every command that prints has it. */
public final class ColorOption {
  @Option(
      names = "--color",
      paramLabel = "WHEN",
      defaultValue = "auto",
      description = "auto, always or never (also: NO_COLOR, CLICOLOR_FORCE)")
  private ColorMode mode = ColorMode.AUTO;

  public ColorMode mode() {
    return mode;
  }
}
