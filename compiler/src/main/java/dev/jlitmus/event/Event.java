package dev.jlitmus.event;

import dev.jlitmus.event.thread.Action;

/** An event of an execution whose values are still open. */
public sealed interface Event {

  /** The number of a thread that no thread has: of initial writes. */
  int NO_THREAD = -1;

  /** The position of its thread; {@code join} follows the last thread. */
  int thread();

  /** The write of a location's initial value. */
  record Initial(Location location) implements Event {
    @Override
    public int thread() {
      return NO_THREAD;
    }
  }

  /**
   * What a thread does.
   *
   * @param position in the thread's run
   * @param action of one of the runs of this shape; its value is not that of the others
   */
  record Performed(int thread, int position, Action action) implements Event {}

  /** The end of a thread that {@code join} waits for, or the start of {@code join}. */
  record Boundary(int thread) implements Event {}
}
