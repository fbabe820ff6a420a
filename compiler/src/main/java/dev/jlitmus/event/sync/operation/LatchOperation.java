package dev.jlitmus.event.sync.operation;

/** Of a CountDownLatch. */
public sealed interface LatchOperation extends Operation {
  /** {@code countDown()} */
  record CountDown() implements LatchOperation {
    @Override
    public Effect effect() {
      return Effect.ADDS;
    }
  }

  /** {@code await()} at zero. */
  record Await() implements LatchOperation {
    @Override
    public Effect effect() {
      return Effect.OBSERVES;
    }
  }

  /** {@code getCount()} */
  record GetCount(long count) implements LatchOperation {
    @Override
    public Effect effect() {
      return Effect.OBSERVES;
    }
  }
}
