package dev.jlitmus.event.sync;

import dev.jlitmus.semantic.value.Value;
import java.util.Optional;

/**
 * What a thread does to a synchronizer, together with the result that it has. One that throws
 * because of the object's state is an operation with that result.
 */
public sealed interface Operation {

  /** How the operation bears on the state. */
  enum Effect {
    /** It looks at the state and leaves it. */
    OBSERVES,
    /** It adds to what others may take. */
    ADDS,
    /** It takes of what others have added. */
    TAKES,
    /** Anything else. */
    CHANGES
  }

  Effect effect();

  /** What it hands over to a thread that takes it by an operation of its own. */
  default Optional<Value> handedOver() {
    return Optional.empty();
  }

  /** What it took that another thread's operation had handed over. */
  default Optional<Value> taken() {
    return Optional.empty();
  }

  /**
   * Whether two operations of different threads on one object, one directly after the other, could
   * as well come in the other order.
   */
  default boolean commutesWith(Operation other) {
    return effect() == other.effect() && effect() != Effect.CHANGES;
  }

  /**
   * Of a monitor or a ReentrantLock. A thread that holds the lock and locks or unlocks it once more
   * does nothing that others could tell.
   */
  sealed interface OfLock extends Operation {
    @Override
    default Effect effect() {
      return Effect.CHANGES;
    }
  }

  /** {@code lock()}, the start of {@code synchronized}, a {@code tryLock()} that succeeds. */
  record Lock() implements OfLock {}

  /** {@code tryLock()} while another thread holds the lock. */
  record FailedTryLock() implements OfLock {
    @Override
    public Effect effect() {
      return Effect.OBSERVES;
    }
  }

  /** {@code unlock()}, the end of {@code synchronized}. */
  record Unlock() implements OfLock {}

  /**
   * The first half of {@code wait()} or {@code await()}: the thread lets the lock go and waits.
   *
   * @param condition tells the conditions of one lock apart
   */
  record Wait(String condition, Waking waking) implements OfLock {}

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
  record Wake(String condition) implements OfLock {}

  /** {@code notify()}, {@code signal()}, or for all that wait {@code notifyAll()}. */
  record Signal(String condition, boolean all) implements OfLock {}

  /** Of a ReentrantReadWriteLock. */
  sealed interface OfReadWriteLock extends Operation {}

  /** {@code readLock().lock()} */
  record ReadLock() implements OfReadWriteLock {
    @Override
    public Effect effect() {
      return Effect.ADDS;
    }
  }

  /** {@code readLock().unlock()} */
  record ReadUnlock() implements OfReadWriteLock {
    @Override
    public Effect effect() {
      return Effect.ADDS;
    }
  }

  /** {@code readLock().tryLock()} while another thread holds the write lock. */
  record FailedTryReadLock() implements OfReadWriteLock {
    @Override
    public Effect effect() {
      return Effect.OBSERVES;
    }
  }

  /** {@code writeLock().lock()} */
  record WriteLock() implements OfReadWriteLock {
    @Override
    public Effect effect() {
      return Effect.CHANGES;
    }
  }

  /** {@code writeLock().unlock()} */
  record WriteUnlock() implements OfReadWriteLock {
    @Override
    public Effect effect() {
      return Effect.CHANGES;
    }
  }

  /** {@code writeLock().tryLock()} while some thread reads or another one writes. */
  record FailedTryWriteLock() implements OfReadWriteLock {
    @Override
    public Effect effect() {
      return Effect.OBSERVES;
    }
  }

  /** Of a CountDownLatch. */
  sealed interface OfLatch extends Operation {}

  /** {@code countDown()} */
  record CountDown() implements OfLatch {
    @Override
    public Effect effect() {
      return Effect.ADDS;
    }
  }

  /** {@code await()} at zero. */
  record Await() implements OfLatch {
    @Override
    public Effect effect() {
      return Effect.OBSERVES;
    }
  }

  /** {@code getCount()} */
  record GetCount(long count) implements OfLatch {
    @Override
    public Effect effect() {
      return Effect.OBSERVES;
    }
  }

  /** Of a Semaphore. */
  sealed interface OfSemaphore extends Operation {}

  /** {@code acquire(n)}, a {@code tryAcquire(n)} that succeeds. */
  record Acquire(int permits) implements OfSemaphore {
    @Override
    public Effect effect() {
      return Effect.TAKES;
    }
  }

