package dev.jlitmus.event.sync;

import dev.jlitmus.event.sync.operation.SemaphoreOperation;
import dev.jlitmus.event.sync.operation.SemaphoreOperation.Acquire;
import dev.jlitmus.event.sync.operation.SemaphoreOperation.FailedTryAcquire;
import dev.jlitmus.event.sync.operation.SemaphoreOperation.Release;
import dev.jlitmus.relation.EventSet;
import java.util.ArrayList;
import java.util.List;

/**
 * A Semaphore. Permits are taken and given back in order: with n at the start, the k-th that is
 * released happens before the acquisition of the one with number n + k and all after it
 * (java.util.concurrent.Semaphore; without n it would be a mutex).
 *
 * @param initial permits
 * @param taken permits so far
 * @param released for each permit so far the event that released it
 */
public record SemaphoreState(int initial, int taken, List<Integer> released) implements SyncState {

  public SemaphoreState {
    released = List.copyOf(released);
  }

  public SemaphoreState(int initial) {
    this(initial, 0, List.of());
  }

  private int permits() {
    return initial + released.size() - taken;
  }

  @Override
  public List<Step> after(Call call) {
    return switch ((SemaphoreOperation) call.operation()) {
      case Acquire acquire -> acquire.permits() <= permits() ? acquired(acquire, call) : List.of();
      case FailedTryAcquire failed -> SyncState.stepIf(failed.permits() > permits(), this);
      case Release release -> {
        List<Integer> more = new ArrayList<>(released);
        for (int permit = 0; permit < release.permits(); permit++) {
          more.add(call.end());
        }
        yield SyncState.step(new SemaphoreState(initial, taken, more));
      }
    };
  }

  private List<Step> acquired(Acquire acquire, Call call) {
    int last = taken + acquire.permits();
    EventSet before = EventSet.EMPTY;
    for (int release : released.subList(0, Math.max(0, last - initial))) {
      before = before.with(release);
    }
    return SyncState.step(new SemaphoreState(initial, last, released), before, call);
  }

  @Override
  public boolean keepsWaiting(List<Call> waiting) {
    return waiting.stream()
        .allMatch(call ->
            switch ((SemaphoreOperation) call.operation()) {
              case Acquire acquire -> acquire.permits() > permits();
              case FailedTryAcquire ignored -> false;
              case Release ignored -> false;
            });
  }
}
