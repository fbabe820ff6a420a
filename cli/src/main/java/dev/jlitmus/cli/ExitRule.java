package dev.jlitmus.cli;

import dev.jlitmus.answer.RunResult;
import dev.jlitmus.cli.option.FailOptions;
import dev.jlitmus.input.CheckedFile;
import dev.jlitmus.result.RunRecord;
import java.util.List;
import java.util.Optional;

/** Decides how a {@code run} ends from what became of its inputs, its files and its tests. */
public final class ExitRule {
  private final FailOptions failing;

  /** By default. */
  ExitRule() {
    this(new FailOptions());
  }

  public ExitRule(FailOptions failing) {
    this.failing = failing;
  }

  /**
   * How the command ends.
   *
   * @param problem whether an input could not be opened, or nothing matched
   * @param failed whether the machine could not do it
   */
  public ExitCode decide(
      boolean problem, boolean failed, List<CheckedFile> files, Optional<RunResult> result) {
    ExitCode exit = ExitCode.OK;
    if (problem) {
      exit = exit.or(ExitCode.USAGE);
    }
    if (failed) {
      exit = exit.or(ExitCode.COULD_NOT_RUN);
    }
    if (files.stream().anyMatch(CheckedFile::hasErrors)) {
      exit = exit.or(ExitCode.FINDINGS);
    }
    if (result.isPresent()) {
      if (result.get().interrupted()) {
        exit = exit.or(ExitCode.INTERRUPTED);
      }
      for (RunRecord test : result.get().records()) {
        exit = exit.or(ofTest(test));
      }
    }
    return exit;
  }

  private ExitCode ofTest(RunRecord test) {
    if (test.findings().stream().anyMatch(failing::fails)) {
      return ExitCode.FINDINGS;
    }
    boolean everywhere = test.jvms().stream().allMatch(jvm -> jvm.samples() > 0);
    return everywhere ? ExitCode.OK : ExitCode.COULD_NOT_RUN;
  }
}
