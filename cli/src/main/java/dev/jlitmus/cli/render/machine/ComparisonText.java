package dev.jlitmus.cli.render.machine;

import dev.jlitmus.cli.render.Figures;
import dev.jlitmus.cli.render.Palette;
import dev.jlitmus.cli.render.Printable;
import dev.jlitmus.result.Outcome;
import dev.jlitmus.result.RunRecord;
import dev.jlitmus.result.compare.Change;
import dev.jlitmus.result.compare.Comparison;
import dev.jlitmus.result.compare.Comparison.ChangedTest;
import dev.jlitmus.result.compare.RateInterval;
import dev.jlitmus.result.grade.Finding;

/** A comparison for people: a line for each change, what is worse in the colour of errors. */
public final class ComparisonText {
  private final Palette palette;

  public ComparisonText(Palette palette) {
    this.palette = palette;
  }

  public String render(Comparison comparison) {
    StringBuilder text = new StringBuilder();
    comparison.tests().forEach(test -> text.append(render(test)));
    long worse = comparison.regressions();
    text.append(Figures.counted(comparison.compared(), "test"))
        .append(" compared · ")
        .append(
            worse == 0
                ? palette.good("no regressions")
                : palette.error(Figures.counted(worse, "regression")));
    if (comparison.notCompared() > 0) {
      text.append(" · ")
          .append(palette.warning(Figures.exact(comparison.notCompared()) + " not compared"));
    }
    return text.append('\n').toString();
  }

  private String render(ChangedTest changed) {
    RunRecord test = changed.test();
    StringBuilder text = new StringBuilder();
    text.append(palette.strong(Printable.of(test.test())))
        .append("  ")
        .append(Printable.of(test.place().file().name()))
        .append(':')
        .append(test.place().line())
        .append('\n');
    changed.changes().forEach(change -> text.append("  ").append(line(change, test)).append('\n'));
    return text.toString();
  }

  private String line(Change change, RunRecord test) {
    return switch (change) {
      case Change.Worse(Finding finding) ->
          palette.error("REGRESSION: " + Printable.of(FindingText.of(finding, test).headline()));
      case Change.Better(Finding finding) ->
          palette.good("no longer: " + Printable.of(FindingText.of(finding, test).headline()));
      case Change.Appeared(Outcome outcome, RateInterval base, RateInterval now) ->
          "new outcome %s: %s, before %s"
              .formatted(Printable.of(outcome.toString()), words(now), words(base));
      case Change.Vanished(Outcome outcome, RateInterval base, RateInterval now) ->
          "%s: %s, before %s".formatted(Printable.of(outcome.toString()), words(now), words(base));
      case Change.Shifted(Outcome outcome, RateInterval base, RateInterval now) ->
          "%s: %s, before %s".formatted(Printable.of(outcome.toString()), words(now), words(base));
      case Change.NotCompared(String why) -> palette.warning("not compared: " + why);
      case Change.Added added -> "new test";
    };
  }

  private static String words(RateInterval rate) {
    return rate.seen() == 0
        ? "Never of %s, so below %s"
            .formatted(Figures.rough(rate.samples()), Figures.rate(rate.high()))
        : "%s (%s to %s)"
            .formatted(
                Figures.rate(rate.rate()), Figures.rate(rate.low()), Figures.rate(rate.high()));
  }
}
