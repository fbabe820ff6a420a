package dev.jlitmus.cli.option.output;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
      description = {
        "full (a table a test), concise (a line a test), json, jsonl, junit, github, csv or",
        "herd (what the first model allows, as herd7 prints it);",
        "may be repeated, one of them without FILE"
      })
  private List<FormatChoice> formats = new ArrayList<>();

  @Option(
      names = "--color",
      paramLabel = "WHEN",
      defaultValue = "auto",
      description = "auto, always or never (also: NO_COLOR, CLICOLOR_FORCE)")
  private ColorMode color = ColorMode.AUTO;

  @Option(
      names = {"-q", "--quiet"},
      description = "no progress, and no table unless --format asks for one")
  private boolean quiet;

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
    long stdout = formats.stream().filter(format -> format.file().isEmpty()).count();
    if (stdout > 1) {
      throw new ParameterException(
          command.commandLine(), "only one --format can go to stdout; give the others a file");
    }
    List<FormatChoice> all = new ArrayList<>(formats);
    if (stdout == 0 && !quiet) {
      all.add(new FormatChoice(FormatChoice.Format.FULL, Optional.empty()));
    }
    return all;
  }

  @Override
  public ColorMode color() {
    return color;
  }

  public boolean quiet() {
    return quiet;
  }

  public boolean verbose() {
    return verbose;
  }
}
