package dev.jlitmus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jlitmus.answer.RunResult;
import dev.jlitmus.diagnostic.Code;
import dev.jlitmus.diagnostic.Diagnostic;
import dev.jlitmus.input.CheckedFile;
import dev.jlitmus.result.RunRecord;
import dev.jlitmus.source.SourceFile;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ExitRuleTest {
  private static final List<CheckedFile> INVALID = List.of(file(Code.L201));

  @Test
  void everythingAsTheFilesSayIsZero() {
    assertThat(decide(false, false, List.of(), Records.ok())).isEqualTo(ExitCode.OK);
    assertThat(decide(false, false, List.of(file(Code.L106)), Records.ok()))
        .describedAs("a warning is no finding")
        .isEqualTo(ExitCode.OK);
  }

  @Test
  void oneFindingAmongGoodTestsDecides() {
    assertThat(decide(false, false, List.of(), Records.ok(), Records.forbiddenSeen()))
        .isEqualTo(ExitCode.FINDINGS);
    assertThat(decide(false, false, INVALID, Records.ok())).isEqualTo(ExitCode.FINDINGS);
  }

  @Test
  void aTestWithoutASampleCouldNotRun() {
    assertThat(decide(false, false, List.of(), Records.notRun())).isEqualTo(ExitCode.COULD_NOT_RUN);
  }

  @Test
  void findingsComeBeforeWhatCouldNotRunAndUsageBeforeBoth() {
    RunRecord finding = Records.forbiddenSeen();
    assertThat(decide(false, true, INVALID)).isEqualTo(ExitCode.FINDINGS);
    assertThat(decide(false, false, List.of(), Records.notRun(), finding))
        .isEqualTo(ExitCode.FINDINGS);
    assertThat(decide(true, true, INVALID, finding)).isEqualTo(ExitCode.USAGE);
  }

  @Test
  void anInterruptionComesBeforeAllButABug() {
    RunResult interrupted = Records.result(true, Records.forbiddenSeen());
    assertThat(new ExitRule().decide(true, true, INVALID, Optional.of(interrupted)))
        .isEqualTo(ExitCode.INTERRUPTED);
    assertThat(ExitCode.BUG.or(ExitCode.INTERRUPTED)).isEqualTo(ExitCode.BUG);
    assertThat(ExitCode.INTERRUPTED.or(ExitCode.BUG)).isEqualTo(ExitCode.BUG);
  }

  private static ExitCode decide(
      boolean problem, boolean failed, List<CheckedFile> files, RunRecord... records) {
    return new ExitRule()
        .decide(problem, failed, files, Optional.of(Records.result(false, records)));
  }

  private static CheckedFile file(Code code) {
    SourceFile source = new SourceFile("a.litmus", "x");
    Diagnostic diagnostic = Diagnostic.of(code, source.span(0, 1), "headline", "");
    return new CheckedFile(source, List.of(), List.of(diagnostic), 0);
  }
}
