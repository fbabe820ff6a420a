package dev.jlitmus.event.sync;

import dev.jlitmus.event.sync.operation.Operation;
import dev.jlitmus.relation.EventSet;

/**
 * An operation of an execution.
 *
 * @param begin its event {@code b}: the same as {@code end} where nothing tells them apart
 * @param end its event {@code e}, of one that waits for ever the last of its thread
 */
public record Call(int thread, Operation operation, int begin, int end) {

  /** Stands for all events of initial values; they happen before every thread begins. */
  public static final int BEFORE_START = EventSet.LIMIT - 1;

  /** By an initial value, before the threads start. */
  public static Call beforeStart(Operation operation) {
    return new Call(BEFORE_START, operation, BEFORE_START, BEFORE_START);
  }
}
