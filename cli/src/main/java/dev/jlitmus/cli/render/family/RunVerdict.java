package dev.jlitmus.cli.render.family;

import dev.jlitmus.cli.render.Figures;
import dev.jlitmus.cli.render.Palette;
import dev.jlitmus.cli.render.Printable;
import dev.jlitmus.cli.render.run.Verdict;
import dev.jlitmus.result.Expectation;
import dev.jlitmus.result.Row;
import dev.jlitmus.result.RunRecord;
import dev.jlitmus.result.evidence.Doubt;
import dev.jlitmus.result.evidence.RateBound;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * What a run says of a family, in one sentence, how far that can be trusted, and a sentence for
 * each member that is not as its file says.
 */
final class RunVerdict {
  private final Palette palette;
  private final int cpus;

  RunVerdict(Palette palette, int cpus) {
    this.palette = palette;
    this.cpus = cpus;
  }

  String render(List<RunRecord> members) {
    List<RunRecord> wrong = which(members, test -> !test.findings().isEmpty());
    List<String> caveats = caveats(members);
    List<String> parts = new ArrayList<>();
    if (wrong.isEmpty()) {
      parts.addAll(asExpected(members));
    } else {
      parts.add("FINDINGS " + in(wrong.size(), members));
    }
    parts.addAll(caveats);
    String sentence = String.join(" · ", parts);
    StringBuilder text = new StringBuilder("  ");
    text.append(
            !wrong.isEmpty()
                ? palette.error(sentence)
                : caveats.isEmpty() ? palette.good(sentence) : palette.warning(sentence))
        .append('\n');
    for (RunRecord test : wrong) {
      text.append("    %s: %s%n".formatted(Printable.of(test.test()), verdict(test)));
    }
    return text.toString();
  }

  private String verdict(RunRecord test) {
    return Verdict.of(test, cpus).painted(palette);
  }

  private static List<String> asExpected(List<RunRecord> members) {
    List<String> parts = new ArrayList<>(List.of("Ok"));
    List<RunRecord> forbidding = which(members, test -> hasGrade(test, Expectation.FORBIDDEN) && samples(List.of(test)) > 0);
    if (!forbidding.isEmpty()) {
      long samples = samples(forbidding);
      parts.add(
          "forbidden: Never 0 of %s, so below %s in each"
              .formatted(
                  Figures.rough(samples), Figures.rate(RateBound.ofUnseen(fewest(forbidding)))));
    }
    List<RunRecord> interesting = which(members, test -> hasGrade(test, Expectation.INTERESTING));
    if (!interesting.isEmpty()) {
      long seen = which(interesting, RunVerdict::showsInteresting).size();
      parts.add(
          "interesting: seen in %d of %s"
              .formatted(seen, Figures.counted(interesting.size(), "member")));
    }
    return parts;
  }

  private List<String> caveats(List<RunRecord> members) {
    List<String> parts = new ArrayList<>();
    long notRun = which(members, test -> samples(List.of(test)) == 0).size();
    if (notRun > 0) {
      parts.add("not run: " + in(notRun, members));
    }
    if (doubted(members, Doubt.Oversubscribed.class) > 0) {
      parts.add(
          "oversubscribed, %s on %s: not seeing an outcome is weak evidence"
              .formatted(
                  Figures.counted(members.getFirst().threads(), "thread"),
                  Figures.counted(cpus, "CPU")));
    }
    long few = doubted(members, Doubt.FewSamples.class);
    if (few > 0) {
      parts.add("too few samples to say anything of rare outcomes: " + in(few, members));
    }
    long apart = doubted(members, Doubt.NotOverlapping.class);
    if (apart > 0) {
      parts.add("not overlapping, the threads hardly ever met: " + in(apart, members));
    }
    return parts;
  }

  private static long doubted(List<RunRecord> members, Class<? extends Doubt> why) {
    return which(members, test -> test.evidence().doubts().stream().anyMatch(why::isInstance))
        .size();
  }

  private static List<RunRecord> which(List<RunRecord> tests, Predicate<RunRecord> wanted) {
    return tests.stream().filter(wanted).toList();
  }

  private static boolean hasGrade(RunRecord test, Expectation grade) {
    return test.rows().stream().anyMatch(row -> row.expected().expectation() == grade);
  }

  private static boolean showsInteresting(RunRecord test) {
    return test.rows().stream()
        .filter((Row row) -> row.expected().expectation() == Expectation.INTERESTING)
        .anyMatch(row -> row.samples() > 0);
  }

  private static long samples(List<RunRecord> tests) {
    return tests.stream().mapToLong(test -> test.observation().samples()).sum();
  }

  /** Of the member that has the fewest. */
  private static long fewest(List<RunRecord> tests) {
    return tests.stream().mapToLong(test -> test.observation().samples()).min().orElse(0);
  }

  private static String in(long some, List<RunRecord> members) {
    return some == members.size()
        ? "in every member"
        : "in %s of %s".formatted(some, Figures.counted(members.size(), "member"));
  }
}