  /** {@code tryAcquire(n)} with fewer permits left. */
  record FailedTryAcquire(int permits) implements OfSemaphore {
    @Override
    public Effect effect() {
      return Effect.OBSERVES;
    }
  }

  /** {@code release(n)} */
  record Release(int permits) implements OfSemaphore {
    @Override
    public Effect effect() {
      return Effect.ADDS;
    }
  }

  /** Of a Channel. */
  sealed interface OfChannel extends Operation {
    @Override
    default Effect effect() {
      return Effect.CHANGES;
    }
  }

  /**
   * The value goes in, or at capacity 0 over to a receiver.
   *
   * @param waits whether it would wait, as {@code trySend} does not
   */
  record Send(Value value, boolean waits) implements OfChannel {
    @Override
    public Optional<Value> handedOver() {
      return Optional.of(value);
    }
  }

  /**
   * The value comes out.
   *
   * @param waits whether it would wait, as {@code tryReceive} does not
   */
  record Receive(Value value, boolean waits) implements OfChannel {
    @Override
    public Optional<Value> taken() {
      return Optional.of(value);
    }
  }

  /** {@code receive()} from a channel that is closed and drained. */
  record ReceiveClosed() implements OfChannel {
    @Override
    public Effect effect() {
      return Effect.OBSERVES;
    }
  }

  /** {@code trySend} without room, or at capacity 0 without a waiting receiver. */
  record FailedTrySend() implements OfChannel {
    @Override
    public Effect effect() {
      return Effect.OBSERVES;
    }
  }

  /** {@code tryReceive} with nothing there. */
  record FailedTryReceive() implements OfChannel {
    @Override
    public Effect effect() {
      return Effect.OBSERVES;
    }
  }

  /** {@code close()} */
  record Close() implements OfChannel {}

  /** What throws IllegalStateException: sending on a closed channel, closing it twice. */
  record RefusedAsClosed() implements OfChannel {
    @Override
    public Effect effect() {
      return Effect.OBSERVES;
    }
  }

  /** {@code isClosed()} */
  record IsClosed(boolean closed) implements OfChannel {
    @Override
    public Effect effect() {
      return Effect.OBSERVES;
    }
  }

  /** Of a map; on another key nothing of it is seen. */
  sealed interface OfMap extends Operation {
    Value key();

    @Override
    default boolean commutesWith(Operation other) {
      return !key().equals(((OfMap) other).key()) || Operation.super.commutesWith(other);
    }
  }

  /**
   * {@code get}, and {@code putIfAbsent} that finds a value.
   *
   * @param found empty at a miss
   */
  record Get(Value key, Optional<Value> found) implements OfMap {
    @Override
    public Optional<Value> taken() {
      return found;
    }

    @Override
    public Effect effect() {
      return Effect.OBSERVES;
    }
  }

  /**
   * {@code put}, and {@code putIfAbsent} that finds no value.
   *
   * @param found what was there before
   */
  record Put(Value key, Value value, Optional<Value> found) implements OfMap {
    @Override
    public Optional<Value> handedOver() {
      return Optional.of(value);
    }

    @Override
    public Optional<Value> taken() {
      return found;
    }

    @Override
    public Effect effect() {
      return Effect.CHANGES;
    }
  }

  /**
   * {@code remove}
   *
   * @param found what was there before
   */
  record Remove(Value key, Optional<Value> found) implements OfMap {
    @Override
    public Optional<Value> taken() {
      return found;
    }

    @Override
    public Effect effect() {
      return found.isEmpty() ? Effect.OBSERVES : Effect.CHANGES;
    }
  }

  /** {@code containsKey} */
  record ContainsKey(Value key, boolean contains) implements OfMap {
    @Override
    public Effect effect() {
      return Effect.OBSERVES;
    }
  }

  /** Of a Once. */
  sealed interface OfOnce extends Operation {
    @Override
    default Effect effect() {
      return Effect.CHANGES;
    }
  }

  /** {@code run} finds that nobody has begun the body, and begins it. */
  record BeginBody() implements OfOnce {}

  /** The body ends, by whatever way. */
  record EndBody() implements OfOnce {}

  /** {@code run} finds the body ended. */
  record FindDone() implements OfOnce {
    @Override
    public Effect effect() {
      return Effect.OBSERVES;
    }
  }
}
