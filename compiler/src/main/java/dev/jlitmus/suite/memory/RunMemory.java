package dev.jlitmus.suite.memory;

import dev.jlitmus.diagnostic.EnvironmentException;
import dev.jlitmus.out.RunFolder;
import dev.jlitmus.record.Line;
import dev.jlitmus.record.Manifest;
import dev.jlitmus.record.PlannedTest;
import dev.jlitmus.record.disk.FoundRun;
import dev.jlitmus.record.disk.RecordReader;
import dev.jlitmus.record.disk.RunJournal;
import dev.jlitmus.request.RunScope;
import dev.jlitmus.result.Piece;
import dev.jlitmus.run.Earlier;
import dev.jlitmus.run.JvmSeries;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The record of a run that goes on: what it begins with, out of earlier runs, and what is added.
 */
public final class RunMemory implements JvmSeries.Memory, AutoCloseable {
  private final RunJournal journal;
  private final Path folder;
  private final List<String> tests;
  private final Map<String, List<Line>> known = new HashMap<>();
  private final Map<String, String> takenFrom = new HashMap<>();

  private RunMemory(RunJournal journal, Path folder, List<String> tests) {
    this.journal = journal;
    this.folder = folder;
    this.tests = tests;
  }

  /**
   * Begins the record of a run, or goes on with one.
   *
   * @param runs the folder of all runs
   * @param manifest of the run if it is a new one
   * @param tests the ids of those that are stressed, by their places in the plan
   */
  public static RunMemory open(
      RunScope scope, Path runs, Instant start, Manifest manifest, List<String> tests)
      throws EnvironmentException {
    try {
      Optional<RunMemory> cut = scope.resume() ? resume(runs, manifest, tests) : Optional.empty();
      if (cut.isPresent()) {
        return cut.get();
      }
      Path folder = RunFolder.create(runs, start);
      RunMemory memory = new RunMemory(RunJournal.begin(folder, manifest), folder, tests);
      if (scope.reuse()) {
        memory.reuse(runs, manifest);
      }
      return memory;
    } catch (IOException | UncheckedIOException failure) {
      throw unwritable(runs, failure);
    }
  }

  /** What a failure to write is for the user. */
  public static EnvironmentException unwritable(Path folder, Exception failure) {
    return new EnvironmentException(
        "the record of the run in %s cannot be written: %s".formatted(folder, reason(failure)),
        "see that the folder can be written and that the disk is not full, or name another place"
            + " with --out",
        failure);
  }

  private static String reason(Exception failure) {
    Throwable cause = failure.getCause();
    return String.valueOf(cause == null ? failure.getMessage() : cause.getMessage());
  }

  private static Optional<RunMemory> resume(Path runs, Manifest manifest, List<String> tests)
      throws IOException {
    Optional<FoundRun> newest = RecordReader.newestFirst(runs, manifest::isSameWorkAs).findFirst();
    if (newest.isEmpty()) {
      return Optional.empty();
    }
    FoundRun found = newest.get();
    Optional<RunJournal> journal = RunJournal.goOn(found);
    if (journal.isEmpty()) {
      return Optional.empty();
    }
    RunMemory memory = new RunMemory(journal.get(), freshFolder(found.folder()), tests);
    found.lines().forEach(memory::remember);
    return Optional.of(memory);
  }

  /** The files of the JVMs under test must not mix with those of the run that was cut. */
  private static Path freshFolder(Path run) throws IOException {
    int number = 1;
    while (Files.exists(run.resolve("resumed-" + number))) {
      number++;
    }
    return Files.createDirectory(run.resolve("resumed-" + number));
  }

  private void reuse(Path runs, Manifest manifest) {
    List<FoundRun> earlier;
    try (Stream<FoundRun> newest = RecordReader.newestFirst(runs, manifest::isOnSameGroundAs)) {
      earlier = newest.toList();
    }
    for (String test : tests) {
      for (Manifest.RecordedJvm jvm : manifest.jvms()) {
        earlier.stream()
            .filter(run -> run.manifest().hasSameTest(manifest, test))
            .filter(run -> run.isComplete(test, jvm.name()))
            .findFirst()
            .ifPresent(run -> takeOver(run, test, jvm.name()));
      }
    }
  }

  private void takeOver(FoundRun run, String test, String jvm) {
    takenFrom.put(key(jvm, test), run.manifest().started());
    for (Line line : run.lines(test, jvm)) {
      journal.adopt(line);
      remember(line);
    }
  }

  private void remember(Line line) {
    known.computeIfAbsent(key(line.jvm(), line.test()), key -> new ArrayList<>()).add(line);
  }

  private static String key(String jvm, String test) {
    return jvm + " " + test;
  }

  /** Where the files of the JVMs under test lie. */
  public Path folder() {
    return folder;
  }

  /** All that was known before the run began. */
  public List<Piece> known() {
    return known.values().stream().flatMap(List::stream).map(Line::piece).toList();
  }

  /** How many of the run's tests need no turn on any JVM. */
  public int finished(Manifest manifest) {
    return (int)
        manifest.ownTests().stream()
            .filter(test ->
                manifest.jvms().stream()
                    .allMatch(jvm ->
                        known.getOrDefault(key(jvm.name(), test.id()), List.of()).stream()
                            .anyMatch(line -> line.piece().endsTest())))
            .count();
  }

  /** When the run began from which what a JVM showed of a test was taken over. */
  public Optional<String> takenFrom(String jvm, String test) {
    return Optional.ofNullable(takenFrom.get(key(jvm, test)));
  }

  @Override
  public Earlier earlier(String jvm) {
    return new Earlier(
        tests.stream()
            .map(test ->
                known.getOrDefault(key(jvm, test), List.of()).stream().map(Line::piece).toList())
            .toList());
  }

  @Override
  public void recorded(String jvm, int test, Piece piece) {
    journal.append(tests.get(test), jvm, piece);
  }

  /**
   * Writes down what becomes of the run's tests that are not in the plan: nothing is to come of
   * those that Java has no form for; others were not compiled in time.
   *
   * @param inJava the ids of those that have a form
   */
  public void closeOthers(Manifest manifest, List<String> inJava) {
    for (PlannedTest test : manifest.ownTests()) {
      for (Manifest.RecordedJvm jvm : manifest.jvms()) {
        if (!tests.contains(test.id()) && !known.containsKey(key(jvm.name(), test.id()))) {
          journal.append(
              test.id(),
              jvm.name(),
              inJava.contains(test.id())
                  ? new Piece.Skipped("it was not compiled within the time budget")
                  : new Piece.Over());
        }
      }
    }
  }

  @Override
  public void close() {
    journal.close();
  }
}
