package dev.jlitmus.cli.render.explain;

import dev.jlitmus.cli.render.Palette;
import dev.jlitmus.cli.render.Printable;
import dev.jlitmus.cli.render.check.CheckTable;
import dev.jlitmus.cli.render.check.VerdictWord;
import dev.jlitmus.cli.render.graph.AsciiGraph;
import dev.jlitmus.result.verdict.CheckRecord;
import dev.jlitmus.result.verdict.Explanation;
import dev.jlitmus.result.verdict.Verdict;
import java.util.Optional;

/** The answer to a question about a test, for a terminal. */
public final class ExplanationText {
  private final Palette palette;

  public ExplanationText(Palette palette) {
    this.palette = palette;
  }

  public String render(Explanation explanation) {
    return switch (explanation) {
      case Explanation.Overview overview ->
          new CheckTable(palette, true, false).render(overview.test()) + ask(overview.test());
      case Explanation.OfOutcome outcome -> ofOutcome(outcome);
      case Explanation.NoSuch noSuch ->
          "%s: %s%n%s: %s%n"
              .formatted(
                  palette.error("error"),
                  Printable.of(noSuch.why()),
                  palette.good("help"),
                  Printable.of(noSuch.help()));
    };
  }

  private static String ask(CheckRecord test) {
    return test.rows().stream()
        .findFirst()
        .map(row ->
            "  why: jlitmus explain '%s#%s' '%s'%n"
                .formatted(
                    Printable.of(test.place().file().name()),
                    Printable.of(test.test()),
                    Printable.of(row.outcome().toString())))
        .orElse("");
  }

  private String ofOutcome(Explanation.OfOutcome asked) {
    CheckRecord test = asked.test();
    StringBuilder text =
        new StringBuilder(
            "%s  %s:%d   %s = %s%n"
                .formatted(
                    palette.strong(Printable.of(test.test())),
                    Printable.of(test.place().file().name()),
                    test.place().line(),
                    Printable.of(String.join(", ", test.columns())),
                    Printable.of(asked.outcome().toString())));
    asked.accounts().forEach(account -> text.append('\n').append(account(account)));
    return text.toString();
  }

  private String account(Explanation.Account account) {
    String model = Printable.of(account.model());
    return switch (account.verdict()) {
      case Verdict.Allowed allowed ->
          palette.strong(model + " allows it:")
              + "\n"
              + new Story(allowed.witness()).render()
              + "\n"
              + new AsciiGraph().render(allowed.witness(), Optional.empty());
      case Verdict.Forbidden forbidden ->
          palette.strong(
                  model
                      + (forbidden.bounded()
                          ? " forbids it, as far as loops were unrolled:"
                          : " forbids it:"))
              + "\n"
              + forbidden.reason().map(new RefutationText()::render).orElse("");
      case Verdict.Undecided undecided -> open(model, undecided);
      case Verdict.NotInModel notInModel -> open(model, notInModel);
      case Verdict.LimitReached limit -> open(model, limit);
    };
  }

  private String open(String model, Verdict verdict) {
    return palette.strong(model + " has no answer:")
        + "\n  "
        + Printable.of(VerdictWord.why(verdict))
        + "\n";
  }
}
