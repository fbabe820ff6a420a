package dev.jlitmus.event.sync.operation;

/** Of a ReentrantReadWriteLock. */
public sealed interface ReadWriteLockOperation extends Operation {
  /** {@code readLock().lock()} */
  record ReadLock() implements ReadWriteLockOperation {
    @Override
    public Effect effect() {
      return Effect.ADDS;
    }
  }

  /** {@code readLock().unlock()} */
  record ReadUnlock() implements ReadWriteLockOperation {
    @Override
    public Effect effect() {
      return Effect.ADDS;
    }
  }

  /** {@code readLock().tryLock()} while another thread holds the write lock. */
  record FailedTryReadLock() implements ReadWriteLockOperation {
    @Override
    public Effect effect() {
      return Effect.OBSERVES;
    }
  }

  /** {@code writeLock().lock()} */
  record WriteLock() implements ReadWriteLockOperation {
    @Override
    public Effect effect() {
      return Effect.CHANGES;
    }
  }

  /** {@code writeLock().unlock()} */
  record WriteUnlock() implements ReadWriteLockOperation {
    @Override
    public Effect effect() {
      return Effect.CHANGES;
    }
  }

  /** {@code writeLock().tryLock()} while some thread reads or another one writes. */
  record FailedTryWriteLock() implements ReadWriteLockOperation {
    @Override
    public Effect effect() {
      return Effect.OBSERVES;
    }
  }
}
