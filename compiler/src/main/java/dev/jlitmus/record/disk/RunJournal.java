package dev.jlitmus.record.disk;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.jlitmus.record.Line;
import dev.jlitmus.record.Manifest;
import dev.jlitmus.result.Piece;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/**
 * Writes a run down as it goes on: a manifest before the first sample, then a line for each piece,
 * in one write each, so that a run that is killed leaves all but the last line whole. Not through a
 * channel, which an interrupt of the thread would close.
 */
public final class RunJournal implements AutoCloseable {
  static final String MANIFEST = "manifest.json";
  static final String LINES = "results.jsonl";

  private final String run;
  private final FileOutputStream file;
  private final Optional<RunLock> lock;
  private long next;

  private RunJournal(String run, long next, FileOutputStream file, Optional<RunLock> lock) {
    this.run = run;
    this.next = next;
    this.file = file;
    this.lock = lock;
  }

  /** Begins the record of a run in a folder of its own. */
  public static RunJournal begin(Path folder, Manifest manifest) throws IOException {
    Files.createDirectories(folder);
    Path whole = folder.resolve(MANIFEST);
    Path part = folder.resolve("." + MANIFEST + ".tmp");
    try (FileOutputStream out = new FileOutputStream(part.toFile())) {
      out.write(RecordJson.text(manifest).getBytes(UTF_8));
    }
    Files.move(part, whole, StandardCopyOption.ATOMIC_MOVE);
    return new RunJournal(manifest.run(), 0, append(folder), RunLock.take(folder));
  }

  /**
   * Goes on with the record of a run that was cut, behind its last whole line.
   *
   * @return empty where that run is still going on
   */
  public static Optional<RunJournal> goOn(FoundRun found) throws IOException {
    Optional<RunLock> lock = RunLock.take(found.folder());
    if (lock.isEmpty()) {
      return Optional.empty();
    }
    Path lines = found.folder().resolve(LINES);
    if (Files.exists(lines)) {
      cutTornLine(lines);
    }
    String run = found.manifest().run();
    long next =
        found.lines().stream()
            .filter(line -> line.run().equals(run))
            .mapToLong(line -> line.number() + 1)
            .max()
            .orElse(0);
    return Optional.of(new RunJournal(run, next, append(found.folder()), lock));
  }

  private static FileOutputStream append(Path folder) throws IOException {
    return new FileOutputStream(folder.resolve(LINES).toFile(), true);
  }

  private static void cutTornLine(Path lines) throws IOException {
    byte[] bytes = Files.readAllBytes(lines);
    int end = bytes.length;
    while (end > 0 && bytes[end - 1] != '\n') {
      end--;
    }
    if (end < bytes.length) {
      try (RandomAccessFile file = new RandomAccessFile(lines.toFile(), "rw")) {
        file.setLength(end);
      }
    }
  }

  /**
   * Writes a piece down.
   *
   * @param test {@code FILE#NAME}
   * @throws UncheckedIOException where the disk is full, or the folder gone
   */
  public void append(String test, String jvm, Piece piece) {
    adopt(new Line(run, next++, test, jvm, piece));
  }

  /**
   * Writes a line of another run down, which stays that run's.
   *
   * @throws UncheckedIOException where the disk is full, or the folder gone
   */
  public void adopt(Line line) {
    try {
      file.write(RecordJson.text(line).getBytes(UTF_8));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  @Override
  public void close() {
    try {
      file.close();
      if (lock.isPresent()) {
        lock.get().close();
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
