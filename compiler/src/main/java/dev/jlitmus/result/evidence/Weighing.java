package dev.jlitmus.result.evidence;

import dev.jlitmus.result.JvmObservation;
import dev.jlitmus.result.Outcome;
import dev.jlitmus.result.Row;
import dev.jlitmus.result.RunRecord;
import dev.jlitmus.result.evidence.TwinObservation.Shown;
import dev.jlitmus.result.verdict.ModelColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Weighs what a run of a test did not show.
 *
 * @param threads of the test
 * @param serial the outcomes of its threads run one after another, where these are known
 * @param models the first grades
 * @param cpuModel the name of the model of the machine's CPU
 * @param beside what ran beside the test
 */
public record Weighing(
    int threads,
    Optional<? extends Set<Outcome>> serial,
    List<ModelColumn> models,
    Optional<String> cpuModel,
    Beside beside) {

  /**
   * The evidence of a run.
   *
   * @param rows all outcomes in question, over all JVMs
   */
  public Evidence weigh(List<Row> rows, List<JvmObservation> jvms) {
    long samples = jvms.stream().mapToLong(JvmObservation::samples).sum();
    if (samples == 0) {
      return Evidence.NONE;
    }
    Optional<Overlap> overlap = serial.flatMap(known -> overlap(known, rows, samples));
    List<Unseen> unseen =
        rows.stream()
            .filter(row -> row.samples() == 0 && matters(row))
            .map(row -> new Unseen(row.outcome(), RateBound.ofUnseen(samples), worth(row, samples)))
            .toList();
    Optional<Overlap> needed = unseen.isEmpty() ? Optional.empty() : overlap;
    return new Evidence(overlap, doubts(needed, jvms), unseen);
  }

  /** Where the models expect none but serial outcomes, their absence says nothing of overlap. */
  private Optional<Overlap> overlap(Set<Outcome> known, List<Row> rows, long samples) {
    List<Row> others = rows.stream().filter(row -> !known.contains(row.outcome())).toList();
    boolean expected = others.stream().anyMatch(row -> isAllowed(row.outcome()));
    long racing = others.stream().mapToLong(Row::samples).sum();
    return expected || racing > 0 ? Optional.of(new Overlap(racing, samples)) : Optional.empty();
  }

  private boolean isAllowed(Outcome outcome) {
    return !models.isEmpty()
        && models.getFirst().allows(outcome)
        && ofCpu().filter(cpu -> cpu.forbids(outcome)).isEmpty();
  }

  private Optional<ModelColumn> ofCpu() {
    return models.stream()
        .filter(model -> cpuModel.filter(model.model()::equals).isPresent())
        .findFirst();
  }

  /**
   * @param overlap empty where it does not matter, as everything was seen
   */
  private List<Doubt> doubts(Optional<Overlap> overlap, List<JvmObservation> jvms) {
    List<Doubt> doubts = new ArrayList<>();
    if (jvms.stream().anyMatch(jvm -> jvm.observation().oversubscribed())) {
      doubts.add(new Doubt.Oversubscribed(threads));
    }
    List<String> few =
        jvms.stream()
            .filter(jvm -> jvm.samples() > 0 && jvm.samples() < RunRecord.FEW_SAMPLES)
            .map(JvmObservation::jvm)
            .toList();
    if (!few.isEmpty()) {
      doubts.add(new Doubt.FewSamples(few));
    }
    List<String> silent =
        beside.canaries().stream().filter(Canary::isSilent).map(Canary::jvm).toList();
    if (!silent.isEmpty()) {
      doubts.add(new Doubt.SilentCanary(silent));
    }
    overlap.filter(Overlap::isPoor).map(Doubt.NotOverlapping::new).ifPresent(doubts::add);
    return doubts;
  }

  private boolean matters(Row row) {
    return switch (row.expected().expectation()) {
      case FORBIDDEN, INTERESTING, REQUIRED -> true;
      case MODEL -> !models.isEmpty() && models.getFirst().forbids(row.outcome());
      case ALLOWED -> false;
    };
  }

  private Worth worth(Row row, long samples) {
    Outcome outcome = row.outcome();
    if (!models.isEmpty() && models.getFirst().allows(outcome)) {
      Optional<ModelColumn> cpu = ofCpu().filter(model -> model.forbids(outcome));
      if (cpu.isPresent()) {
        return new Worth.CannotShow(cpu.get().model(), models.getFirst().model());
      }
    }
    return beside
        .twin()
        .filter(twin -> isForbidden(row))
        .map(twin -> besideTwin(outcome, samples, twin))
        .orElseGet(Worth.Unknown::new);
  }

  private Worth besideTwin(Outcome outcome, long samples, TwinObservation seen) {
    if (!seen.canShow(outcome)) {
      return new Worth.TwinCannotShow(cpuModel.orElse("the CPU"));
    }
    Shown shown = seen.shown(outcome);
    if (shown.samples() == 0) {
      return new Worth.Unknown();
    }
    if (shown.seen() == 0) {
      return new Worth.TwinSilent(shown.samples());
    }
    return RateBound.wouldShow(shown.rate(), samples)
        ? new Worth.WouldShow(shown)
        : new Worth.TooFew(shown);
  }

  /** A twin has nothing to say of what the test itself may do. */
  private boolean isForbidden(Row row) {
    return switch (row.expected().expectation()) {
      case FORBIDDEN, MODEL -> true;
      case ALLOWED, INTERESTING, REQUIRED -> false;
    };
  }
}
