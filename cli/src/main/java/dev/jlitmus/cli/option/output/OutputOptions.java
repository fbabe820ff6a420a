package dev.jlitmus.cli.option.output;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How results are shown; every command has these. */
public final class OutputOptions implements OutputChoice {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec command = CommandSpec.create();

  @Option(
      names = "--format",
      paramLabel = "FORMAT[=FILE]",
      converter = FormatChoice.Converter.class,
      completionCandidates = FormatChoice.Candidates.class,
      description =
          "full (a table a test), concise (a line a test), json, jsonl, junit, github,"
              + " csv or herd (what the first model allows, as herd7 prints it); may be"
              + " repeated, one of them without FILE")
  private List<FormatChoice> formats = new ArrayList<>();

  @Mixin private ColorOption color = new ColorOption();

  @Mixin private QuietOption quiet = new QuietOption();

  @Option(
      names = {"-v", "--verbose"},
      description = "every row of long tables; where the files of the run lie")
  private boolean verbose;

  /**
   * As given; without one that goes to stdout the full form goes there, unless quiet.
   *
   * @throws ParameterException where several are to go to stdout
   */
  @Override
  public List<FormatChoice> formats() {
    return FormatChoice.wanted(formats, quiet.quiet(), command.commandLine());
  }

  @Override
  public ColorMode color() {
    return color.mode();
  }

  public boolean quiet() {
    return quiet.quiet();
  }

  public boolean verbose() {
    return verbose;
  }
}
