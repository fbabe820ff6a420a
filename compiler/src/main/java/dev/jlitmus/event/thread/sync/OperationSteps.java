package dev.jlitmus.event.thread.sync;

import dev.jlitmus.event.end.RunEnd;
import dev.jlitmus.event.sync.SyncObject;
import dev.jlitmus.event.sync.operation.Operation;
import dev.jlitmus.event.thread.Action;
import dev.jlitmus.event.thread.step.Choices;
import dev.jlitmus.event.thread.step.RunLeftException;
import dev.jlitmus.semantic.value.Value;
import dev.jlitmus.source.Span;
import java.util.BitSet;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * How an operation on a synchronizer goes in one run: it completes, with one of its results, or it
 * waits for ever. Which, is a choice.
 */
record OperationSteps(Choices choices, Supplier<BitSet> control, Consumer<Action> add) {

  /** Where an operation stands, and its object. */
  public record At(Span span, SyncObject object) {}

  void complete(At at, Operation operation) {
    add.accept(new Action.Synchronize(at.span(), control.get(), at.object(), operation));
  }

  /** One of two results. */
  Value either(At at, Operation success, Operation failure) {
    boolean succeeds = choices.choose(2) == 0;
    complete(at, succeeds ? success : failure);
    return Value.of(succeeds);
  }

  void completeOrWait(At at, Operation operation) {
    if (choices.choose(2) == 1) {
      throw waitForEver(at, operation);
    }
    complete(at, operation);
  }

  /** What ends the run, once it is noted where. */
  RunLeftException waitForEver(At at, Operation operation) {
    add.accept(new Action.Begin(at.span(), control.get(), at.object(), operation, true));
    return new RunLeftException(Optional.of(new RunEnd.Blocked()));
  }

  /** An operation whose beginning synchronizes too. */
  void meet(At at, Operation operation) {
    add.accept(new Action.Begin(at.span(), control.get(), at.object(), operation, false));
    complete(at, operation);
  }
}
