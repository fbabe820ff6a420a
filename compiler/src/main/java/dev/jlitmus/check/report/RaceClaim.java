package dev.jlitmus.check.report;

import dev.jlitmus.diagnostic.Code;
import dev.jlitmus.diagnostic.Diagnostic;
import dev.jlitmus.result.verdict.Race;
import dev.jlitmus.result.verdict.RaceReport;
import dev.jlitmus.result.verdict.Witness;
import dev.jlitmus.semantic.LitmusTest;
import dev.jlitmus.semantic.clause.RaceClause;
import java.util.Optional;

/** Compares {@code required race} and {@code forbidden race} with the races that were found. */
final class RaceClaim {

  /** What is wrong with the test's claim; a search that a limit ended proves no absence. */
  Optional<Diagnostic> judge(LitmusTest test, RaceReport report) {
    return test.races().flatMap(claim -> judge(claim, report));
  }

  private static Optional<Diagnostic> judge(RaceClause claim, RaceReport report) {
    if (!claim.required()) {
      return report.races().stream().findFirst().map(race -> found(claim, race));
    }
    return report.races().isEmpty() && report.limit().isEmpty()
        ? Optional.of(
            Diagnostic.of(
                Code.L424,
                claim.span(),
                "there is no data race",
                "happens-before orders all conflicting accesses"))
        : Optional.empty();
  }

  private static Diagnostic found(RaceClause claim, Race race) {
    Witness.Node first = race.execution().nodes().get(race.first());
    Witness.Node second = race.execution().nodes().get(race.second());
    return Diagnostic.of(Code.L423, claim.span(), "there is a data race", "does not hold")
        .withLabel(first.span(), first.label() + " by " + first.thread())
        .withLabel(second.span(), second.label() + " by " + second.thread())
        .withHelp(race.missing());
  }
}
