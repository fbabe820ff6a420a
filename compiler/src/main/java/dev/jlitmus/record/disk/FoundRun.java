package dev.jlitmus.record.disk;

import dev.jlitmus.record.Line;
import dev.jlitmus.record.Manifest;
import dev.jlitmus.result.Piece;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A record on disk.
 *
 * @param folder that it lies in
 * @param lines in the order in which they were written; all but a torn last one
 */
public record FoundRun(Path folder, Manifest manifest, List<Line> lines) {

  public FoundRun {
    lines = List.copyOf(lines);
  }

  /** What a JVM showed of a test. */
  public List<Line> lines(String test, String jvm) {
    return lines.stream()
        .filter(line -> line.test().equals(test) && line.jvm().equals(jvm))
        .toList();
  }

  /** Whether a test had all its turns on a JVM, was seen, and ended as it should. */
  public boolean isComplete(String test, String jvm) {
    List<Piece> pieces = lines(test, jvm).stream().map(Line::piece).toList();
    return pieces.contains(new Piece.Over())
        && pieces.stream().anyMatch(FoundRun::isSample)
        && pieces.stream().noneMatch(piece -> piece.endsTest() && !piece.equals(new Piece.Over()));
  }

  private static boolean isSample(Piece piece) {
    return switch (piece) {
      case Piece.Counted counted -> true;
      case Piece.Ended ended -> false;
      case Piece.Crashed crashed -> false;
      case Piece.Stuck stuck -> false;
      case Piece.Skipped skipped -> false;
      case Piece.Over over -> false;
    };
  }

  /** Whether each test of its shard had all its turns on each JVM. */
  public boolean isFinished() {
    Set<String> over = new HashSet<>();
    lines.stream()
        .filter(line -> line.piece().endsTest())
        .forEach(line -> over.add(line.jvm() + " " + line.test()));
    return manifest.ownTests().stream()
        .allMatch(test ->
            manifest.jvms().stream().allMatch(jvm -> over.contains(jvm.name() + " " + test.id())));
  }
}
