package dev.jlitmus.result.evidence;

import dev.jlitmus.result.JvmObservation;
import dev.jlitmus.result.Outcome;
import dev.jlitmus.result.Row;
import dev.jlitmus.result.RunRecord;
import dev.jlitmus.result.evidence.TwinObservation.Shown;
import dev.jlitmus.result.verdict.ModelColumn;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Weighs what a run of a test did not show.
 *
 * @param threads of the test
 * @param orders what its outcomes say of the order of its threads, where that is known
 * @param models the first grades
 * @param cpuModel the name of the model of the machine's CPU
 * @param beside what ran beside the test
 */
public record Weighing(
    int threads,
    Optional<Interleavings> orders,
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
    Optional<Overlap> overlap = orders.flatMap(known -> overlap(known, rows, samples));
    List<Unseen> unseen =
        rows.stream()
            .filter(row -> row.samples() == 0 && matters(row))
            .map(row -> new Unseen(row.outcome(), RateBound.ofUnseen(samples), worth(row, samples)))
            .toList();
    Optional<Overlap> needed = unseen.isEmpty() ? Optional.empty() : overlap;
    return new Evidence(overlap, doubts(needed, jvms), unseen);
  }

  /**
   * That few samples have an outcome that serial threads cannot have says something of the overlap
   * only where threads that meet have one by mere interleaving. Where it takes a weak memory too, as
   * in a handshake, they may meet in every sample and show none.
   */
  private Optional<Overlap> overlap(Interleavings known, List<Row> rows, long samples) {
    List<Row> others =
        rows.stream().filter(row -> !known.serial().contains(row.outcome())).toList();
    Overlap overlap = new Overlap(others.stream().mapToLong(Row::samples).sum(), samples);
    return !overlap.isPoor() || canShowByInterleaving(others, known)
        ? Optional.of(overlap)
        : Optional.empty();
  }

  /** What no model allows need not be searched for. */
  private boolean canShowByInterleaving(List<Row> rows, Interleavings known) {
    Set<Outcome> allowed =
        rows.stream()
            .map(Row::outcome)
            .filter(outcome -> models.stream().allMatch(model -> model.allows(outcome)))
            .collect(Collectors.toSet());
    return !allowed.isEmpty() && !Collections.disjoint(allowed, known.all().get());
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
