package dev.jlitmus.event.thread;

import dev.jlitmus.semantic.code.Column.Register;
import dev.jlitmus.semantic.value.Value;
import java.util.List;
import java.util.Map;

/**
 * One way through a thread: what it did, the values that its reads returned among it.
 *
 * @param given the registers of ended threads that were used, with the values that they had
 * @param registers those that were assigned
 */
public record ThreadRun(
    List<Action> actions, Map<Register, Value> given, Map<Register, Value> registers, End end) {

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

  /** Whether a loop was not followed to its end. */
  public boolean isCut() {
    return end == End.CUT;
  }

  /** What the access at this position read or wrote. */
  public Value value(int position) {
    return switch (actions.get(position)) {
      case Action.Access access -> access.value();
      case Action.Fence fence -> throw new IllegalArgumentException(fence.toString());
    };
  }
}
