package dev.jlitmus.event;

import dev.jlitmus.semantic.Column.Register;
import dev.jlitmus.semantic.Value;
import java.util.List;
import java.util.Map;

/**
 * One way through a thread: what it did, the values that its reads returned among it.
 *
 * @param registers those that were assigned
 */
public record ThreadRun(List<Action> actions, Map<Register, Value> registers, End end) {

  /** How a run ended. */
  public enum End {
    DONE,
    /** By an exception, which no statement of a test catches. */
    THREW
  }

  public ThreadRun {
    actions = List.copyOf(actions);
    registers = Map.copyOf(registers);
  }
}
