package dev.jlitmus.event.sync;

import dev.jlitmus.event.sync.operation.LatchOperation;
import dev.jlitmus.event.sync.operation.LatchOperation.Await;
import dev.jlitmus.event.sync.operation.LatchOperation.CountDown;
import dev.jlitmus.event.sync.operation.LatchOperation.GetCount;
import dev.jlitmus.relation.EventSet;
import java.util.List;

/**
 * A CountDownLatch. What comes before the count downs that reach zero happens before what follows
 * the return of {@code await} (java.util.concurrent.CountDownLatch); further count downs do
 * nothing.
 *
 * @param counted those count downs so far
 */
public record LatchState(long count, EventSet counted) implements SyncState {

  @Override
  public List<Step> after(Call call) {
    return switch ((LatchOperation) call.operation()) {
      case CountDown ignored ->
          SyncState.step(count == 0 ? this : new LatchState(count - 1, counted.with(call.end())));
      case Await ignored -> count == 0 ? SyncState.step(this, counted, call) : List.of();
      case GetCount seen -> SyncState.stepIf(seen.count() == count, this);
    };
  }

  @Override
  public boolean keepsWaiting(List<Call> waiting) {
    return count > 0;
  }
}
