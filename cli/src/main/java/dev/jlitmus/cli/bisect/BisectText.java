package dev.jlitmus.cli.bisect;

import dev.jlitmus.cli.bisect.Bisection.Answer;
import dev.jlitmus.cli.bisect.Bisection.Verdict;
import dev.jlitmus.cli.render.Figures;
import dev.jlitmus.cli.render.Palette;
import dev.jlitmus.cli.render.Printable;
import dev.jlitmus.result.evidence.RateBound;
import java.util.List;

/** A bisection for people: a line for each candidate that was asked, and the verdict. */
public final class BisectText {
  private final Palette palette;
  private final List<Candidate> candidates;
  private final String outcome;

  public BisectText(Palette palette, List<Candidate> candidates, String outcome) {
    this.palette = palette;
    this.candidates = candidates;
    this.outcome = outcome;
  }

  /** One line. */
  public String line(Answer answer) {
    return "  %s: %s %s of %s%n"
        .formatted(
            label(answer),
            answer.shows() ? "seen" : "never seen,",
            Figures.exact(answer.seen()),
            Figures.rough(answer.samples()));
  }

  public String verdict(Verdict verdict) {
    return switch (verdict) {
      case Verdict.First(Answer shows, Answer before) ->
          palette.good(
                  "%s is the first that shows %s".formatted(label(shows), Printable.of(outcome)))
              + "; before it, %s does not: its rate there is below %s, at 95%%%n"
                  .formatted(label(before), Figures.rate(RateBound.ofUnseen(before.samples())));
      case Verdict.NeverSeen(Answer last) ->
          palette.warning(
              "nothing to look for: %s does not show %s, its rate is below %s, at 95%%; the last has"
                  + " to be one that shows it%n"
                  .formatted(
                      label(last),
                      Printable.of(outcome),
                      Figures.rate(RateBound.ofUnseen(last.samples()))));
      case Verdict.AlwaysSeen(Answer first) ->
          palette.warning(
              "nothing to look for: %s shows %s already; the first has to be one that does not%n"
                  .formatted(label(first), Printable.of(outcome)));
      case Verdict.Unknown unknown -> palette.warning("no verdict: an answer is missing\n");
    };
  }

  private String label(Answer answer) {
    return Printable.of(candidates.get(answer.candidate()).label());
  }
}
