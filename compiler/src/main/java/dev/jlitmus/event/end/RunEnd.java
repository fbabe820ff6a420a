package dev.jlitmus.event.end;

import dev.jlitmus.semantic.end.ExceptionKind;
import dev.jlitmus.source.Span;

/**
 * How one run of a thread ends. An execution is <em>complete</em> if none of its runs is cut and
 * each that did not end has a reason in the final state to stay where it is; only a complete one
 * has an outcome.
 */
public sealed interface RunEnd {

  /** At the end of its code. */
  record Done() implements RunEnd {}

  /** By an exception, which no statement of a test catches. */
  record Threw(ExceptionKind kind) implements RunEnd {}

  /**
   * In a loop, or an {@code await}, of which a round leaves everything as it was, so that the next
   * one can be like it. The rounds before it are left out: without them the thread does the same.
   *
   * <p>It stays there rightly if each read of the round that is opaque or stronger, or part of an
   * update that fails, returns what was written last: such a read sees every write in the end. A
   * plain read may return any write that the axioms let it, for ever: a compiler may have taken it
   * out of the loop.
   *
   * @param span of the loop
   * @param from the position in the run at which the round begins
   */
  record Stuck(Span span, int from) implements RunEnd {}

  /**
   * In an operation on a synchronizer that nothing lets complete, its last action. It stays there
   * rightly if the object's final state does not let it go on.
   */
  record Blocked() implements RunEnd {}

  /** In a loop that may go on, but is not followed further. */
  record Cut() implements RunEnd {}

  /** Whether the thread is over: {@code join} waits for it and sees all that it did. */
  default boolean isOver() {
    return switch (this) {
      case Done ignored -> true;
      case Threw ignored -> true;
      case Stuck ignored -> false;
      case Blocked ignored -> false;
      case Cut ignored -> false;
    };
  }
}
