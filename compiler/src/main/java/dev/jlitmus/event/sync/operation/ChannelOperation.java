package dev.jlitmus.event.sync.operation;

import dev.jlitmus.semantic.value.Value;
import java.util.Optional;

/** Of a Channel. */
public sealed interface ChannelOperation extends Operation {
  @Override
  default Effect effect() {
    return Effect.CHANGES;
  }

  /**
   * The value goes in, or at capacity 0 over to a receiver.
   *
   * @param waits whether it would wait, as {@code trySend} does not
   */
  record Send(Value value, boolean waits) implements ChannelOperation {
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
  record Receive(Value value, boolean waits) implements ChannelOperation {
    @Override
    public Optional<Value> taken() {
      return Optional.of(value);
    }
  }

  /** {@code receive()} from a channel that is closed and drained. */
  record ReceiveClosed() implements ChannelOperation {
    @Override
    public Effect effect() {
      return Effect.OBSERVES;
    }
  }

  /** {@code trySend} without room, or at capacity 0 without a waiting receiver. */
  record FailedTrySend() implements ChannelOperation {
    @Override
    public Effect effect() {
      return Effect.OBSERVES;
    }
  }

  /** {@code tryReceive} with nothing there. */
  record FailedTryReceive() implements ChannelOperation {
    @Override
    public Effect effect() {
      return Effect.OBSERVES;
    }
  }

  /** {@code close()} */
  record Close() implements ChannelOperation {}

  /** What throws IllegalStateException: sending on a closed channel, closing it twice. */
  record RefusedAsClosed() implements ChannelOperation {
    @Override
    public Effect effect() {
      return Effect.OBSERVES;
    }
  }

  /** {@code isClosed()} */
  record IsClosed(boolean closed) implements ChannelOperation {
    @Override
    public Effect effect() {
      return Effect.OBSERVES;
    }
  }
}
