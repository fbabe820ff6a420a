package dev.jlitmus.run.child;

import dev.jlitmus.harness.wire.Report;
import dev.jlitmus.harness.wire.ReportReader;
import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * A JVM under test, from its start to its end. It is looked at a few times a second only, so as not
 * to take CPU time from the tests.
 */
public final class ChildJvm implements AutoCloseable {

  /** Why a JVM under test is no more. */
  public sealed interface Ending {

    /** It ended by itself. */
    record Exited(int status) implements Ending {}

    /** It was killed, as a repetition did not end. */
    record Silent() implements Ending {}

    /** It was killed, as it was about to fill the disk. */
    record Flooding() implements Ending {}

    /** It was killed at the end of the budget. */
    record OutOfTime() implements Ending {}

    /** The user wants the run to end. */
    record Interrupted() implements Ending {}
  }

  private static final Duration LOOK = Duration.ofMillis(200);
  private static final Duration START_PATIENCE = Duration.ofSeconds(30);
  private static final long OUTPUT_LIMIT = 32L << 20;
  private static final int TAIL_BYTES = 2_000;

  private final Process process;
  private final ReportReader reports;
  private final Path reportFile;
  private final Path output;
  private final Path folder;
  private OptionalInt open = OptionalInt.empty();
  private int begun;

  private ChildJvm(Process process, Path reports, Path output, Path folder) {
    this.process = process;
    this.reports = new ReportReader(reports);
    this.reportFile = reports;
    this.output = output;
    this.folder = folder;
  }

  public static ChildJvm start(ProcessBuilder builder, Path reports, Path output, Reaper reaper)
      throws IOException {
    File folder = builder.directory();
    Process process = builder.redirectErrorStream(true).redirectOutput(output.toFile()).start();
    reaper.watch(process);
    return new ChildJvm(process, reports, output, folder.toPath());
  }

  /**
   * Waits for the end, and kills where that is needed.
   *
   * @param patience how long a repetition may take without a sign of life; see {@link Silence}
   * @param deadline {@link System#nanoTime} at which to kill
   * @param reader is given each report, once
   * @param look is called after each look at the reports
   */
  public Ending await(Duration patience, Deadline deadline, Consumer<Report> reader, Runnable look)
      throws IOException {
    Silence silence = new Silence(process);
    while (true) {
      boolean exited;
      try {
        long wait = Math.min(LOOK.toNanos(), deadline.nanosLeft());
        exited = process.waitFor(Math.max(wait, 1), TimeUnit.NANOSECONDS);
      } catch (InterruptedException wanted) {
        Thread.currentThread().interrupt();
        Reaper.kill(process);
        read(reader);
        return new Ending.Interrupted();
      }
      if (read(reader)) {
        silence.end();
      }
      silence.look();
      look.run();
      if (exited) {
        return new Ending.Exited(process.exitValue());
      }
      if (silence.tries(begun == 0 ? START_PATIENCE : patience)) {
        return killed(new Ending.Silent(), reader);
      }
      if (deadline.nanosLeft() <= 0) {
        return killed(new Ending.OutOfTime(), reader);
      }
      if (Files.size(output) > OUTPUT_LIMIT) {
        return killed(new Ending.Flooding(), reader);
      }
    }
  }

  private Ending killed(Ending ending, Consumer<Report> reader) throws IOException {
    Reaper.kill(process);
    read(reader);
    return ending;
  }

  private boolean read(Consumer<Report> reader) throws IOException {
    List<Report> news = reports.read();
    for (Report report : news) {
      switch (report) {
        case Report.Begun(int turn) -> {
          open = OptionalInt.of(turn);
          begun = turn + 1;
        }
        case Report.Counted counted -> {}
        case Report.Alive alive -> {}
        case Report.Ended ended -> open = OptionalInt.empty();
        case Report.Failed failed -> open = OptionalInt.empty();
        case Report.Stuck stuck -> open = OptionalInt.empty();
        case Report.Skipped skipped -> {}
      }
      reader.accept(report);
    }
    return !news.isEmpty();
  }

  /** Whether the harness ran at all: arguments can make a JVM do something else. */
  public boolean reported() {
    return Files.exists(reportFile);
  }

  /** The turn that has begun and did not end. */
  public OptionalInt open() {
    return open;
  }

  /** How many turns have begun. */
  public int begun() {
    return begun;
  }

  /** The last lines that the JVM printed, and the name of its crash log if it left one. */
  public String lastWords() throws IOException {
    StringBuilder words = new StringBuilder();
    Path log = folder.resolve("hs_err_pid" + process.pid() + ".log");
    if (Files.exists(log)) {
      words.append(log.getFileName()).append('\n');
    }
    try (RandomAccessFile file = new RandomAccessFile(output.toFile(), "r")) {
      byte[] tail = new byte[(int) Math.min(file.length(), TAIL_BYTES)];
      file.seek(file.length() - tail.length);
      file.readFully(tail);
      words.append(new String(tail, StandardCharsets.UTF_8));
    }
    return words.toString().strip();
  }

  @Override
  public void close() {
    Reaper.kill(process);
  }
}
