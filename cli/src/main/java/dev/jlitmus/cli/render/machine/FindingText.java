package dev.jlitmus.cli.render.machine;

import dev.jlitmus.cli.render.Figures;
import dev.jlitmus.cli.render.evidence.EvidenceText;
import dev.jlitmus.cli.render.run.OnJvms;
import dev.jlitmus.result.RunRecord;
import dev.jlitmus.result.grade.Finding;
import java.util.List;

/**
 * A finding of a run, for a place that has no table beside it.
 *
 * @param kind one word, as {@code kind} in JSON
 * @param headline one sentence without full stop
 * @param detail more lines, or nothing
 * @param disturbed whether the test itself failed to run, rather than showed something
 */
record FindingText(String kind, String headline, String detail, boolean disturbed) {

  static FindingText of(Finding finding, RunRecord test) {
    OnJvms on = new OnJvms(test);
    String of = " of " + Figures.exact(test.observation().samples());
    return switch (finding) {
      case Finding.ForbiddenSeen seen ->
          shown(
              "forbiddenSeen",
              "forbidden outcome %s seen %s"
                      .formatted(outcome(test, seen.outcome()), Figures.exact(seen.samples()))
                  + of
                  + on.in(seen.jvms()),
              seen.description());
      case Finding.AgainstModel against ->
          shown(
              "againstModel",
              "outcome %s seen %s, which %s"
                  .formatted(
                      outcome(test, against.outcome()),
                      Figures.exact(against.samples()) + of + on.in(against.jvms()),
                      String.join(" and ", against.models())
                          + (against.models().size() == 1 ? " forbids" : " forbid")),
              against.knownDefect() ? "a known defect of HotSpot's C2" : "");
      case Finding.Contradicted contradicted ->
          shown(contradicted.code(), contradicted.headline(), "");
      case Finding.RequiredNotSeen missing ->
          shown(
              "requiredNotSeen",
              "required but never seen: "
                  + missing.condition()
                  + ", 0"
                  + of
                  + on.in(missing.jvms()),
              missing.description());
      case Finding.Vacuous vacuous ->
          shown("vacuous", EvidenceText.vacuous(vacuous.outcomes()), "");
      case Finding.Undecided(String model, String why) ->
          shown("undecided", "model %s gives no verdict: %s".formatted(model, why), "");
      case Finding.Stuck stuck ->
          new FindingText(
              "stuck",
              "stuck" + on.in(List.of(stuck.jvm())) + ": " + firstLine(stuck.detail()),
              stuck.detail(),
              true);
      case Finding.Crashed crashed ->
          new FindingText(
              "crashed",
              "crashed" + on.in(List.of(crashed.jvm())) + ": " + firstLine(crashed.detail()),
              crashed.detail(),
              true);
    };
  }

  private static FindingText shown(String kind, String headline, String detail) {
    return new FindingText(kind, firstLine(headline), detail, false);
  }

  private static String outcome(RunRecord test, Object outcome) {
    return "%s = %s".formatted(String.join(", ", test.columns()), outcome);
  }

  static String firstLine(String text) {
    return text.strip().lines().findFirst().orElse("");
  }
}
