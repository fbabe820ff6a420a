package dev.jlitmus.cli.print;

import dev.jlitmus.cli.render.check.VerdictWord;
import dev.jlitmus.result.herd.HerdText;
import dev.jlitmus.result.verdict.CheckRecord;
import dev.jlitmus.result.verdict.ModelColumn;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the first model allows, as herd7 prints it, and what that leaves unsaid. */
final class HerdForm {
  private HerdForm() {}

  /** The states of each test that the model speaks of. */
  static String text(List<CheckRecord> tests) {
    return tests.stream()
        .flatMap(test -> test.herd().stream())
        .map(HerdText::text)
        .collect(Collectors.joining());
  }

  /** A sentence for each test whose states are not all, or not known. */
  static List<String> gaps(List<CheckRecord> tests) {
    return tests.stream().flatMap(test -> gap(test).stream()).toList();
  }

  private static Optional<String> gap(CheckRecord test) {
    return test.models().stream()
        .limit(1)
        .flatMap(model -> reason(model).stream().map(why -> model.model() + ": " + why))
        .map(why -> "%s: %s".formatted(test.test(), why))
        .findFirst();
  }

  private static Optional<String> reason(ModelColumn model) {
    Stream<String> incomplete = model.incomplete().stream().map(VerdictWord::why);
    Stream<String> bounded =
        model.bound().stream()
            .map("loops are unrolled k = %d times (--unroll); outcomes may be missing"::formatted);
    return Stream.concat(incomplete, bounded).findFirst();
  }
}
