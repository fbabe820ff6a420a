package dev.jlitmus.cli.option;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jlitmus.cli.Records;
import dev.jlitmus.result.Observation.End;
import dev.jlitmus.result.RunRecord;
import dev.jlitmus.result.evidence.Unseen;
import dev.jlitmus.result.grade.Finding;
import java.util.List;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

final class FailOptionsTest {
  private static final Finding REQUIRED = new Finding.RequiredNotSeen("r1 == 1", "", List.of());
  private static final Finding RACE = new Finding.Contradicted("L423", "a data race");
  private static final Finding CLAUSE = new Finding.Contradicted("L420", "allowed by java");
  private static final Finding STUCK = new Finding.Stuck("no progress", Records.JVM);
  private static final Finding VACUOUS = new Finding.Vacuous(List.of());

  @Test
  void byDefaultWhatIsNotAsTheFileSaysFails() {
    FailOptions options = options();
    assertThat(List.of(forbidden(), REQUIRED, RACE, CLAUSE, STUCK)).allMatch(options::fails);
    assertThat(options.fails(VACUOUS)).isFalse();
  }

  @Test
  void aListReplacesTheDefaultButAStuckTestAlwaysFails() {
    FailOptions options = options("--fail-on", "required,race");
    assertThat(List.of(REQUIRED, RACE, STUCK)).allMatch(options::fails);
    assertThat(List.of(forbidden(), CLAUSE)).noneMatch(options::fails);
  }

  @Test
  void aVacuousTestIsAFindingOnlyWhereThatIsDemanded() {
    RunRecord few = Records.record(new End.Finished(), 4, Records.messagePassing(0).subList(1, 3));
    assertThat(few.evidence().isVacuous()).isTrue();
    assertThat(findings(few)).isEmpty();
    assertThat(findings(few, "--fail-on", "forbidden,vacuous"))
        .containsExactly(
            new Finding.Vacuous(few.evidence().unseen().stream().map(Unseen::outcome).toList()));
    assertThat(findings(Records.ok(), "--fail-on", "vacuous")).isEmpty();
  }

  @Test
  void aWordThatIsNoKindIsAnsweredWithThoseThereAre() {
    assertThatThrownBy(() -> options("--fail-on", "vacous"))
        .isInstanceOf(CommandLine.ParameterException.class)
        .hasMessageContaining(
            "a run does not fail on 'vacous'; there are forbidden, required, contradiction, race,"
                + " vacuous, undecided");
  }

  private static List<Finding> findings(RunRecord test, String... arguments) {
    return options(arguments).demand(Records.result(false, test)).records().getFirst().findings();
  }

  private static Finding forbidden() {
    return Records.forbiddenSeen().findings().getFirst();
  }

  private static FailOptions options(String... arguments) {
    FailOptions options = new FailOptions();
    new CommandLine(options).parseArgs(arguments);
    return options;
  }
}
