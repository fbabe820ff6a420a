package dev.jlitmus.cli.render.family;

import dev.jlitmus.cli.render.Figures;
import dev.jlitmus.cli.render.Palette;
import dev.jlitmus.cli.render.Printable;
import dev.jlitmus.cli.render.check.VerdictWord;
import dev.jlitmus.cli.render.grid.Matrix.Cell;
import dev.jlitmus.cli.render.grid.Matrix.Tone;
import dev.jlitmus.diagnostic.Severity;
import dev.jlitmus.result.Expectation;
import dev.jlitmus.result.Outcome;
import dev.jlitmus.result.Row;
import dev.jlitmus.result.verdict.CheckRecord;
import dev.jlitmus.result.verdict.ModelColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What models say of a family: in each cell whether they allow the outcome, or which of them. */
public final class CheckMatrix {
  private final Palette palette;
  private final boolean racesAreWrong;

  /**
   * @param racesAreWrong whether a data race is an error
   */
  public CheckMatrix(Palette palette, boolean racesAreWrong) {
    this.palette = palette;
    this.racesAreWrong = racesAreWrong;
  }

  /** Of the members of one family, more than one. */
  public String render(List<CheckRecord> members) {
    CheckRecord first = members.getFirst();
    List<MemberRows> rows = members.stream().map(MemberRows::of).toList();
    return new FamilyHeader(palette)
            .render(rows.getFirst().member(), first.place(), first.threads(), members.size(), "")
        + new OutcomeMatrices(
                palette,
                first.columns(),
                rows,
                (member, outcome) -> cell(members.get(member), rows.get(member), outcome),
                member -> "")
            .render()
        + "  "
        + verdict(members)
        + "\n";
  }

  private static Cell cell(CheckRecord test, MemberRows member, Outcome outcome) {
    List<ModelColumn> models = test.models();
    Optional<ModelColumn> first = member.first();
    boolean forbidden = first.filter(model -> model.forbids(outcome)).isPresent();
    boolean contradicted =
        first.filter(model -> model.allows(outcome)).isPresent()
            && member
                .row(outcome)
                .map(Row::expected)
                .filter(expected -> expected.expectation() == Expectation.FORBIDDEN)
                .isPresent();
    return new Cell(
        contradicted ? Tone.WRONG : forbidden ? Tone.SAFE : Tone.PLAIN, word(models, outcome), "");
  }

  /** {@code allowed}, {@code forbidden}, or where models differ those that do not forbid it. */
  private static String word(List<ModelColumn> models, Outcome outcome) {
    List<String> words =
        models.stream().map(model -> VerdictWord.of(model, outcome)).distinct().toList();
    if (words.size() <= 1) {
      return words.isEmpty() ? Figures.NONE : words.getFirst();
    }
    return models.stream()
        .filter(model -> !model.forbids(outcome))
        .map(model ->
            Printable.of(model.model())
                + (model.allows(outcome) ? "" : " " + VerdictWord.of(model, outcome)))
        .collect(Collectors.joining(", "));
  }

  private String verdict(List<CheckRecord> members) {
    List<String> parts = new ArrayList<>();
    long wrong = count(members, CheckRecord::hasErrors);
    long races = count(members, test -> !test.races().isEmpty());
    long incomplete =
        count(members, test -> test.models().stream().anyMatch(m -> m.incomplete().isPresent()));
    long warned =
        count(
            members,
            test -> test.findings().stream().anyMatch(f -> f.severity() == Severity.WARNING));
    boolean bad = wrong > 0 || (racesAreWrong && races > 0);
    if (wrong > 0) {
      parts.add("NOT AS THE FILE SAYS: " + inMembers(wrong, members));
    } else if (!bad && warned == 0 && incomplete == 0) {
      parts.add("Ok");
    }
    if (warned > 0) {
      parts.add("warnings " + inMembers(warned, members));
    }
    if (incomplete > 0) {
      parts.add("no definite answer " + inMembers(incomplete, members));
    }
    if (races > 0) {
      parts.add("data races " + inMembers(races, members));
    }
    String text = String.join(" · ", parts);
    return bad
        ? palette.error(text)
        : warned > 0 || incomplete > 0 ? palette.warning(text) : palette.good(text);
  }

  private static long count(List<CheckRecord> members, Predicate<CheckRecord> which) {
    return members.stream().filter(which).count();
  }

  private static String inMembers(long some, List<CheckRecord> members) {
    return some == members.size()
        ? "in every member"
        : "in %s of %s".formatted(some, Figures.counted(members.size(), "member"));
  }
}
