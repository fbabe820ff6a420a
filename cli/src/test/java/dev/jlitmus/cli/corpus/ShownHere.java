package dev.jlitmus.cli.corpus;

import dev.jlitmus.cli.corpus.SeenHere.Counts;
import dev.jlitmus.cli.corpus.TestInQuestion.Answer;
import dev.jlitmus.result.FamilyMember;
import dev.jlitmus.result.verdict.CheckRecord;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Says of a test whether the outcome in question was seen on the machine of {@link SeenHere}. */
final class ShownHere {
  private final SeenHere seen;

  ShownHere(SeenHere seen) {
    this.seen = seen;
  }

  /** How many members showed it. */
  long shown(TestInQuestion test) {
    return test.members().stream()
        .filter(member -> counts(test, member).filter(counts -> counts.seen() > 0).isPresent())
        .count();
  }

  String describe(TestInQuestion test) {
    List<CheckRecord> run =
        test.members().stream().filter(member -> counts(test, member).isPresent()).toList();
    if (!test.asks()) {
      return "–";
    } else if (shown(test) > 0) {
      return shownText(test, run);
    } else if (test.members().stream()
        .allMatch(member -> TestInQuestion.answer(member, "java") == Answer.FORBIDDEN)) {
      return run.isEmpty() ? "not run" : "never, " + samples(test, run);
    } else if (test.allowed("x86") == 0) {
      return "not showable here";
    }
    return run.isEmpty() ? "not run" : "not seen, " + samples(test, run);
  }

  private String shownText(TestInQuestion test, List<CheckRecord> run) {
    CheckRecord most = run.getFirst();
    for (CheckRecord member : run) {
      if (rate(test, member) > rate(test, most)) {
        most = member;
      }
    }
    String rate = String.format(Locale.ROOT, "%.1e", rate(test, most));
    return test.members().size() == 1
        ? "**yes**, " + rate
        : "**yes**, in %d of %d, up to %s (%s)"
            .formatted(shown(test), test.members().size(), rate, settings(most));
  }

  private static String settings(CheckRecord member) {
    return member.member().map(FamilyMember::parameters).orElse(Map.of()).entrySet().stream()
        .map(setting -> setting.getKey() + "=" + setting.getValue())
        .collect(Collectors.joining(", "));
  }

  private double rate(TestInQuestion test, CheckRecord member) {
    return counts(test, member).map(Counts::rate).orElse(0.0);
  }

  private String samples(TestInQuestion test, List<CheckRecord> run) {
    long samples =
        run.stream()
            .flatMap(member -> counts(test, member).stream())
            .mapToLong(Counts::samples)
            .sum();
    String crowded =
        test.first().threads() > seen.machine().cpus()
            ? ", %d threads on %d CPUs".formatted(test.first().threads(), seen.machine().cpus())
            : "";
    return (samples < 100_000
            ? "%,d samples".formatted(samples)
            : String.format(Locale.ROOT, "%.1f M samples", samples / 1e6))
        + crowded;
  }

  private Optional<Counts> counts(TestInQuestion test, CheckRecord member) {
    return seen.of(test.file(), member.test());
  }
}
