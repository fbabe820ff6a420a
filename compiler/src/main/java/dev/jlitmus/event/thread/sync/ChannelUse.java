package dev.jlitmus.event.thread.sync;

import dev.jlitmus.event.sync.operation.ChannelOperation;
import dev.jlitmus.event.sync.operation.Operation;
import dev.jlitmus.event.thread.SentValues;
import dev.jlitmus.event.thread.step.Choices;
import dev.jlitmus.event.thread.sync.OperationSteps.At;
import dev.jlitmus.semantic.end.ExceptionKind;
import dev.jlitmus.semantic.end.ThrownException;
import dev.jlitmus.semantic.value.Type;
import dev.jlitmus.semantic.value.Value;
import java.util.List;

/** What one run of a thread does to channels. */
record ChannelUse(SentValues sent, Choices choices, OperationSteps steps) {

  void send(At at, Value value) {
    Operation send = new ChannelOperation.Send(value, true);
    switch (choices.choose(sent.mayBeClosed(at.object()) ? 3 : 2)) {
      case 0 -> steps.meet(at, send);
      case 1 -> throw steps.waitForEver(at, send);
      default -> throw refused(at);
    }
  }

  /** Whether it was sent. */
  Value trySend(At at, Value value) {
    return switch (choices.choose(sent.mayBeClosed(at.object()) ? 3 : 2)) {
      case 0 -> {
        steps.meet(at, new ChannelOperation.Send(value, false));
        yield Value.of(true);
      }
      case 1 -> {
        steps.complete(at, new ChannelOperation.FailedTrySend());
        yield Value.of(false);
      }
      default -> throw refused(at);
    };
  }

  Value receive(At at, Type element) {
    List<Value> values = sent.through(at.object());
    int choice = choices.choose(values.size() + (sent.mayBeClosed(at.object()) ? 2 : 1));
    if (choice < values.size()) {
      steps.meet(at, new ChannelOperation.Receive(values.get(choice), true));
      return values.get(choice);
    }
    Value nothing = Value.defaultOf(element);
    if (choice == values.size()) {
      throw steps.waitForEver(at, new ChannelOperation.Receive(nothing, true));
    }
    steps.complete(at, new ChannelOperation.ReceiveClosed());
    return nothing;
  }

  Value tryReceive(At at, Type element) {
    List<Value> values = sent.through(at.object());
    int choice = choices.choose(values.size() + 1);
    if (choice < values.size()) {
      steps.meet(at, new ChannelOperation.Receive(values.get(choice), false));
      return values.get(choice);
    }
    steps.complete(at, new ChannelOperation.FailedTryReceive());
    return Value.defaultOf(element);
  }

  void close(At at) {
    if (choices.choose(sent.mayBeClosed(at.object()) ? 2 : 1) == 1) {
      throw refused(at);
    }
    steps.complete(at, new ChannelOperation.Close());
  }

  Value isClosed(At at) {
    boolean closed = sent.mayBeClosed(at.object()) && choices.choose(2) == 1;
    steps.complete(at, new ChannelOperation.IsClosed(closed));
    return Value.of(closed);
  }

  private ThrownException refused(At at) {
    steps.complete(at, new ChannelOperation.RefusedAsClosed());
    return new ThrownException(ExceptionKind.ILLEGAL_STATE);
  }
}
