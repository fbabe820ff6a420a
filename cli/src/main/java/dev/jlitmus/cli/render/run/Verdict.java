package dev.jlitmus.cli.render.run;

import dev.jlitmus.cli.render.Figures;
import dev.jlitmus.cli.render.Palette;
import dev.jlitmus.cli.render.Printable;
import dev.jlitmus.cli.render.evidence.EvidenceText;
import dev.jlitmus.result.Expectation;
import dev.jlitmus.result.JvmObservation;
import dev.jlitmus.result.Observation.End;
import dev.jlitmus.result.Row;
import dev.jlitmus.result.RunRecord;
import dev.jlitmus.result.evidence.RateBound;
import dev.jlitmus.result.grade.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What a run says of a test, in one sentence, and how far that can be trusted. "Never", "Sometimes"
 * and "Always" are a run's words; that an outcome was not seen does not make it impossible.
 *
 * @param tone how loud to say it
 * @param text parts that a dot separates
 */
public record Verdict(Tone tone, String text) {

  /** Whether the result is as expected. */
  public enum Tone {
    /** As the file says. */
    GOOD,
    /** Not a finding, but it proves little. */
    WEAK,
    BAD
  }

  /**
   * Judges a test.
   *
   * @param cpus of this machine
   */
  public static Verdict of(RunRecord test, int cpus) {
    long samples = test.observation().samples();
    if (!test.findings().isEmpty()) {
      return new Verdict(
          Tone.BAD,
          String.join(
              " · ", join(join(findings(test, samples), caveats(test, cpus)), origin(test))));
    }
    if (samples == 0) {
      return new Verdict(Tone.WEAK, notRun(test.observation().end()));
    }
    List<String> caveats = caveats(test, cpus);
    List<String> parts = asExpected(test, samples);
    new EvidenceText(test, cpus).strength().ifPresent(parts::add);
    return new Verdict(
        caveats.isEmpty() ? Tone.GOOD : Tone.WEAK,
        String.join(" · ", join(join(parts, caveats), origin(test))));
  }

  private static String notRun(End end) {
    return switch (end) {
      case End.Finished finished -> "No sample: this run says nothing";
      case End.NotRun notRun -> "Not run: " + oneLine(notRun.reason());
      case End.Stuck stuck -> "Stuck: " + oneLine(stuck.detail());
      case End.Crashed crashed -> "Crashed: " + oneLine(crashed.detail());
    };
  }

  private static List<String> findings(RunRecord test, long samples) {
    OnJvms on = new OnJvms(test);
    List<String> parts = new ArrayList<>();
    long kinds = test.findings().stream().filter(Finding.ForbiddenSeen.class::isInstance).count();
    if (kinds > 1) {
      parts.add(
          "FORBIDDEN: %d outcomes seen %s of %s"
              .formatted(
                  kinds, Figures.exact(seen(test, Expectation.FORBIDDEN)), Figures.rough(samples)));
    }
    for (Finding finding : test.findings()) {
      switch (finding) {
        case Finding.ForbiddenSeen seen -> {
          if (kinds == 1) {
            parts.add(
                "FORBIDDEN %s seen %s of %s%s"
                    .formatted(
                        oneLine(seen.outcome().toString()),
                        Figures.exact(seen.samples()),
                        Figures.rough(on.samples(seen.jvms())),
                        on.in(seen.jvms())));
          }
        }
        case Finding.AgainstModel against ->
            parts.addFirst(
                "FORBIDDEN BY %s, AND SEEN: %s, %s of %s%s"
                    .formatted(
                        oneLine(String.join(" AND ", against.models()).toUpperCase(Locale.ROOT)),
                        oneLine(against.outcome().toString()),
                        Figures.exact(against.samples()),
                        Figures.rough(on.samples(against.jvms())),
                        on.in(against.jvms())));
        case Finding.Contradicted contradicted ->
            parts.add(contradicted.code() + ": " + oneLine(contradicted.headline()));
        case Finding.RequiredNotSeen missing ->
            parts.add(
                "REQUIRED never seen: %s, 0 of %s%s"
                    .formatted(
                        oneLine(missing.condition()),
                        Figures.rough(on.samples(missing.jvms())),
                        on.in(missing.jvms())));
        case Finding.Vacuous vacuous ->
            parts.add("VACUOUS: " + oneLine(EvidenceText.vacuous(vacuous.outcomes())));
        case Finding.Undecided(String model, String why) ->
            parts.add("UNDECIDED by %s: %s".formatted(oneLine(model), oneLine(why)));
        case Finding.Stuck stuck ->
            parts.add(
                "STUCK%s: %s".formatted(on.in(List.of(stuck.jvm())), oneLine(stuck.detail())));
        case Finding.Crashed crashed ->
            parts.add(
                "CRASHED%s: %s"
                    .formatted(on.in(List.of(crashed.jvm())), oneLine(crashed.detail())));
      }
    }
    return parts;
  }

