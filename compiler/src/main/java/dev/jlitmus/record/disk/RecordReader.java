package dev.jlitmus.record.disk;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.jlitmus.record.Line;
import dev.jlitmus.record.Manifest;
import dev.jlitmus.record.Recorded;
import dev.jlitmus.record.disk.RecordJson.MalformedRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Finds the records of runs in folders and reads them. */
public final class RecordReader {
  /** How deep records may lie below the folder that is named. */
  private static final int DEPTH = 6;

  private RecordReader() {}

  /**
   * What was found.
   *
   * @param runs by folder
   * @param problems what is no record, a sentence each
   */
  public record Found(List<FoundRun> runs, List<String> problems) {
    public Found {
      runs = List.copyOf(runs);
      problems = List.copyOf(problems);
    }

    /** All of them together. */
    public Recorded recorded() {
      return runs.stream().map(Recorded::of).reduce(Recorded.NOTHING, Recorded::merge);
    }
  }

  /**
   * Reads all records below these places.
   *
   * @param places folders, or one of the two files of a record
   */
  public static Found read(List<Path> places) {
    List<FoundRun> runs = new ArrayList<>();
    List<String> problems = new ArrayList<>();
    for (Path place : places) {
      try {
        List<Path> folders = folders(place);
        if (folders.isEmpty()) {
          problems.add(
              Files.exists(place)
                  ? "%s holds no record of a run (no %s)".formatted(place, RunJournal.MANIFEST)
                  : place + " does not exist");
        }
        for (Path folder : folders) {
          runs.add(readFolder(folder));
        }
      } catch (IOException | UncheckedIOException failure) {
        problems.add("cannot read %s (%s)".formatted(place, failure.getMessage()));
      } catch (MalformedRecord malformed) {
        problems.add(malformed.getMessage());
      }
    }
    return new Found(runs, problems);
  }

  private static List<Path> folders(Path place) throws IOException {
    if (Files.isRegularFile(place)) {
      Path manifest = place.toAbsolutePath().resolveSibling(RunJournal.MANIFEST);
      return Files.exists(manifest) ? Stream.ofNullable(manifest.getParent()).toList() : List.of();
    }
    if (!Files.isDirectory(place)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(place, DEPTH)) {
      return files
          .filter(file -> file.endsWith(RunJournal.MANIFEST))
          .map(Path::getParent)
          .sorted()
          .toList();
    }
  }

  /**
   * The runs below a folder that are of interest and can be read, the newest first.
   *
   * @param interesting by its manifest
   */
  public static Stream<FoundRun> newestFirst(Path runs, Predicate<Manifest> interesting) {
    List<Path> folders;
    try {
      folders = folders(runs);
    } catch (IOException | UncheckedIOException unreadable) {
      return Stream.empty();
    }
    return folders.reversed().stream()
        .flatMap(folder -> {
          try {
            return interesting.test(manifest(folder))
                ? Stream.of(readFolder(folder))
                : Stream.empty();
          } catch (IOException | MalformedRecord unreadable) {
            return Stream.empty();
          }
        });
  }

  /** Leaves out a last line that is torn, as a run that is killed can leave one. */
  private static FoundRun readFolder(Path folder) throws IOException, MalformedRecord {
    return new FoundRun(folder, manifest(folder), lines(folder.resolve(RunJournal.LINES)));
  }

  private static Manifest manifest(Path folder) throws IOException, MalformedRecord {
    Path manifestFile = folder.resolve(RunJournal.MANIFEST);
    Manifest manifest;
    try {
      manifest = RecordJson.manifest(text(manifestFile));
    } catch (MalformedRecord malformed) {
      throw new MalformedRecord(
          "%s is no record of a run: %s".formatted(manifestFile, malformed.getMessage()),
          malformed);
    }
    if (manifest.schemaVersion() != Manifest.SCHEMA_VERSION) {
      throw new MalformedRecord(
          "%s is of version %d, this jlitmus reads version %d"
              .formatted(manifestFile, manifest.schemaVersion(), Manifest.SCHEMA_VERSION));
    }
    return manifest;
  }

  private static List<Line> lines(Path file) throws IOException, MalformedRecord {
    if (!Files.exists(file)) {
      return List.of();
    }
    String text = text(file);
    List<Line> lines = new ArrayList<>();
    for (String line : text.substring(0, text.lastIndexOf('\n') + 1).lines().toList()) {
      try {
        lines.add(RecordJson.line(line));
      } catch (MalformedRecord malformed) {
        throw new MalformedRecord(
            "%s:%d is no line of a record: %s"
                .formatted(file, lines.size() + 1, malformed.getMessage()),
            malformed);
      }
    }
    return lines;
  }

  /** What is not UTF-8 is no JSON either, and is reported as such. */
  private static String text(Path file) throws IOException {
    return new String(Files.readAllBytes(file), UTF_8);
  }
}
