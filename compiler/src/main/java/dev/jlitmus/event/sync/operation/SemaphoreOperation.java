package dev.jlitmus.event.sync.operation;

/** Of a Semaphore. */
public sealed interface SemaphoreOperation extends Operation {
  /** {@code acquire(n)}, a {@code tryAcquire(n)} that succeeds. */
  record Acquire(int permits) implements SemaphoreOperation {
    @Override
    public Effect effect() {
      return Effect.TAKES;
    }
  }

  /** {@code tryAcquire(n)} with fewer permits left. */
  record FailedTryAcquire(int permits) implements SemaphoreOperation {
    @Override
    public Effect effect() {
      return Effect.OBSERVES;
    }
  }

  /** {@code release(n)} */
  record Release(int permits) implements SemaphoreOperation {
    @Override
    public Effect effect() {
      return Effect.ADDS;
    }
  }
}
