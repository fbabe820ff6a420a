package dev.jlitmus.cli.render.json;

import static dev.jlitmus.cli.render.json.JsonFields.fields;

import dev.jlitmus.cli.render.ComparisonReport;
import dev.jlitmus.result.Outcome;
import dev.jlitmus.result.compare.Change;
import dev.jlitmus.result.compare.Comparison;
import dev.jlitmus.result.compare.Comparison.ChangedTest;
import dev.jlitmus.result.compare.RateInterval;
import java.util.List;
import java.util.Map;

/** A comparison of two runs as one JSON document, also where there is none. */
public final class ComparisonJson {

  public String render(ComparisonReport report) {
    Map<String, Object> document =
        JsonFields.head("compare", report.exit(), report.time(), report.problems());
    report
        .failure()
        .ifPresent(failure ->
            document.put(
                "failure", fields("message", failure.message(), "remedy", failure.remedy())));
    report.comparison().map(ComparisonJson::comparison).ifPresent(document::putAll);
    return JsonText.document(document);
  }

  private static Map<String, Object> comparison(Comparison comparison) {
    return fields(
        "compared", comparison.compared(),
        "notCompared", comparison.notCompared(),
        "regressions", comparison.regressions(),
        "tests", comparison.tests().stream().map(ComparisonJson::test).toList());
  }

  private static Map<String, Object> test(ChangedTest changed) {
    Map<String, Object> fields =
        fields("name", changed.test().test(), "place", JsonFields.place(changed.test().place()));
    fields.putAll(JsonFields.member(changed.test().member()));
    fields.put("changes", changed.changes().stream().map(ComparisonJson::change).toList());
    return fields;
  }

  private static Map<String, Object> change(Change change) {
    return switch (change) {
      case Change.Worse worse ->
          fields("kind", "regression", "finding", RunJson.finding(worse.finding()));
      case Change.Better better ->
          fields("kind", "noLonger", "finding", RunJson.finding(better.finding()));
      case Change.Appeared(Outcome outcome, RateInterval base, RateInterval now) ->
          rates("newOutcome", outcome, base, now);
      case Change.Vanished(Outcome outcome, RateInterval base, RateInterval now) ->
          rates("vanishedOutcome", outcome, base, now);
      case Change.Shifted(Outcome outcome, RateInterval base, RateInterval now) ->
          rates("otherRate", outcome, base, now);
      case Change.NotCompared(String why) -> fields("kind", "notCompared", "why", why);
      case Change.Added added -> fields("kind", "newTest");
    };
  }

  private static Map<String, Object> rates(
      String kind, Outcome outcome, RateInterval base, RateInterval now) {
    return fields(
        "kind", kind,
        "outcome", outcome.toString(),
        "base", rate(base),
        "now", rate(now));
  }

  private static Map<String, Object> rate(RateInterval rate) {
    return fields(
        "seen", rate.seen(),
        "samples", rate.samples(),
        "rate", rate.rate(),
        "interval", List.of(rate.low(), rate.high()));
  }
}
