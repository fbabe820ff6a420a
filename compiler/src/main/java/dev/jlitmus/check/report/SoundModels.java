package dev.jlitmus.check.report;

import dev.jlitmus.cat.Models;
import dev.jlitmus.check.ModelAnswer;
import dev.jlitmus.result.JvmObservation;
import dev.jlitmus.result.Observation;
import dev.jlitmus.result.Outcome;
import dev.jlitmus.result.grade.Finding;
import dev.jlitmus.result.verdict.Refutation;
import dev.jlitmus.result.verdict.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Finds what a JVM showed though a model forbids it that every correct JVM keeps: {@code java}
 * everywhere, and the model of its CPU. What other models forbid (rc11, jam, sc) Java does not
 * promise, and is never a defect of a JVM.
 *
 * @param cpu the model of the machine's CPU, empty where none is known
 */
public record SoundModels(Optional<String> cpu) {

  /**
   * For a CPU.
   *
   * @param architecture as the property {@code os.arch} names it
   */
  public static SoundModels on(String architecture) {
    return new SoundModels(
        switch (architecture.toLowerCase(Locale.ROOT)) {
          case "amd64", "x86_64" -> Optional.of("x86");
          case "aarch64", "arm64" -> Optional.of("arm64");
          default -> Optional.empty();
        });
  }

  public boolean contain(String model) {
    return Set.of("java").contains(model) || cpu.filter(model::equals).isPresent();
  }

  /** One for each outcome that was seen and is forbidden. */
  public List<Finding.AgainstModel> violations(TestVerdicts verdicts, List<JvmObservation> jvms) {
    List<Finding.AgainstModel> found = new ArrayList<>();
    Observation.sum(jvms.stream().map(JvmObservation::observation).toList())
        .counts()
        .forEach((outcome, samples) -> {
          List<ModelAnswer> against =
              verdicts.answers().stream()
                  .filter(answer -> contain(answer.model().name()))
                  .filter(answer ->
                      answer.explained(outcome) instanceof Verdict.Forbidden forbidden
                          && !forbidden.bounded())
                  .toList();
          if (samples > 0 && !against.isEmpty()) {
            found.add(
                new Finding.AgainstModel(
                    outcome,
                    samples,
                    against.stream().map(answer -> answer.model().name()).toList(),
                    reason(against.getFirst(), outcome),
                    isKnownDefect(verdicts, outcome),
                    jvms.stream()
                        .filter(jvm -> jvm.samples(outcome) > 0)
                        .map(JvmObservation::jvm)
                        .toList()));
          }
        });
    return found;
  }

  private static Optional<Refutation> reason(ModelAnswer answer, Outcome outcome) {
    return switch (answer.explained(outcome)) {
      case Verdict.Forbidden forbidden -> forbidden.reason();
      case Verdict.Allowed allowed -> Optional.empty();
      case Verdict.Undecided undecided -> Optional.empty();
      case Verdict.NotInModel notInModel -> Optional.empty();
      case Verdict.LimitReached limit -> Optional.empty();
    };
  }

  private boolean isKnownDefect(TestVerdicts verdicts, Outcome outcome) {
    return cpu.filter("x86"::equals).isPresent()
        && verdicts.answer(Models.named(Models.HOTSPOT)).allowed().contains(outcome);
  }
}
