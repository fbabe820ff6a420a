package dev.jlitmus.bench;

import dev.jlitmus.diagnostic.EnvironmentException;
import dev.jlitmus.run.child.Deadline;
import dev.jlitmus.run.child.Reaper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Runs turns of JMH, one after another; whoever ends this program ends them too. */
final class JmhTurns implements AutoCloseable {
  private static final String FAILURE = "<failure>";
  private static final String NO_PROFILER = "Profilers failed to initialize";

  private final BenchPlan plan;
  private final Reaper reaper = new Reaper();
  private final Deadline deadline;

  JmhTurns(BenchPlan plan) {
    this.plan = plan;
    this.deadline = new Deadline(plan.budget());
  }

  /** Whether another turn would not end in time. */
  boolean isLate() {
    return deadline.left().filter(left -> left.compareTo(plan.effort().turn()) < 0).isPresent();
  }

  /** How a turn ended. */
  sealed interface Ending {

    /** Its samples were added. */
    record Finished() implements Ending {}

    /**
     * It threw, crashed or did not end.
     *
     * @param log a file's name
     */
    record Failed(String message, String log) implements Ending {}

    /** The user wants the run to end. */
    record Interrupted() implements Ending {}

    /** The time budget was over first. */
    record OutOfTime() implements Ending {}
  }

  /**
   * Runs one.
   *
   * @param round which of its forks it is, from 1
   * @throws EnvironmentException where JMH does not start at all
   */
  Ending run(Turn turn, int round, Samples samples) throws EnvironmentException {
    String name = "turn-%d-%d".formatted(turn.number(), round);
    Path log = plan.folder().resolve(name + ".log");
    Path json = plan.folder().resolve(name + ".json");
    try {
      Optional<Integer> status = await(turn, json, log);
      List<String> lines = lines(log);
      if (Thread.currentThread().isInterrupted()) {
        return new Ending.Interrupted();
      }
      if (lines.stream().anyMatch(line -> line.contains(NO_PROFILER))) {
        throw new EnvironmentException(
            "JMH has no profiler " + String.join(" or ", plan.profilers()) + " that works here",
            "see " + log + "; JMH's own are gc, stack, cl, comp and perf, perfnorm on Linux");
      }
      if (status.isEmpty() && isOver()) {
        return new Ending.OutOfTime();
      }
      if (status.isPresent()
          && status.get() == 0
          && Files.exists(json)
          && JmhResult.read(json, lines, turn, samples)) {
        return new Ending.Finished();
      }
      return new Ending.Failed(
          status.isEmpty()
              ? "it did not end within %d s; does it wait for something?"
                  .formatted(plan.effort().patience().toSeconds())
              : message(lines),
          log.getFileName().toString());
    } catch (IOException e) {
      throw new EnvironmentException(
          "JMH cannot be run: " + e.getMessage(), "check the folder given by --out", e);
    }
  }

  private boolean isOver() {
    return deadline.nanosLeft() <= 0;
  }

  /** Its exit status, empty where it was killed. */
  private Optional<Integer> await(Turn turn, Path json, Path log) throws IOException {
    Process process =
        JmhCommand.of(plan, turn, json)
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    reaper.watch(process);
    try {
      long patience = Math.min(plan.effort().patience().toNanos(), deadline.nanosLeft());
      if (process.waitFor(patience, TimeUnit.NANOSECONDS)) {
        return Optional.of(process.exitValue());
      }
    } catch (InterruptedException wanted) {
      Thread.currentThread().interrupt();
    }
    Reaper.kill(process);
    return Optional.empty();
  }

  private static List<String> lines(Path log) throws IOException {
    return new String(Files.readAllBytes(log), StandardCharsets.UTF_8).lines().toList();
  }

  /** What was thrown, or the last line that says anything. */
  private static String message(List<String> log) {
    Stream<String> thrown =
        log.stream()
            .dropWhile(line -> !line.endsWith(FAILURE))
            .skip(1)
            .filter(line -> !line.isBlank());
    return thrown
        .findFirst()
        .or(() ->
            log.reversed().stream()
                .filter(line -> !line.isBlank() && !Character.isWhitespace(line.charAt(0)))
                .findFirst())
        .orElse("JMH said nothing")
        .strip();
  }

  @Override
  public void close() {
    reaper.close();
  }
}
