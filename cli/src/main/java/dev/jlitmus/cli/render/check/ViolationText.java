package dev.jlitmus.cli.render.check;

import dev.jlitmus.answer.RunResult;
import dev.jlitmus.cli.Version;
import dev.jlitmus.cli.render.Figures;
import dev.jlitmus.cli.render.Palette;
import dev.jlitmus.cli.render.Printable;
import dev.jlitmus.cli.render.explain.RefutationText;
import dev.jlitmus.request.TestedJvm;
import dev.jlitmus.result.JvmObservation;
import dev.jlitmus.result.RunRecord;
import dev.jlitmus.result.grade.Finding;
import java.util.List;

/**
 * All that is needed to report that a JVM showed what a sound model forbids: what was seen, on
 * what, why it must not be, and how to see it again.
 */
public final class ViolationText {
  private static final String RULE = "=".repeat(78);

  private final Palette palette;
  private final RunResult result;

  /**
   * @param result of the run that the tests are of
   */
  public ViolationText(Palette palette, RunResult result) {
    this.palette = palette;
    this.result = result;
  }

  /** Empty where the test showed nothing of the kind. */
  public String render(RunRecord test) {
    StringBuilder text = new StringBuilder();
    for (Finding finding : test.findings()) {
      switch (finding) {
        case Finding.AgainstModel against -> text.append(render(test, against));
        case Finding.ForbiddenSeen ignored -> {}
        case Finding.Contradicted ignored -> {}
        case Finding.RequiredNotSeen ignored -> {}
        case Finding.Vacuous ignored -> {}
        case Finding.Undecided ignored -> {}
        case Finding.Stuck ignored -> {}
        case Finding.Crashed ignored -> {}
      }
    }
    return text.toString();
  }

  private String render(RunRecord test, Finding.AgainstModel against) {
    String file = Printable.of(test.place().file().name());
    String name = Printable.of(test.test());
    boolean byJava = against.models().contains("java");
    StringBuilder text = new StringBuilder();
    text.append(palette.error(RULE)).append('\n');
    text.append(palette.error(headline(against, byJava))).append('\n');
    line(text, "test", "%s (%s:%d)".formatted(name, file, test.place().line()));
    line(
        text,
        "outcome",
        "%s = %s, seen %s of %s"
            .formatted(
                Printable.of(String.join(", ", test.columns())),
                Printable.of(against.outcome().toString()),
                Figures.exact(against.samples()),
                Figures.exact(samples(test, against))));
    line(text, "forbidden", "by " + String.join(" and ", against.models()));
    List<TestedJvm> jvms =
        result.jvms().stream().filter(jvm -> against.jvms().contains(jvm.name())).toList();
    jvms.forEach(jvm -> line(text, "JVM", Printable.of(jvm.title())));
    line(text, "variants", Printable.of(String.join(", ", result.variants())));
    line(text, "CPU", Printable.of(result.cpu()));
    line(text, "jlitmus", Version.current());
    line(
        text,
        "again",
        "jlitmus run '%s' -t '/^\\Q%s\\E$/' --seed %d%s"
            .formatted(file, name, result.seed(), options(jvms)));
    against
        .reason()
        .ifPresent(reason -> text.append('\n').append(new RefutationText().brief(reason)));
    text.append('\n');
    advice(against, byJava).forEach(sentence -> text.append("  ").append(sentence).append('\n'));
    return text.append(palette.error(RULE)).append('\n').toString();
  }

  private static long samples(RunRecord test, Finding.AgainstModel against) {
    return test.jvms().stream()
        .filter(jvm -> against.jvms().contains(jvm.jvm()))
        .mapToLong(JvmObservation::samples)
        .sum();
  }

  /** Those that choose the harness, the JVMs and their arguments. */
  private String options(List<TestedJvm> jvms) {
    StringBuilder options =
        new StringBuilder(
            switch (result.harness()) {
              case FAST -> "";
              case JCSTRESS -> " --harness jcstress";
            });
    jvms.forEach(
        jvm -> options.append(" --jdk '%s'".formatted(Printable.of(jvm.home().toString()))));
    if (!result.jvmArguments().isEmpty()) {
      options.append(
          " --jvm-args=\"%s\"".formatted(Printable.of(String.join(" ", result.jvmArguments()))));
    }
    return options.toString();
  }

  private static String headline(Finding.AgainstModel against, boolean byJava) {
    if (against.knownDefect()) {
      return "THE JVM SHOWED WHAT JAVA FORBIDS: a known defect of HotSpot";
    }
    return byJava
        ? "THE JVM SHOWED WHAT JAVA FORBIDS"
        : "THE JVM SHOWED WHAT THE MODEL OF THIS CPU FORBIDS";
  }

  private static List<String> advice(Finding.AgainstModel against, boolean byJava) {
    if (against.knownDefect()) {
      return List.of(
          "Known: C2 on x86 (seen on JDK 17 to 25) drops the barrier of a fullFence() or a"
              + " volatile",
          "store if another barrier follows with only plain or opaque loads between.",
          "Cure: make the load between them acquire or volatile, or put an acquireFence() after"
              + " it.");
    }
    return byJava
        ? List.of(
            "The JVM, the hardware or jlitmus is wrong. Please report it to the JVM's vendor, or"
                + " to",
            "jlitmus if you think that Java allows it, with the test and all of the above.")
        : List.of(
            "Java allows it, but this CPU should not show it: its model in jlitmus may be too"
                + " strong.",
            "Please report it to jlitmus with the test and all of the above.");
  }

  private static void line(StringBuilder text, String name, String value) {
    text.append("  %-10s %s%n".formatted(name, value));
  }
}
