package dev.jlitmus.event.thread;

import dev.jlitmus.event.Location;
import dev.jlitmus.event.sync.SyncObject;
import dev.jlitmus.event.sync.operation.Operation;
import dev.jlitmus.semantic.access.AccessMode;
import dev.jlitmus.semantic.access.FenceKind;
import dev.jlitmus.semantic.value.Value;
import dev.jlitmus.semantic.value.Value.Reference;
import dev.jlitmus.source.Span;
import java.util.BitSet;

/**
 * One step of a thread that a memory model sees. Dependencies are syntactic and sets of positions
 * of reads in the thread's run: {@code data} of those whose value went into the value written,
 * {@code control} of those whose value decided a branch before the action, {@code address} of those
 * whose value told which location is accessed.
 */
public sealed interface Action {
  Span span();

  BitSet control();

  /** An action on a location. */
  sealed interface Access extends Action {
    Location location();

    BitSet address();

    AccessMode mode();

    Value value();
  }

  /** A read that returned {@code value}. */
  record Read(
      Span span,
      BitSet control,
      BitSet address,
      Location location,
      AccessMode mode,
      Value value,
      Role role)
      implements Access {}

  /**
   * A write of {@code value}.
   *
   * @param update whether the action before it is the read of the same atomic update
   */
  record Write(
      Span span,
      BitSet control,
      BitSet address,
      BitSet data,
      Location location,
      AccessMode mode,
      Value value,
      boolean update)
      implements Access {}

  /** A fence. */
  record Fence(Span span, BitSet control, FenceKind kind) implements Action {}

  /** An action on a synchronizer. */
  sealed interface OnSynchronizer extends Action {
    SyncObject object();

    Operation operation();
  }

  /** An operation that completes, with its result. */
  record Synchronize(Span span, BitSet control, SyncObject object, Operation operation)
      implements OnSynchronizer {}

  /**
   * The beginning of an operation: of one that goes on to complete, where its beginning itself
   * synchronizes, or of one that waits for ever.
   *
   * @param forEver whether it never completes, and is the thread's last action
   */
  record Begin(Span span, BitSet control, SyncObject object, Operation operation, boolean forEver)
      implements OnSynchronizer {}

  /** The end of an object's constructor, where its final fields freeze (JLS 17.5.1). */
  record Freeze(Span span, BitSet control, Reference object) implements Action {}

  /** What a read is part of. */
  enum Role {
    /** Nothing: it is a read. */
    READ,
    /** An atomic update, whose write is the next action. */
    UPDATE,
    /** A compare-and-set that found another value. */
    FAILED,
    /** A weak compare-and-set that failed although it found the expected value. */
    SPURIOUSLY_FAILED
  }
}
