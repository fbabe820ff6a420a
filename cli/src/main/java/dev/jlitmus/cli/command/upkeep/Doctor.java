package dev.jlitmus.cli.command.upkeep;

import dev.jlitmus.cli.Console;
import dev.jlitmus.cli.ExitCode;
import dev.jlitmus.cli.Finishing;
import dev.jlitmus.cli.Stages;
import dev.jlitmus.cli.VersionLine;
import dev.jlitmus.cli.doctor.Canary;
import dev.jlitmus.cli.doctor.DoctorText;
import dev.jlitmus.cli.doctor.Examination;
import dev.jlitmus.cli.doctor.MachinePoints;
import dev.jlitmus.cli.doctor.OutPoint;
import dev.jlitmus.cli.doctor.Point;
import dev.jlitmus.cli.option.output.ColorOption;
import dev.jlitmus.cli.option.output.DocumentForm;
import dev.jlitmus.cli.option.output.OutOption;
import dev.jlitmus.cli.progress.Silence;
import dev.jlitmus.cli.render.Palette;
import dev.jlitmus.cli.render.json.DoctorJson;
import dev.jlitmus.machine.Machine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code doctor}: what this machine can show. */
@Command(
    name = "doctor",
    description =
        "Says what this machine can show: JDKs, CPUs, memory, and whether a reordering that every "
            + "machine with two CPUs has is seen here (a few seconds).",
    mixinStandardHelpOptions = true,
    versionProvider = VersionLine.class,
    sortOptions = false,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:runs work here",
      "2:usage: a bad option",
      "3:runs fail here, or prove nothing",
      "70:a bug of jlitmus",
      "130:interrupted; what was found is printed (143: terminated)"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  jlitmus doctor                     # a report for people",
      "  jlitmus doctor --format json       # for programs",
      "  jlitmus doctor --out build/out     # with another place to write to"
    })
public final class Doctor implements Callable<Integer> {
  private final Console console;
  private final Stages stages;
  private final Finishing finishing;

  @Option(names = "--format", paramLabel = "FORMAT", description = "full (default) or json")
  private DocumentForm form = DocumentForm.FULL;

  @Mixin private OutOption out = new OutOption();

  @Mixin private ColorOption color = new ColorOption();

  public Doctor(Console console, Stages stages, Finishing finishing) {
    this.console = console;
    this.stages = stages;
    this.finishing = finishing;
  }

  @Override
  public Integer call() {
    finishing.begin();
    try {
      Examination examination = examine();
      boolean interrupted = Thread.interrupted();
      console.out().print(text(examination));
      console.out().flush();
      return (interrupted ? ExitCode.INTERRUPTED : examination.exit()).code();
    } finally {
      finishing.end();
    }
  }

  private Examination examine() {
    Machine machine = Machine.examine(console.environment());
    List<Point> points = new ArrayList<>(new MachinePoints(machine, stages.modelOfThisCpu()).all());
    Point folder = OutPoint.of(out.folder());
    points.add(folder);
    boolean canRun = machine.jvms().getFirst().compiler() && folder.state() != Point.State.BAD;
    return new Examination(
        machine,
        points,
        canRun ? Optional.of(Canary.sing(stages, out.folder(), new Silence())) : Optional.empty());
  }

  private String text(Examination examination) {
    return switch (form) {
      case FULL ->
          new DoctorText(
                  new Palette(color.mode().decide(console.outIsTerminal(), console.environment())))
              .render(examination);
      case JSON -> new DoctorJson().render(examination);
    };
  }
}
