package dev.jlitmus.run.fast;

import dev.jlitmus.harness.wire.Plan;
import dev.jlitmus.harness.wire.Turn;
import dev.jlitmus.run.RunListener.Launch;
import dev.jlitmus.run.RunPlan;
import dev.jlitmus.run.child.ChildCommand;
import dev.jlitmus.run.child.ChildJvm;
import dev.jlitmus.run.child.Deadline;
import dev.jlitmus.run.child.Reaper;
import dev.jlitmus.run.choice.Variant;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Starts JVMs under test, each with files of its own in the run's folder. */
final class Launcher {
  private final RunPlan plan;
  private final Deadline deadline;
  private final Reaper reaper;
  private int starts;

  Launcher(RunPlan plan, Deadline deadline, Reaper reaper) {
    this.plan = plan;
    this.deadline = deadline;
    this.reaper = reaper;
  }

  /** How many were started. */
  int starts() {
    return starts;
  }

  ChildJvm start(Launch launch, List<Turn> turns) throws IOException {
    Path folder = plan.folder().toAbsolutePath();
    String name = "%02d-%s".formatted(++starts, launch.variant().label());
    Path planFile = folder.resolve(name + ".plan");
    Path reports = folder.resolve(name + ".reports");
    new Plan(turns, deadline.forPlan()).write(planFile);
    List<String> flags = new ArrayList<>(launch.variant().flags(launch.stressSeed()));
    if (launch.variant() == Variant.SPLIT) {
      Path directives = folder.resolve(name + ".directives");
      SplitDirectives.write(
          turns.stream().map(turn -> plan.tests().get(turn.test())).toList(),
          launch.stressSeed(),
          directives);
      flags.add("-XX:+UnlockDiagnosticVMOptions");
      flags.add("-XX:CompilerDirectivesFile=" + directives);
    }
    flags.addAll(plan.arguments());
    ProcessBuilder command =
        ChildCommand.of(plan.jvm().executable(), flags, folder, planFile, reports);
    return ChildJvm.start(command, reports, folder.resolve(name + ".out"), reaper);
  }
}
