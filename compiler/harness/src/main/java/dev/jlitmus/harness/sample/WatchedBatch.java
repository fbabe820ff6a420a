package dev.jlitmus.harness.sample;

import dev.jlitmus.harness.watch.KernelThreads;
import dev.jlitmus.harness.watch.Pulse;
import dev.jlitmus.harness.watch.Stillness;
import java.io.IOException;
import java.lang.invoke.MethodHandle;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.jspecify.annotations.Nullable;
import org.openjdk.jcstress.os.AffinitySupport;

/**
 * Some samples one after another, each begun by all actors together, and watched from outside for
 * actors that never end; see {@link Stillness}.
 */
public final class WatchedBatch {
  private static final ThreadMXBean BEANS = ManagementFactory.getThreadMXBean();
  private static final String NAME = "actor-";
  private static final KernelThreads KERNEL = KernelThreads.named(NAME);

  private static final long LOOK_MILLIS = 2;
  private static final int LOOSENING_ROUNDS = 64;

  private final WatchedTest test;
  private final Object[] states;
  private final Object[] results;
  private final Start start;
  private final Stillness stillness;
  private final Pulse pulse;
  private final List<Thread> threads = new ArrayList<>();
  private final AtomicInteger arrived = new AtomicInteger();
  private final AtomicIntegerArray done;
  private volatile boolean over;
  private volatile @Nullable Throwable thrown;

  /**
   * How samples begin.
   *
   * @param late the actor that begins later than the others
   * @param delayMillis how much later
   * @param cpus to which actors are bound; none if empty
   * @param yields whether who waits for the others gives its CPU away
   */
  record Start(int late, int delayMillis, List<Integer> cpus, boolean yields) {}

  WatchedBatch(WatchedTest test, int samples, Start start, long patience, Pulse pulse)
      throws ReflectiveOperationException {
    this.test = test;
    this.start = start;
    this.stillness = new Stillness(patience);
    this.pulse = pulse;
    this.states = new Object[samples];
    this.results = new Object[samples];
    for (int i = 0; i < samples; i++) {
      states[i] = test.newState();
      results[i] = test.newResult();
    }
    this.done = new AtomicIntegerArray(test.actors().size());
    for (int actor = 0; actor < test.actors().size(); actor++) {
      int number = actor;
      Thread thread = new Thread(() -> act(number), NAME + number);
      thread.setDaemon(true);
      threads.add(thread);
    }
  }

  private void act(int number) {
    MethodHandle actor = test.actors().get(number);
    try {
      if (!start.cpus().isEmpty()) {
        AffinitySupport.bind(start.cpus().get(number));
      }
      for (int i = 0; i < states.length; i++) {
        if (!meet((i + 1) * threads.size())) {
          return;
        }
        if (number == start.late() && start.delayMillis() > 0) {
          Thread.sleep(start.delayMillis());
        }
        actor.invokeExact(states[i], results[i]);
        done.set(number, i + 1);
      }
    } catch (Throwable failure) {
      if (!over) {
        thrown = failure;
        over = true;
      }
    }
  }

  /**
   * Waits until so many have arrived; false if the batch is over before. Where threads are more
   * than CPUs, one that waits has to make way for the one that it waits for.
   */
  @SuppressWarnings("ThreadPriorityCheck")
  private boolean meet(int count) {
    arrived.incrementAndGet();
    while (arrived.get() < count) {
      if (over) {
        return false;
      }
      if (start.yields()) {
        Thread.yield();
      } else {
        Thread.onSpinWait();
      }
    }
    return true;
  }

  /**
   * Runs the samples.
   *
   * @return the number of the sample in which an actor does not end; empty if all ended
   */
  OptionalInt run() throws IOException, InterruptedException, ActorException {
    threads.forEach(Thread::start);
    while (isAlive()) {
      for (Thread thread : threads) {
        thread.join(LOOK_MILLIS);
      }
      failure();
      Stillness.Look look = look();
      stillness.add(look);
      pulse.look(look);
      int sample = Collections.min(look.progress());
      if (stillness.isStill() && sample < states.length && inside(sample)) {
        over = true;
        return OptionalInt.of(sample);
      }
    }
    failure();
    return OptionalInt.empty();
  }

  private void failure() throws ActorException {
    Throwable failure = thrown;
    if (failure != null) {
      throw new ActorException(failure, isAlive());
    }
  }

  private boolean isAlive() {
    return threads.stream().anyMatch(Thread::isAlive);
  }

  /** Whether all actors have begun the sample. */
  private boolean inside(int sample) {
    return arrived.get() >= (sample + 1) * threads.size();
  }

  /**
   * The outcome of a sample that is over, as jcstress prints it; empty if an actor moved on while
   * it was looked at.
   */
  Optional<String> outcome(int sample) throws ActorException {
    int[] before = progress();
    test.arbitrate(states[sample], results[sample]);
    String outcome = results[sample].toString();
    return Arrays.equals(before, progress()) ? Optional.of(outcome) : Optional.empty();
  }

  private int[] progress() {
    int[] progress = new int[threads.size()];
    for (int actor = 0; actor < progress.length; actor++) {
      progress[actor] = done.get(actor);
    }
    return progress;
  }

  /**
   * Tries to have the actors of an abandoned sample end: by an interrupt, and by giving the fields
   * other values, one of which may be what they wait for. A loop that a compiler has made endless
   * looks at nothing any more.
   */
  boolean loosen(int sample) throws InterruptedException, IllegalAccessException {
    for (int number = 1; number <= LOOSENING_ROUNDS && isAlive(); number++) {
      threads.forEach(Thread::interrupt);
      test.overwrite(states[sample], number % 8 - 1);
      for (Thread thread : threads) {
        thread.join(1);
      }
    }
    return !isAlive();
  }

  /** The CPU times first, and how far the actors are last. */
  private Stillness.Look look() {
    List<Long> spent =
        threads.stream().map(thread -> BEANS.getThreadCpuTime(thread.getId())).toList();
    List<Stillness.Doing> doing =
        threads.stream().map(thread -> Stillness.Doing.of(thread.getState())).toList();
    int wantCpu = KERNEL.wantingCpu();
    List<Integer> progress = Arrays.stream(progress()).boxed().toList();
    return new Stillness.Look(System.nanoTime(), doing, spent, wantCpu, progress);
  }
}
