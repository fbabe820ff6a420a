package dev.jlitmus.event.thread;

import dev.jlitmus.semantic.code.Column.Register;
import dev.jlitmus.semantic.code.ExceptionKind;
import dev.jlitmus.semantic.value.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One way through a thread: what it did, the values that its reads returned among it.
 *
 * @param given the registers of ended threads that were used, with the values that they had
 * @param registers those that were assigned
 * @param exception that ended it; empty where none did
 */
public record ThreadRun(
    List<Action> actions,
    Map<Register, Value> given,
    Map<Register, Value> registers,
    End end,
    Optional<ExceptionKind> exception) {

  /** How a run ended. */
  public enum End {
    DONE,
    /** By an exception, which no statement of a test catches. */
    THREW,
    /** In a loop that may go on, but is not followed further. */
    CUT
  }

  public ThreadRun {
    actions = List.copyOf(actions);
    given = Map.copyOf(given);
    registers = Map.copyOf(registers);
  }

  /** A run that only does something. */
  ThreadRun(List<Action> actions) {
    this(actions, Map.of(), Map.of(), End.DONE, Optional.empty());
  }

  /** Whether a loop was not followed to its end. */
  public boolean isCut() {
    return end == End.CUT;
  }

  /** What the access at this position read or wrote. */
  public Value value(int position) {
    return switch (actions.get(position)) {
      case Action.Access access -> access.value();
      case Action.Fence fence -> throw new IllegalArgumentException(fence.toString());
      case Action.Freeze freeze -> throw new IllegalArgumentException(freeze.toString());
    };
  }
}
