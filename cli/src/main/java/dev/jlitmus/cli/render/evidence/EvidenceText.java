package dev.jlitmus.cli.render.evidence;

import dev.jlitmus.cli.render.Figures;
import dev.jlitmus.cli.render.Printable;
import dev.jlitmus.cli.render.run.OnJvms;
import dev.jlitmus.result.Outcome;
import dev.jlitmus.result.RunRecord;
import dev.jlitmus.result.evidence.Doubt;
import dev.jlitmus.result.evidence.Evidence;
import dev.jlitmus.result.evidence.Overlap;
import dev.jlitmus.result.evidence.TwinObservation.Shown;
import dev.jlitmus.result.evidence.Unseen;
import dev.jlitmus.result.evidence.Worth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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

  /**
   * What speaks for it that forbidden outcomes would have been seen: the weakened twin shows them.
   * Empty where it does not, or where there are doubts.
   */
  public Optional<String> strength() {
    List<Shown> shown = shown();
    if (shown.isEmpty() || !evidence.doubts().isEmpty()) {
      return Optional.empty();
    }
    long asked =
        evidence.unseen().stream().filter(each -> !(each.worth() instanceof Worth.Unknown)).count();
    String rate = Figures.rate(shown.stream().mapToDouble(Shown::rate).min().orElseThrow());
    return Optional.of(
        asked == 1
            ? "the weakened twin shows it at %s here, so this run could have seen it"
                .formatted(rate)
            : "the weakened twin shows %s at %s%s here, so this run could have seen them"
                .formatted(
                    shown.size() == asked ? "them" : "%d of them".formatted(shown.size()),
                    rate,
                    shown.size() == 1 ? "" : " and more"));
  }

  private List<Shown> shown() {
    return evidence.unseen().stream().flatMap(each -> twin(each).stream()).toList();
  }

  private static Optional<Shown> twin(Unseen unseen) {
    return switch (unseen.worth()) {
      case Worth.WouldShow would -> Optional.of(would.twin());
      case Worth.TooFew few -> Optional.empty();
      case Worth.TwinSilent silent -> Optional.empty();
      case Worth.TwinCannotShow cannot -> Optional.empty();
      case Worth.CannotShow cannot -> Optional.empty();
      case Worth.Unknown unknown -> Optional.empty();
    };
  }

  /** Why not seeing an outcome says little; empty where nothing speaks against the run. */
  public List<String> caveats() {
    List<String> parts = new ArrayList<>();
    if (shown().isEmpty()) {
      evidence.unseen().stream().flatMap(each -> weak(each).stream()).limit(1).forEach(parts::add);
    }
    evidence.doubts().forEach(doubt -> parts.add(text(doubt)));
    return parts;
  }

  /** That the absence of outcomes proves nothing. */
  public static String vacuous(List<Outcome> outcomes) {
    return outcomes.size() == 1
        ? "that %s was not seen proves nothing".formatted(outcomes.getFirst())
        : "that %d outcomes were not seen proves nothing".formatted(outcomes.size());
  }

  private static Optional<String> weak(Unseen unseen) {
    String outcome = Printable.of(unseen.outcome().toString());
    return switch (unseen.worth()) {
      case Worth.CannotShow(String cpuModel, String model) ->
          Optional.of(
              "%s cannot show on this CPU: %s forbids it, %s allows it"
                  .formatted(outcome, Printable.of(cpuModel), Printable.of(model)));
      case Worth.TwinCannotShow(String cpuModel) ->
          Optional.of(
              "vacuous on this CPU: %s forbids %s even of the weakened twin"
                  .formatted(Printable.of(cpuModel), outcome));
      case Worth.TwinSilent(long samples) ->
          Optional.of(
              "the weakened twin does not show %s here either, 0 of %s: this run says little"
                  .formatted(outcome, Figures.rough(samples)));
      case Worth.TooFew(Shown twin) ->
          Optional.of(
              "too few samples: the weakened twin shows %s at %s here"
                  .formatted(outcome, Figures.rate(twin.rate())));
      case Worth.WouldShow would -> Optional.empty();
      case Worth.Unknown unknown -> Optional.empty();
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
      case Doubt.SilentCanary(List<String> jvms) ->
          "the canary is silent%s: this set-up hides what it is to show"
              .formatted(new OnJvms(test).in(jvms));
    };
  }
}
