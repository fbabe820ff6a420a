package dev.jlitmus.event.thread;

import dev.jlitmus.event.end.RunEnd;
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
    List<Action> actions, Map<Register, Value> given, Map<Register, Value> registers, RunEnd end) {

  public ThreadRun {
    actions = List.copyOf(actions);
    given = Map.copyOf(given);
    registers = Map.copyOf(registers);
  }

  /** Whether a loop was not followed to its end. */
  public boolean isCut() {
    return switch (end) {
      case RunEnd.Cut ignored -> true;
      case RunEnd.Done ignored -> false;
      case RunEnd.Threw ignored -> false;
      case RunEnd.Stuck ignored -> false;
      case RunEnd.Blocked ignored -> false;
    };
  }

  /** Whether its last operation on a synchronizer never completes. */
  public boolean isBlocked() {
    return switch (end) {
      case RunEnd.Blocked ignored -> true;
      case RunEnd.Done ignored -> false;
      case RunEnd.Threw ignored -> false;
      case RunEnd.Stuck ignored -> false;
      case RunEnd.Cut ignored -> false;
    };
  }

  /** What the access at this position read or wrote. */
  public Value value(int position) {
    return switch (actions.get(position)) {
      case Action.Access access -> access.value();
      case Action.Fence fence -> throw new IllegalArgumentException(fence.toString());
      case Action.OnSynchronizer use -> throw new IllegalArgumentException(use.toString());
      case Action.Freeze freeze -> throw new IllegalArgumentException(freeze.toString());
    };
  }
}
