package dev.jlitmus.event.sync;

import dev.jlitmus.event.sync.operation.OnceOperation;
import dev.jlitmus.event.sync.operation.OnceOperation.BeginBody;
import dev.jlitmus.event.sync.operation.OnceOperation.EndBody;
import dev.jlitmus.event.sync.operation.OnceOperation.FindDone;
import dev.jlitmus.relation.EventSet;
import java.util.List;

/**
 * A Once: the end of the body happens before the return of every other {@code run}; meanwhile the
 * others wait.
 *
 * @param done the end of the body, nothing before it
 */
public record OnceState(int runner, EventSet done) implements SyncState {
  private static final int NOBODY = -1;

  public static final OnceState NEW = new OnceState(NOBODY, EventSet.EMPTY);

  private boolean isRunning() {
    return runner != NOBODY && done.isEmpty();
  }

  @Override
  public List<Step> after(Call call) {
    return switch ((OnceOperation) call.operation()) {
      case BeginBody ignored ->
          SyncState.stepIf(runner == NOBODY, new OnceState(call.thread(), EventSet.EMPTY));
      case EndBody ignored ->
          SyncState.stepIf(
              isRunning() && runner == call.thread(),
              new OnceState(runner, EventSet.of(call.end())));
      case FindDone ignored -> done.isEmpty() ? List.of() : SyncState.step(this, done, call);
    };
  }

  @Override
  public boolean keepsWaiting(List<Call> waiting) {
    return isRunning();
  }
}
