package dev.jlitmus.event.sync.operation;

/**
 * Of a monitor or a ReentrantLock. A thread that holds the lock and locks or unlocks it once more
 * does nothing that others could tell.
 */
public sealed interface LockOperation extends Operation {
  @Override
  default Effect effect() {
    return Effect.CHANGES;
  }

  /** {@code lock()}, the start of {@code synchronized}, a {@code tryLock()} that succeeds. */
  record Lock() implements LockOperation {}

  /** {@code tryLock()} while another thread holds the lock. */
  record FailedTryLock() implements LockOperation {
    @Override
    public Effect effect() {
      return Effect.OBSERVES;
    }
  }

  /** {@code unlock()}, the end of {@code synchronized}. */
  record Unlock() implements LockOperation {}

  /**
   * The first half of {@code wait()} or {@code await()}: the thread lets the lock go and waits.
   *
   * @param condition tells the conditions of one lock apart
   */
  record Wait(String condition, Waking waking) implements LockOperation {}

  /** What ends a wait. */
  enum Waking {
    /** A signal, or chance. */
    ANYHOW,
    /** A signal, which is then used up. */
    SIGNALLED,
    /** Nothing ever does. */
    NEVER
  }

  /** The second half: signalled or of itself (JLS 17.2.1), the thread takes the lock again. */
  record Wake(String condition) implements LockOperation {}

  /** {@code notify()}, {@code signal()}, or for all that wait {@code notifyAll()}. */
  record Signal(String condition, boolean all) implements LockOperation {}
}
