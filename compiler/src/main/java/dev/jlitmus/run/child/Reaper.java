package dev.jlitmus.run.child;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Kills the JVM under test when this one shuts down, and lets no other be started then.
 *
 * <p>The harness also ends by itself when its parent is gone; this is for the JVM that cannot.
 */
public final class Reaper implements AutoCloseable {
  private static final long KILL_SECONDS = 5;
  private static final long SIGNAL_NANOS = TimeUnit.SECONDS.toNanos(1);

  private final Thread hook = new Thread(this::shutDown, "jlitmus-reaper");
  private Optional<Process> child = Optional.empty();
  private boolean shuttingDown;

  public Reaper() {
    try {
      Runtime.getRuntime().addShutdownHook(hook);
    } catch (IllegalStateException alreadyShuttingDown) {
      shuttingDown = true;
    }
  }

  public synchronized void watch(Process process) {
    child = Optional.of(process);
    if (shuttingDown) {
      kill(process);
    }
  }

  public synchronized boolean isShuttingDown() {
    return shuttingDown;
  }

  /**
   * Whether the signal that ended a child was meant for this JVM too, which then shuts down or is
   * interrupted: a terminal sends its signals to all, and the child is quicker.
   */
  public synchronized boolean shutsDownToo() {
    long end = System.nanoTime() + SIGNAL_NANOS;
    try {
      for (long left = SIGNAL_NANOS; !shuttingDown && left > 0; left = end - System.nanoTime()) {
        TimeUnit.NANOSECONDS.timedWait(this, left);
      }
    } catch (InterruptedException wanted) {
      Thread.currentThread().interrupt();
      return true;
    }
    return shuttingDown;
  }

  private synchronized void shutDown() {
    shuttingDown = true;
    notifyAll();
    child.ifPresent(Reaper::kill);
  }

  /** Kills a process and all below it, and waits until it is gone. */
  public static void kill(Process process) {
    // The process goes first, lest it start others in place of those that it loses.
    List<ProcessHandle> below = process.descendants().toList();
    process.destroyForcibly();
    below.forEach(ProcessHandle::destroyForcibly);
    boolean interrupted = Thread.interrupted();
    try {
      process.waitFor(KILL_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException again) {
      interrupted = true;
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException shutDownHasBegun) {
      // The hook runs, or has run, and this JVM ends.
    }
  }
}
