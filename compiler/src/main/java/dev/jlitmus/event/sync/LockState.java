package dev.jlitmus.event.sync;

import dev.jlitmus.event.sync.operation.LockOperation;
import dev.jlitmus.event.sync.operation.LockOperation.FailedTryLock;
import dev.jlitmus.event.sync.operation.LockOperation.Lock;
import dev.jlitmus.event.sync.operation.LockOperation.Signal;
import dev.jlitmus.event.sync.operation.LockOperation.Unlock;
import dev.jlitmus.event.sync.operation.LockOperation.Wait;
import dev.jlitmus.event.sync.operation.LockOperation.Wake;
import dev.jlitmus.event.sync.operation.LockOperation.Waking;
import dev.jlitmus.relation.EventSet;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A monitor with its wait set, or a ReentrantLock with its conditions. An unlock happens before
 * every later lock (JLS 17.4.4, java.util.concurrent.locks.Lock). A signal wakes one waiter of any
 * (JLS 17.2.2), or nobody where none waits. Which one was chosen matters only where some waiter
 * does not wake of itself.
 *
 * @param owner the thread that holds it, or {@link #NOBODY}
 * @param unlocks all so far, waits among them
 */
public record LockState(int owner, EventSet unlocks, List<Waiter> waiters) implements SyncState {
  private static final int NOBODY = -1;

  public static final LockState FREE = new LockState(NOBODY, EventSet.EMPTY, List.of());

  /** A thread that waits, and whether a signal has chosen it. */
  public record Waiter(int thread, Wait how, boolean signalled) {}

  public LockState {
    waiters = List.copyOf(waiters);
  }

  @Override
  public List<Step> after(Call call) {
    boolean own = owner == call.thread();
    return switch ((LockOperation) call.operation()) {
      case Lock ignored -> owner == NOBODY ? taken(call, waiters) : List.of();
      case FailedTryLock ignored -> SyncState.stepIf(owner != NOBODY && !own, this);
      case Unlock ignored -> SyncState.stepIf(own, released(call, waiters));
      case Wait wait -> {
        List<Waiter> more = new ArrayList<>(waiters);
        more.add(new Waiter(call.thread(), wait, false));
        yield SyncState.stepIf(own, released(call, more));
      }
      case Wake ignored ->
          owner == NOBODY && mayWake(call.thread())
              ? taken(call, withoutWaiter(call.thread()))
              : List.of();
      case Signal signal -> own ? signalled(signal) : List.of();
    };
  }

  @Override
  public boolean isOwned() {
    return owner != NOBODY;
  }

  private List<Step> taken(Call call, List<Waiter> still) {
    return SyncState.step(new LockState(call.thread(), unlocks, still), unlocks, call);
  }

  private LockState released(Call call, List<Waiter> now) {
    return new LockState(NOBODY, unlocks.with(call.end()), now);
  }

  private List<Waiter> withoutWaiter(int thread) {
    return waiters.stream().filter(waiter -> waiter.thread() != thread).toList();
  }

  private List<Step> signalled(Signal signal) {
    List<Waiter> candidates =
        waiters.stream()
            .filter(waiter -> !waiter.signalled())
            .filter(waiter -> waiter.how().condition().equals(signal.condition()))
            .toList();
    if (candidates.stream().allMatch(waiter -> waiter.how().waking() == Waking.ANYHOW)) {
      return SyncState.step(this);
    }
    if (signal.all()) {
      return SyncState.step(choosing(candidates));
    }
    Set<LockState> states = new LinkedHashSet<>();
    candidates.forEach(waiter -> states.add(choosing(List.of(waiter))));
    return states.stream().map(SyncState::step).flatMap(List::stream).toList();
  }

  private LockState choosing(List<Waiter> chosen) {
    List<Waiter> after = new ArrayList<>();
    for (Waiter waiter : waiters) {
      after.add(chosen.contains(waiter) ? new Waiter(waiter.thread(), waiter.how(), true) : waiter);
    }
    return new LockState(owner, unlocks, after);
  }

  @Override
  public boolean keepsWaiting(List<Call> waiting) {
    return waiting.stream()
        .allMatch(call ->
            switch ((LockOperation) call.operation()) {
              case Wake ignored -> owner != NOBODY || !isSignalled(call.thread());
              case Lock ignored -> owner != NOBODY;
              case FailedTryLock ignored -> false;
              case Unlock ignored -> false;
              case Wait ignored -> false;
              case Signal ignored -> false;
            });
  }

  private boolean mayWake(int thread) {
    return waiters.stream()
        .filter(waiter -> waiter.thread() == thread)
        .anyMatch(waiter -> waiter.signalled() || waiter.how().waking() == Waking.ANYHOW);
  }

  private boolean isSignalled(int thread) {
    return waiters.stream().anyMatch(waiter -> waiter.thread() == thread && waiter.signalled());
  }
}
