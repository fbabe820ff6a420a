package dev.jlitmus.cli.render.check;

import dev.jlitmus.cli.render.Palette;
import dev.jlitmus.cli.render.Printable;
import dev.jlitmus.result.verdict.CheckRecord;
import dev.jlitmus.result.verdict.Race;
import dev.jlitmus.result.verdict.Witness;
import dev.jlitmus.source.Span;

/** Data races as Go's race detector words them: both accesses, who does them, where. */
public final class RaceText {
  private final Palette palette;
  private final boolean error;

  /**
   * @param error whether a race is an error, else a warning
   */
  public RaceText(Palette palette, boolean error) {
    this.palette = palette;
    this.error = error;
  }

  /** All races of a test, and whether there may be more. */
  public String render(CheckRecord test) {
    StringBuilder text = new StringBuilder();
    test.races().forEach(race -> text.append(render(test, race)));
    test.raceLimit()
        .ifPresent(limit ->
            text.append("  races: not all executions were searched (")
                .append(Printable.of(limit))
                .append(")\n"));
    return text.toString();
  }

  private String render(CheckRecord test, Race race) {
    String kind = error ? palette.error("DATA RACE") : palette.warning("DATA RACE");
    String under = race.model().equals("sc") ? "" : " (only by executions of " + race.model() + ")";
    return "  %s in %s%s%n%s%s    %s%n"
        .formatted(
            kind,
            Printable.of(test.test()),
            Printable.of(under),
            access(race.execution().nodes().get(race.first())),
            access(race.execution().nodes().get(race.second())),
            Printable.of(race.missing()));
  }

  private static String access(Witness.Node node) {
    Span span = node.span();
    return "    %s by %s at %s: %s%n"
        .formatted(
            node.label().startsWith("W") ? "write" : "read ",
            Printable.of(node.thread()),
            Printable.of(span.toString()),
            Printable.of(span.text().lines().findFirst().orElse("")));
  }
}
