package dev.jlitmus.codegen.need;

import dev.jlitmus.semantic.sync.SyncMethod;

/** Which of Java's methods takes a lock. */
public enum Locking {
  /** {@code lock.lock()}, which nothing ends. */
  LOCK("lock"),
  /** {@code lock.lockInterruptibly()}, so that a deadlock can be ended. */
  INTERRUPTIBLY("lockInterruptibly");

  private final String method;

  Locking(String method) {
    this.method = method;
  }

  /** How a synchronizer's method is called. */
  public String nameOf(SyncMethod called) {
    return takesLock(called) ? method : called.methodName();
  }

  /** Whether a call of a synchronizer's method can throw InterruptedException. */
  public boolean letsInterrupt(SyncMethod called) {
    return called.waits() && !(this == LOCK && takesLock(called));
  }

  private static boolean takesLock(SyncMethod called) {
    return called.waits() && called.methodName().equals("lock");
  }
}
