package dev.jlitmus.harness.sample;

import dev.jlitmus.harness.watch.Pulse;
import dev.jlitmus.harness.watch.Stillness;
import dev.jlitmus.harness.wire.Turn;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/**
 * Samples a test some of whose threads may stay in a loop for ever, or sleep. One kind of
 * repetition has all actors begin at once; another has one of them begin so late that compilers
 * have long translated the loop in which the others wait, on-stack replacement included: only then
 * a read can have been taken out of it. A third kind is in between.
 */
public final class WatchedSampler implements Sampling {
  private static final int KINDS = 3;
  private static final int LARGEST_BATCH = 4_096;

  /** C2 has translated a spinning loop after about 20 ms, on a busy machine later. */
  private static final int LATE_MILLIS = 60;

  private static final int SOON_MILLIS = 3;

  /**
   * The first sample that does not end is news, and those after it are a number: until then classes
   * may have to be loaded and call sites to be linked in the middle of a sample.
   */
  private static final int FIRST_PATIENCES = 5;

  private final Turn turn;
  private final Affinity affinity;
  private final WatchedTest test;
  private final Pulse pulse;
  private long patience = FIRST_PATIENCES * Stillness.PATIENCE_NANOS;
  private int batch = 16;

  public WatchedSampler(Turn turn, Affinity affinity, Pulse pulse)
      throws ReflectiveOperationException {
    this.turn = turn;
    this.affinity = affinity;
    this.pulse = pulse;
    this.test = new WatchedTest(turn.runner(), Sampler.loader(turn));
  }

  @Override
  public Map<String, Long> sample(int repetition)
      throws IOException,
          ReflectiveOperationException,
          InterruptedException,
          ActorException,
          StillRunningException {
    Map<String, Long> counts = new HashMap<>();
    int actors = test.actors().size();
    boolean shared = turn.oversubscribed();
    int late = repetition / KINDS % actors;
    switch (repetition % KINDS) {
      case 0 -> {
        List<Integer> cpus = shared ? List.of() : affinity.choose(actors, repetition);
        repeat(new WatchedBatch.Start(late, 0, cpus, shared), counts);
      }
      case 1 -> run(1, new WatchedBatch.Start(late, LATE_MILLIS, List.of(), shared), counts);
      default -> {
        int delay = new Random(repetition).nextInt(SOON_MILLIS + 1);
        long end = System.nanoTime() + repetitionNanos();
        do {
          run(1, new WatchedBatch.Start(late, delay, List.of(), shared), counts);
        } while (System.nanoTime() < end);
      }
    }
    return counts;
  }

  /** In batches as large as fit, as each costs new threads. */
  private void repeat(WatchedBatch.Start start, Map<String, Long> counts)
      throws IOException,
          ReflectiveOperationException,
          InterruptedException,
          ActorException,
          StillRunningException {
    long end = System.nanoTime() + repetitionNanos();
    long now = System.nanoTime();
    while (now < end) {
      run(batch, start, counts);
      long spent = System.nanoTime() - now;
      now += spent;
      if (spent > repetitionNanos() && batch > 1) {
        batch /= 2;
      } else if (spent < repetitionNanos() / 4 && batch < LARGEST_BATCH) {
        batch *= 2;
      }
    }
  }

  private long repetitionNanos() {
    return TimeUnit.MILLISECONDS.toNanos(turn.millis());
  }

  private void run(int samples, WatchedBatch.Start start, Map<String, Long> counts)
      throws IOException,
          ReflectiveOperationException,
          InterruptedException,
          ActorException,
          StillRunningException {
    WatchedBatch batch = new WatchedBatch(test, samples, start, patience, pulse);
    OptionalInt stuck = batch.run();
    int whole = stuck.orElse(samples);
    for (int sample = 0; sample < whole; sample++) {
      count(batch, sample, counts);
    }
    if (stuck.isPresent()) {
      patience = Stillness.PATIENCE_NANOS;
      count(batch, stuck.getAsInt(), counts);
      if (!batch.loosen(stuck.getAsInt())) {
        throw new StillRunningException(counts);
      }
    }
  }

  private static void count(WatchedBatch batch, int sample, Map<String, Long> counts)
      throws ActorException {
    batch.outcome(sample).ifPresent(outcome -> counts.merge(outcome, 1L, Long::sum));
  }
}
