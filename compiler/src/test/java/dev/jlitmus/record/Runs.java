package dev.jlitmus.record;

import dev.jlitmus.record.Manifest.RecordedJvm;
import dev.jlitmus.record.Manifest.SourceText;
import dev.jlitmus.result.Piece;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;

/** Records by hand. */
public final class Runs {
  public static final String JVM = "JDK 25";

  private Runs() {}

  public static PlannedTest test(String name) {
    return new PlannedTest("mp.litmus", name, Digest.of(name), "c" + name, 1);
  }

  /** Of one JVM, with as many tests as there are names. */
  public static Manifest manifest(String run, Shard shard, String... names) {
    List<PlannedTest> tests = Arrays.stream(names).map(Runs::test).toList();
    return new Manifest(
        Manifest.SCHEMA_VERSION,
        run,
        "2026-11-24T12:00:00Z",
        "build",
        "fast",
        List.of(new RecordedJvm(JVM, "JDK 25.0.3 (Temurin)", "/jdk-25")),
        List.of(),
        "AMD EPYC (amd64, 2 CPUs)",
        "Linux 6",
        "amd64",
        2,
        7,
        List.of("tiered", "c2-stress"),
        "usual",
        List.of("java"),
        shard,
        List.of(new SourceText("mp.litmus", "test MP { }")),
        Sharding.deal(tests, shard.of()));
  }

  public static Piece counted(String outcome, long count) {
    TreeMap<String, Long> counts = new TreeMap<>();
    counts.put(outcome, count);
    return new Piece.Counted("tiered", 3, 1_000, counts);
  }

  /** The lines of a run, numbered, all of one test. */
  public static List<Line> lines(String run, String test, Piece... pieces) {
    List<Line> lines = new ArrayList<>();
    for (Piece piece : pieces) {
      lines.add(new Line(run, lines.size(), "mp.litmus#" + test, JVM, piece));
    }
    return lines;
  }
}