  private static List<String> asExpected(RunRecord test, long samples) {
    List<String> parts = new ArrayList<>();
    if (test.rows().stream().allMatch(row -> grade(row) == Expectation.MODEL)) {
      parts.add("Seen, not graded: no clause says what is expected");
      return parts;
    }
    parts.add("Ok");
    if (test.rows().stream().anyMatch(row -> grade(row) == Expectation.FORBIDDEN)) {
      parts.add(
          "forbidden: Never 0 of %s, so below %s"
              .formatted(Figures.rough(samples), Figures.rate(RateBound.ofUnseen(samples))));
    }
    if (test.rows().stream().anyMatch(row -> grade(row) == Expectation.INTERESTING)) {
      long seen = seen(test, Expectation.INTERESTING);
      parts.add(
          "interesting: %s %s of %s"
              .formatted(word(seen, samples), Figures.exact(seen), Figures.rough(samples)));
    }
    test.models().stream()
        .flatMap(model -> model.bound().stream())
        .findFirst()
        .ifPresent(bound -> parts.add("models unrolled loops k = %d times".formatted(bound)));
    return parts;
  }

  private static List<String> caveats(RunRecord test, int cpus) {
    List<String> parts = new ArrayList<>();
    OnJvms on = new OnJvms(test);
    for (JvmObservation jvm : test.jvms()) {
      List<String> name = List.of(jvm.jvm());
      switch (jvm.observation().end()) {
        case End.NotRun notRun ->
            parts.add("not run%s: %s".formatted(on.in(name), oneLine(notRun.reason())));
        case End.Finished finished -> {}
        case End.Stuck stuck -> {}
        case End.Crashed crashed -> {}
      }
    }
    parts.addAll(new EvidenceText(test, cpus).caveats());
    return parts;
  }

  static String word(long seen, long samples) {
    if (seen == 0) {
      return "Never";
    }
    return seen == samples ? "Always" : "Sometimes";
  }

  private static long seen(RunRecord test, Expectation expectation) {
    return test.rows().stream()
        .filter(row -> grade(row) == expectation)
        .mapToLong(Row::samples)
        .sum();
  }

  private static Expectation grade(Row row) {
    return row.expected().expectation();
  }

  private static List<String> join(List<String> first, List<String> then) {
    List<String> all = new ArrayList<>(first);
    all.addAll(then);
    return all;
  }

  /** Which of it this run did not see itself. */
  private static List<String> origin(RunRecord test) {
    OnJvms on = new OnJvms(test);
    return test.jvms().stream()
        .flatMap(jvm ->
            jvm.takenFrom().stream()
                .map(run ->
                    "taken over%s from the run of %s"
                        .formatted(on.in(List.of(jvm.jvm())), oneLine(run))))
        .toList();
  }

  private static String oneLine(String text) {
    return Printable.of(text.strip().lines().findFirst().orElse(""));
  }

  /** In the colour of its tone. */
  public String painted(Palette palette) {
    return switch (tone) {
      case GOOD -> palette.good(text);
      case WEAK -> palette.warning(text);
      case BAD -> palette.error(text);
    };
  }
}
