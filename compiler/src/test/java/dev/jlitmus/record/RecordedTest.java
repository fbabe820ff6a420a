package dev.jlitmus.record;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jlitmus.Seed;
import dev.jlitmus.record.disk.FoundRun;
import dev.jlitmus.result.Piece;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Laws of merging, over random runs of which some are cut, repeated or taken over. */
class RecordedTest {
  private static final String[] TESTS = {"MP", "SB", "LB", "R", "S"};
  private static final int ROUNDS = 300;

  private final Random random = Seed.of(RecordedTest.class).random();

  @Test
  void theOrderDoesNotMatterNorHowRunsAreGrouped() {
    for (int round = 0; round < ROUNDS; round++) {
      Recorded a = recorded();
      Recorded b = recorded();
      Recorded c = recorded();
      assertThat(a.merge(b)).isEqualTo(b.merge(a));
      assertThat(a.merge(b).merge(c)).isEqualTo(a.merge(b.merge(c)));
      assertThat(a.merge(Recorded.NOTHING)).isEqualTo(a);
    }
  }

  @Test
  void aRunCountsOnceHoweverOftenItIsThere() {
    for (int round = 0; round < ROUNDS; round++) {
      Recorded a = recorded();
      Recorded b = recorded();
      assertThat(a.merge(a)).isEqualTo(a);
      assertThat(a.merge(b).merge(a)).isEqualTo(a.merge(b));
    }
  }

  @Test
  void ofACutAndAWholeReadingTheWholeOneRemains() {
    FoundRun whole = run("a", 20);
    for (int cut = 0; cut <= whole.lines().size(); cut++) {
      FoundRun part = new FoundRun(whole.folder(), whole.manifest(), whole.lines().subList(0, cut));
      assertThat(Recorded.of(part).merge(Recorded.of(whole))).isEqualTo(Recorded.of(whole));
    }
  }

  @Test
  void samplesAddUp() {
    for (int round = 0; round < ROUNDS; round++) {
      Recorded a = Recorded.of(run("a" + round, 10));
      Recorded b = Recorded.of(run("b" + round, 10));
      assertThat(samples(a.merge(b))).isEqualTo(samples(a) + samples(b));
    }
  }

  private static long samples(Recorded recorded) {
    long sum = 0;
    for (Line line : recorded.lines()) {
      if (line.piece() instanceof Piece.Counted counted) {
        sum += counted.counts().values().stream().mapToLong(Long::longValue).sum();
      }
    }
    return sum;
  }

  /** Some runs out of a few, as long as they happened to be when they were read. */
  private Recorded recorded() {
    Recorded all = Recorded.NOTHING;
    List<String> names = new ArrayList<>(List.of("a", "b", "c"));
    Collections.shuffle(names, random);
    for (String name : names.subList(0, random.nextInt(names.size() + 1))) {
      all = all.merge(Recorded.of(run(name, random.nextInt(12))));
    }
    return all;
  }

  /** A run of this name always shows the same, as far as it goes. */
  private static FoundRun run(String name, int length) {
    Random own = new Random(name.hashCode());
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < length; i++) {
      String test = TESTS[own.nextInt(TESTS.length)];
      Piece piece =
          own.nextInt(4) == 0
              ? new Piece.Ended("tiered")
              : Runs.counted(own.nextInt(2) + ", 1", own.nextInt(1_000));
      lines.add(new Line(name, i, "mp.litmus#" + test, Runs.JVM, piece));
    }
    Manifest manifest = Runs.manifest(name, Shard.WHOLE, TESTS);
    return new FoundRun(Path.of(name), manifest, lines);
  }
}
