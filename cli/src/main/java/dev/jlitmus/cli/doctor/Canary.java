package dev.jlitmus.cli.doctor;

import dev.jlitmus.answer.RunProgress;
import dev.jlitmus.answer.RunResult;
import dev.jlitmus.cli.Stages;
import dev.jlitmus.cli.render.Figures;
import dev.jlitmus.diagnostic.EnvironmentException;
import dev.jlitmus.request.CheckRequest;
import dev.jlitmus.request.Harness;
import dev.jlitmus.request.JvmSelection;
import dev.jlitmus.request.RunRequest;
import dev.jlitmus.run.choice.Effort;
import dev.jlitmus.run.choice.Variant;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Store buffering of plain fields: the weak outcome that every CPU with a store buffer, which is
 * every one on sale, shows within a second. Where it does not turn up, that other outcomes do not
 * means nothing.
 *
 * @param samples of the test
 * @param seen samples in which both threads read the old value
 * @param tuning which set-up serves best here; empty where nothing was run
 */
public record Canary(Point point, long samples, long seen, String tuning) {
  private static final String NAME = "canary";
  private static final int TRIES = 3;

  /** Runs nothing but what runs beside every test; again where it does not show at once. */
  public static Canary sing(Stages stages, Path out, RunProgress progress) {
    long samples = 0;
    long seen = 0;
    String tuning = "";
    try {
      for (int seed = 1; seed <= TRIES && seen == 0 && !isInterrupted(); seed++) {
        RunResult result = stages.run(request(stages, out, seed), progress);
        tuning = result.tuning();
        for (dev.jlitmus.result.evidence.Canary heard : result.canaries()) {
          samples += heard.samples();
          seen += heard.seen();
        }
      }
    } catch (EnvironmentException failure) {
      return new Canary(
          Point.bad(NAME, String.valueOf(failure.getMessage()), failure.remedy()),
          samples,
          seen,
          tuning);
    }
    return of(samples, seen, tuning);
  }

  /** What these figures mean. */
  static Canary of(long samples, long seen, String tuning) {
    return new Canary(judge(samples, seen), samples, seen, tuning);
  }

  private static boolean isInterrupted() {
    return Thread.currentThread().isInterrupted();
  }

  private static RunRequest request(Stages stages, Path out, long seed) {
    return new RunRequest(
        List.of(),
        name -> true,
        stages.models(List.of("java")),
        CheckRequest.Limits.DEFAULT,
        Harness.FAST,
        JvmSelection.of(List.of(), List.of()),
        out,
        Variant.USUAL,
        Effort.USUAL,
        Optional.empty(),
        seed);
  }

  private static Point judge(long samples, long seen) {
    if (samples == 0) {
      return Point.bad(
          NAME, "store buffering of plain fields got no sample", "end other work and try again");
    }
    if (seen == 0) {
      return Point.bad(
          NAME,
          "store buffering of plain fields never seen in %s samples, though the CPU has it: what"
                  .formatted(Figures.rough(samples))
              + " runs do not show here proves nothing",
          "give this process two CPUs without other work on them, and try again");
    }
    return Point.ok(
        NAME,
        "store buffering of plain fields seen %s of %s (%s): this machine shows reordering"
            .formatted(Figures.exact(seen), Figures.rough(samples), Figures.share(seen, samples)));
  }
}
