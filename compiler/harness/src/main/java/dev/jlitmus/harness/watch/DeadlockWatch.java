package dev.jlitmus.harness.watch;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.openjdk.jcstress.infra.runners.CounterThread;

/**
 * Ends deadlocks. While actors sample, each in the same state as the others, it looks for a moment
 * in which every actor either waits inside the test or has left it and stands at the barrier behind
 * the state: then nobody is left to wake anybody. It interrupts those that wait, whose state then
 * counts as the sample of a deadlock, and the actors go on to the next one. Who waits for a monitor
 * cannot be interrupted, and would get it from another one that is; that ends the sampling.
 *
 * <p>An actor that was just woken still looks as if it waited until it has a CPU, which on a busy
 * machine takes long. So an actor counts as waiting only if it used no CPU time while the others
 * were looked at, and if the kernel says that no more actors want a CPU than stand at the barrier.
 */
public final class DeadlockWatch extends Thread {
  private static final int POLL_MILLIS = 1;

  /** Polls between interrupting and giving up. */
  private static final int PATIENCE = 500;

  /** Polls that must agree where the kernel cannot be asked. */
  private static final int SURE_WITHOUT_KERNEL = 300;

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final Progress progress;
  private final int actors;
  private final KernelThreads kernel;
  private volatile boolean over;
  private volatile boolean givenUp;
  private int agreed;
  private int interrupted;
  private Optional<Progress.Place> last = Optional.empty();

  /**
   * @param actors how many there are
   */
  public DeadlockWatch(Progress progress, int actors) {
    super("DeadlockWatch");
    this.progress = progress;
    this.actors = actors;
    this.kernel = KernelThreads.named("Jcstres");
    setDaemon(true);
  }

  /** No more deadlocks are to be ended. */
  public void end() {
    over = true;
  }

  /** Whether a deadlock was found that no interrupt ends. */
  public boolean hasGivenUp() {
    return givenUp;
  }

  @Override
  public void run() {
    try {
      while (!over && !givenUp) {
        Thread.sleep(POLL_MILLIS);
        poll();
      }
    } catch (InterruptedException ended) {
      over = true;
    }
  }

  private void poll() {
    Optional<Progress.Place> place = progress.place();
    List<Thread> waiting = waiting();
    if (place.isEmpty() || !isDeadlock(place.get(), waiting)) {
      agreed = 0;
      return;
    }
    if (!place.equals(last)) {
      interrupted = 0;
    }
    last = place;
    agreed++;
    if (agreed < (kernel.isKnown() ? 2 : SURE_WITHOUT_KERNEL)) {
      return;
    }
    givenUp = interrupted > PATIENCE || waiting.stream().anyMatch(DeadlockWatch::isAtMonitor);
    if (interrupted == 0 && !givenUp) {
      waiting.forEach(Thread::interrupt);
    }
    interrupted++;
  }

  private boolean isDeadlock(Progress.Place place, List<Thread> waiting) {
    if (waiting.isEmpty() || waiting.size() + place.arrived() != actors) {
      return false;
    }
    List<Long> before = cpuTimes(waiting);
    return kernel.wantingCpu() <= place.arrived()
        && progress.place().filter(place::equals).isPresent()
        && waiting().equals(waiting)
        && cpuTimes(waiting).equals(before);
  }

  private static List<Long> cpuTimes(List<Thread> threads) {
    List<Long> times = new ArrayList<>();
    for (Thread thread : threads) {
      times.add(THREADS.getThreadCpuTime(thread.getId()));
    }
    return times;
  }

  private static boolean isAtMonitor(Thread thread) {
    return thread.getState() == State.BLOCKED;
  }

  private List<Thread> waiting() {
    Thread[] all = new Thread[2 * getThreadGroup().activeCount() + 8];
    int count = getThreadGroup().enumerate(all);
    List<Thread> waiting = new ArrayList<>();
    for (Thread thread : Arrays.asList(all).subList(0, count)) {
      if (thread instanceof CounterThread && isWaiting(thread.getState())) {
        waiting.add(thread);
      }
    }
    return waiting;
  }

  private static boolean isWaiting(State state) {
    return switch (state) {
      case WAITING, TIMED_WAITING, BLOCKED -> true;
      case NEW, RUNNABLE, TERMINATED -> false;
    };
  }
}
