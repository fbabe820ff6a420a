package dev.jlitmus.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Keeps a JVM that a signal ends alive until what was finished is printed. On a signal the JVM runs
 * its shutdown hooks while the command goes on, and exits with 128 + signal when they have
 * returned: the hook interrupts the command and waits for it.
 */
public final class Finishing {
  private static final CountDownLatch NOTHING = new CountDownLatch(0);
  private static final long PATIENCE_SECONDS = 10;

  private final Thread command;
  private volatile CountDownLatch work = NOTHING;

  /**
   * @param command the thread that does the work
   */
  public Finishing(Thread command) {
    this.command = command;
  }

  /** From here to {@link #end} the command answers an interrupt by printing what it has. */
  public void begin() {
    work = new CountDownLatch(1);
  }

  /** Everything is printed. */
  public void end() {
    CountDownLatch finished = work;
    work = NOTHING;
    finished.countDown();
  }

  /** The shutdown hook. */
  void interruptAndWait() {
    CountDownLatch unfinished = work;
    if (unfinished.getCount() == 0) {
      return;
    }
    command.interrupt();
    try {
      boolean printed = unfinished.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
      if (!printed) {
        System.err.println("jlitmus: the run did not stop in time; its results are lost");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
