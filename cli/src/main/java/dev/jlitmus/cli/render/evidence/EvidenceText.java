package dev.jlitmus.cli.render.evidence;

import dev.jlitmus.cli.render.Figures;
import dev.jlitmus.cli.render.OnJvms;
import dev.jlitmus.cli.render.Printable;
import dev.jlitmus.result.Outcome;
import dev.jlitmus.result.RunRecord;
import dev.jlitmus.result.evidence.Doubt;
import dev.jlitmus.result.evidence.Evidence;
import dev.jlitmus.result.evidence.Overlap;
import dev.jlitmus.result.evidence.Unseen;
import dev.jlitmus.result.evidence.Worth;
import java.util.ArrayList;
import java.util.List;

/** The evidence of one test in words: parts of the last line of its table. */
public final class EvidenceText {
  private final RunRecord test;
  private final Evidence evidence;
  private final int cpus;

  /**
   * @param cpus of this machine
   */
  public EvidenceText(RunRecord test, int cpus) {
    this.test = test;
    this.evidence = test.evidence();
    this.cpus = cpus;
  }

  /** Why not seeing an outcome says little; empty where nothing speaks against the run. */
  public List<String> caveats() {
    List<String> parts = new ArrayList<>();
    evidence.unseen().stream()
        .flatMap(each -> cannotShow(each).stream())
        .limit(1)
        .forEach(parts::add);
    evidence.doubts().forEach(doubt -> parts.add(text(doubt)));
    return parts;
  }

  /** That the absence of outcomes proves nothing. */
  public static String vacuous(List<Outcome> outcomes) {
    return outcomes.size() == 1
        ? "that %s was not seen proves nothing".formatted(outcomes.getFirst())
        : "that %d outcomes were not seen proves nothing".formatted(outcomes.size());
  }

  private static List<String> cannotShow(Unseen unseen) {
    return switch (unseen.worth()) {
      case Worth.CannotShow cannot ->
          List.of(
              "%s cannot show on this CPU: %s forbids it, %s allows it"
                  .formatted(
                      Printable.of(unseen.outcome().toString()),
                      Printable.of(cannot.cpuModel()),
                      Printable.of(cannot.model())));
      case Worth.Unknown unknown -> List.of();
    };
  }

  private String text(Doubt doubt) {
    return switch (doubt) {
      case Doubt.Oversubscribed(int threads) ->
          "oversubscribed, %s on %s: not seeing an outcome is weak evidence"
              .formatted(Figures.counted(threads, "thread"), Figures.counted(cpus, "CPU"));
      case Doubt.FewSamples(List<String> jvms) ->
          "too few samples%s to say anything of rare outcomes".formatted(new OnJvms(test).in(jvms));
      case Doubt.NotOverlapping(Overlap overlap) ->
          "not overlapping: the threads met in %s of %s samples"
              .formatted(Figures.exact(overlap.racing()), Figures.rough(overlap.samples()));
    };
  }
}
