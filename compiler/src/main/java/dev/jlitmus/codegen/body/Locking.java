package dev.jlitmus.codegen.body;

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

  String method() {
    return method;
  }
}
