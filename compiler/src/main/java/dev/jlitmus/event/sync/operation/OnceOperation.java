package dev.jlitmus.event.sync.operation;

/** Of a Once. */
public sealed interface OnceOperation extends Operation {
  @Override
  default Effect effect() {
    return Effect.CHANGES;
  }

  /** {@code run} finds that nobody has begun the body, and begins it. */
  record BeginBody() implements OnceOperation {}

  /** The body ends, by whatever way. */
  record EndBody() implements OnceOperation {}

  /** {@code run} finds the body ended. */
  record FindDone() implements OnceOperation {
    @Override
    public Effect effect() {
      return Effect.OBSERVES;
    }
  }
}
