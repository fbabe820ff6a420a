package dev.jlitmus.harness.sample;

import dev.jlitmus.harness.watch.DeadlockWatch;
import dev.jlitmus.harness.watch.Progress;
import dev.jlitmus.harness.watch.Pulse;
import dev.jlitmus.harness.wire.Setup;
import dev.jlitmus.harness.wire.Turn;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jcstress.infra.runners.CounterThread;
import org.openjdk.jcstress.infra.runners.ForkedTestConfig;
import org.openjdk.jcstress.infra.runners.Runner;
import org.openjdk.jcstress.infra.runners.SpinLoopStyle;
import org.openjdk.jcstress.util.Counter;

/**
 * Samples one test: drives the runner that jcstress generated for it, without jcstress's sanity
 * phase, whose samples are hardly concurrent.
 *
 * <p>Each test has a class loader of its own, as hundreds of folders on one class path would make
 * every class of theirs slow to find.
 */
public final class Sampler implements Sampling {
  /** How long a dead actor can go unnoticed; the others wait for it for ever. */
  private static final int JOIN_MILLIS = 10;

  private static final int STRIDES = 40;

  /** Threads that take turns on a CPU interleave only where strides are short. */
  private static final int SHARED_STRIDE = 24;

  /** Of a first repetition, before it is known how long a sample takes. */
  private static final int FIRST_SHORTENING = 8;

  /** A repetition that takes so many times what was planned has rounds that are too long. */
  private static final int OVERRUN = 3;

  private static final int LONGEST_SAMPLES = 1_024;

  /** Actors that wait for one another keep step, so that who waits for ever can be told. */
  private static final int SINGLE_STATE = 1;

  private static final int SINGLE_STATES = 64;

  private final Turn turn;
  private final Affinity affinity;
  private final Pulse pulse;
  private final Constructor<?> constructor;
  private int shortening = FIRST_SHORTENING;

  public Sampler(Turn turn, Affinity affinity, Pulse pulse) throws ReflectiveOperationException {
    this.turn = turn;
    this.affinity = affinity;
    this.pulse = pulse;
    this.constructor =
        Class.forName(turn.runner(), true, loader(turn)).getConstructor(ForkedTestConfig.class);
  }

  @Override
  public Map<String, Long> sample(int repetition)
      throws IOException,
          ReflectiveOperationException,
          InterruptedException,
          ActorException,
          StillRunningException {
    long start = System.nanoTime();
    Runner<?> runner = (Runner<?>) constructor.newInstance(config(repetition));
    Progress progress = new Progress(runner, turn.threads());
    if (turn.blocking()) {
      return sampleBlocking(runner, progress);
    }
    List<? extends CounterThread<?>> actors = runner.internalRun();
    while (join(actors)) {
      pulse.look(actors, progress.passed());
    }
    adapt(System.nanoTime() - start);
    return counts(actors);
  }

  /**
   * Actors look at the clock between two rounds of strides only. Where they wait for one another
   * within a sample, and somebody else takes a CPU, a sample lasts as long as a time slice; then
   * rounds have to be short.
   */
  private void adapt(long nanos) {
    long planned = TimeUnit.MILLISECONDS.toNanos(turn.millis());
    if (nanos > OVERRUN * planned) {
      shortening = Math.min(shortening * 2, STRIDES);
    } else {
      shortening = Math.max(shortening / 2, 1);
    }
  }

  private Map<String, Long> sampleBlocking(Runner<?> runner, Progress progress)
      throws IOException,
          ReflectiveOperationException,
          InterruptedException,
          ActorException,
          StillRunningException {
    DeadlockWatch watch = new DeadlockWatch(progress, turn.threads());
    watch.start();
    try {
      List<? extends CounterThread<?>> actors = runner.internalRun();
      while (join(actors)) {
        pulse.look(actors, progress.passed());
        if (watch.hasGivenUp()) {
          int states = progress.place().map(Progress.Place::passed).orElse(0) / turn.threads() + 1;
          Map<String, Long> counts = new HashMap<>();
          add(BrokenOff.count(runner, actors, states), counts);
          throw new StillRunningException(counts);
        }
      }
      return counts(actors);
    } finally {
      watch.end();
      watch.join();
    }
  }

  private static Map<String, Long> counts(List<? extends CounterThread<?>> actors) {
    Map<String, Long> counts = new HashMap<>();
    for (CounterThread<?> actor : actors) {
      add(actor.result(), counts);
    }
    return counts;
  }

  /** Waits a little; whether some actor still runs. */
  private static boolean join(List<? extends CounterThread<?>> actors)
      throws InterruptedException, ActorException {
    boolean running = false;
    for (CounterThread<?> actor : actors) {
      actor.join(JOIN_MILLIS);
      running |= actor.isAlive();
    }
    for (CounterThread<?> actor : actors) {
      if (actor.throwable() != null) {
        throw new ActorException(actor.throwable(), running);
      }
    }
    return running;
  }

  private static <R> void add(Counter<R> counter, Map<String, Long> counts) {
    for (R outcome : counter.elementSet()) {
      counts.merge(outcome.toString(), counter.count(outcome), Long::sum);
    }
  }

  private int stride(Setup setup) {
    if (turn.blocking()) {
      return SINGLE_STATE;
    }
    return turn.oversubscribed()
        ? SHARED_STRIDE
        : Math.min(setup.stride(), LONGEST_SAMPLES / shortening);
  }

  /** The layout of jcstress 0.16, whose only other constructor needs its whole scheduler. */
  @SuppressWarnings("EnumOrdinal")
  private ForkedTestConfig config(int repetition) {
    boolean shared = turn.oversubscribed();
    Setup setup = turn.setup(repetition);
    List<Integer> cpus =
        shared || !setup.isBound() ? List.of() : affinity.choose(turn.threads(), repetition);
    int stride = stride(setup);
    SpinLoopStyle spin = shared ? SpinLoopStyle.THREAD_YIELD : setup.spin();
    try {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      DataOutputStream out = new DataOutputStream(bytes);
      out.writeInt(spin.ordinal());
      out.writeInt(turn.millis());
      out.writeInt(1);
      out.writeUTF(turn.runner());
      out.writeInt(Integer.MAX_VALUE);
      out.writeInt(stride);
      out.writeInt(turn.blocking() ? SINGLE_STATES : STRIDES / shortening);
      out.writeBoolean(!cpus.isEmpty());
      if (!cpus.isEmpty()) {
        out.writeInt(cpus.size());
        for (int cpu : cpus) {
          out.writeInt(cpu);
        }
      }
      return new ForkedTestConfig(
          new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
    } catch (IOException inMemory) {
      throw new UncheckedIOException(inMemory);
    }
  }

  static URLClassLoader loader(Turn turn) {
    try {
      URL[] folders = {Path.of(turn.classes()).toUri().toURL()};
      return new URLClassLoader(folders, Sampler.class.getClassLoader());
    } catch (MalformedURLException folderWithoutUrl) {
      throw new IllegalArgumentException(turn.classes(), folderWithoutUrl);
    }
  }
}
