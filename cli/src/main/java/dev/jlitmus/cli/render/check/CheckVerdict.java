package dev.jlitmus.cli.render.check;

import dev.jlitmus.cli.render.Figures;
import dev.jlitmus.cli.render.Palette;
import dev.jlitmus.cli.render.Printable;
import dev.jlitmus.diagnostic.Diagnostic;
import dev.jlitmus.diagnostic.Severity;
import dev.jlitmus.result.verdict.CheckRecord;
import dev.jlitmus.result.verdict.ModelColumn;
import java.util.ArrayList;
import java.util.List;

/** What the checker says of a test, in one sentence. */
record CheckVerdict(Tone tone, String text) {

  enum Tone {
    GOOD,
    WEAK,
    BAD
  }

  /**
   * The sentence.
   *
   * @param racesAreWrong whether data races make it a bad one
   */
  static CheckVerdict of(CheckRecord test, boolean racesAreWrong) {
    List<String> parts = new ArrayList<>();
    long errors = test.findings().stream().filter(f -> f.severity() == Severity.ERROR).count();
    long warnings = test.findings().size() - errors;
    boolean races = !test.races().isEmpty();
    Tone tone =
        errors > 0 || (races && racesAreWrong)
            ? Tone.BAD
            : warnings > 0 || test.models().stream().anyMatch(m -> m.incomplete().isPresent())
                ? Tone.WEAK
                : Tone.GOOD;
    if (errors > 0) {
      parts.add("NOT AS THE FILE SAYS: " + headlines(test));
    } else if (tone == Tone.GOOD) {
      parts.add("Ok");
    }
    test.models().forEach(model -> parts.add(allows(model)));
    if (warnings > 0) {
      parts.add(Figures.counted(warnings, "warning"));
    }
    if (races) {
      parts.add(Figures.counted(test.races().size(), "data race"));
    }
    return new CheckVerdict(tone, String.join(" · ", parts));
  }

  private static String headlines(CheckRecord test) {
    List<String> all =
        test.findings().stream()
            .filter(finding -> finding.severity() == Severity.ERROR)
            .map(Diagnostic::headline)
            .map(Printable::of)
            .distinct()
            .toList();
    return all.size() <= 2 ? String.join(", ", all) : Figures.counted(all.size(), "finding");
  }

  private static String unrolled(int bound) {
    return ", with loops unrolled k = %d times (--unroll)".formatted(bound);
  }

  private static String allows(ModelColumn model) {
    String name = Printable.of(model.model());
    String text =
        model
            .incomplete()
            .map(why -> name + ": " + Printable.of(VerdictWord.why(why)))
            .orElseGet(() ->
                "%s allows %s of %s"
                        .formatted(
                            name,
                            Figures.exact(model.allowed()),
                            Figures.counted(model.verdicts().size(), "outcome"))
                    + model.bound().map(CheckVerdict::unrolled).orElse(""));
    return model.flags().isEmpty()
        ? text
        : text + " (flags: " + Printable.of(String.join(", ", model.flags())) + ")";
  }

  String painted(Palette palette) {
    return switch (tone) {
      case GOOD -> palette.good(text);
      case WEAK -> palette.warning(text);
      case BAD -> palette.error(text);
    };
  }
}
