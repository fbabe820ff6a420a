package dev.jlitmus.cli.option.output;

import dev.jlitmus.cli.option.output.FormatChoice.Format;
import dev.jlitmus.result.bench.Effort;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How benches are measured and shown. */
public final class BenchOptions implements OutputChoice {
  private static final Set<Format> FORMATS = Set.of(Format.FULL, Format.JSON, Format.CSV);

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command = CommandSpec.create();

  @ArgGroup private Extent extent = new Extent();

  /** One of them, or none. */
  static final class Extent {
    @Option(
        names = "--quick",
        description = "one short fork a measure, seconds a bench: smoke quality")
    private boolean quick;

    @Option(
        names = "--thorough",
        description = "five long forks a measure, a minute and a half each")
    private boolean thorough;
  }

  @Option(
      names = "--prof",
      paramLabel = "NAME",
      description = "a profiler of JMH beside gc: stack, comp, perf, …; may be repeated")
  private List<String> profilers = new ArrayList<>();

  @Option(
      names = "--plot",
      paramLabel = "FILE.svg",
      description = "bars with error bars, and lines where threads vary")
  private Optional<Path> plot = Optional.empty();

  @Option(
      names = "--format",
      paramLabel = "FORMAT[=FILE]",
      converter = FormatChoice.Converter.class,
      completionCandidates = Candidates.class,
      description = "full, json or csv; may be repeated, one of them without FILE")
  private List<FormatChoice> formats = new ArrayList<>();

  @Mixin private ColorOption color = new ColorOption();

  @Mixin private QuietOption quiet = new QuietOption();

  @Option(
      names = {"-v", "--verbose"},
      description = "where the files of the run lie")
  private boolean verbose;

  /** For the shell. */
  static final class Candidates extends ArrayList<String> {
    private static final long serialVersionUID = 1L;

    Candidates() {
      super(List.of("full", "json", "csv"));
    }
  }

  public Effort effort() {
    return extent.quick ? Effort.QUICK : extent.thorough ? Effort.THOROUGH : Effort.DEFAULT;
  }

  public List<String> profilers() {
    return List.copyOf(profilers);
  }

  /** Where the plot goes. */
  public Optional<Path> plot() {
    return plot;
  }

  /**
   * As given; without one that goes to stdout the full form goes there, unless quiet.
   *
   * @throws ParameterException where several are to go to stdout, or one is none of benches
   */
  @Override
  public List<FormatChoice> formats() {
    for (FormatChoice choice : formats) {
      if (!FORMATS.contains(choice.format())) {
        throw new ParameterException(
            command.commandLine(),
            "benches have no format '%s'; there are %s"
                .formatted(
                    choice.format().name().toLowerCase(Locale.ROOT),
                    String.join(", ", new Candidates())));
      }
    }
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
