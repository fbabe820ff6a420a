package dev.jlitmus.cli.render.family;

import dev.jlitmus.cli.render.Figures;
import dev.jlitmus.cli.render.Palette;
import dev.jlitmus.cli.render.Printable;
import dev.jlitmus.cli.render.bench.CostText;
import dev.jlitmus.cli.render.grid.Matrix.Cell;
import dev.jlitmus.cli.render.grid.Matrix.Tone;
import dev.jlitmus.result.Expectation;
import dev.jlitmus.result.Outcome;
import dev.jlitmus.result.Row;
import dev.jlitmus.result.RunRecord;
import dev.jlitmus.result.grade.Finding;
import dev.jlitmus.result.verdict.ModelColumn;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a run showed of a family: in each cell how the outcome is graded and how often it was seen,
 * and whether it was not because the CPU cannot show it.
 */
public final class RunMatrix {
  private static final String CANNOT = "×";

  private final Palette palette;
  private final int cpus;
  private final CostText costs;

  /**
   * @param cpus of this machine
   * @param costs what members cost, beside what they showed
   */
  public RunMatrix(Palette palette, int cpus, CostText costs) {
    this.palette = palette;
    this.cpus = cpus;
    this.costs = costs;
  }

  /** Of the members of one family, more than one. */
  public String render(List<RunRecord> members) {
    RunRecord first = members.getFirst();
    List<MemberRows> rows = members.stream().map(MemberRows::of).toList();
    String matrices =
        new OutcomeMatrices(
                palette,
                first.columns(),
                rows,
                (member, outcome) -> cell(members.get(member), rows.get(member), outcome),
                member -> costs.figure(members.get(member)))
            .render();
    return new FamilyHeader(palette)
            .render(
                rows.getFirst().member(),
                first.place(),
                first.threads(),
                members.size(),
                figures(members))
        + matrices
        + legend(first, matrices)
        + costs.legend(members)
        + new RunVerdict(palette, cpus).render(members);
  }

  private static String figures(List<RunRecord> members) {
    long samples = members.stream().mapToLong(test -> test.observation().samples()).sum();
    Duration time =
        members.stream()
            .map(test -> test.observation().time())
            .reduce(Duration.ZERO, Duration::plus);
    return samples == 0
        ? ""
        : "%s samples in %s".formatted(Figures.rough(samples), Figures.time(time));
  }

  private static String legend(RunRecord test, String matrices) {
    return matrices.contains(CANNOT)
        ? "  %s never seen, and not to be expected: %s, the model of this CPU, forbids it%n"
            .formatted(CANNOT, Printable.of(test.cpuModel().orElse("")))
        : "";
  }

  private static Cell cell(RunRecord test, MemberRows member, Outcome outcome) {
    Optional<Row> row = member.row(outcome);
    Expectation grade = row.map(found -> found.expected().expectation()).orElse(Expectation.MODEL);
    long seen = row.map(Row::samples).orElse(0L);
    String word = grade == Expectation.MODEL ? Figures.NONE : grade.name().toLowerCase(Locale.ROOT);
    return new Cell(tone(test, grade, seen, outcome), word, figure(test, member, seen, outcome));
  }

  private static Tone tone(RunRecord test, Expectation grade, long seen, Outcome outcome) {
    boolean against =
        test.findings().stream()
            .anyMatch(finding ->
                finding instanceof Finding.AgainstModel model && model.outcome().equals(outcome));
    return switch (grade) {
      case FORBIDDEN -> seen > 0 ? Tone.WRONG : Tone.SAFE;
      case INTERESTING -> against ? Tone.WRONG : seen > 0 ? Tone.NOTABLE : Tone.PLAIN;
      case REQUIRED -> seen == 0 || against ? Tone.WRONG : Tone.PLAIN;
      case ALLOWED, MODEL -> against ? Tone.WRONG : Tone.PLAIN;
    };
  }

  private static String figure(RunRecord test, MemberRows member, long seen, Outcome outcome) {
    long samples = test.observation().samples();
    if (samples == 0) {
      return "not run";
    }
    boolean allowed = member.first().filter((ModelColumn m) -> m.allows(outcome)).isPresent();
    boolean cannot = test.cpuModel().filter(cpu -> member.isForbiddenBy(cpu, outcome)).isPresent();
    return seen == 0 && allowed && cannot ? CANNOT : Figures.share(seen, samples);
  }
}
