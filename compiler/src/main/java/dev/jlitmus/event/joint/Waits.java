package dev.jlitmus.event.joint;

import dev.jlitmus.event.sync.Call;
import dev.jlitmus.event.sync.LockState;
import dev.jlitmus.event.sync.LockState.Waiter;
import dev.jlitmus.event.sync.Step;
import dev.jlitmus.event.sync.SyncState;
import dev.jlitmus.event.sync.operation.LockOperation.Wait;
import dev.jlitmus.event.sync.operation.LockOperation.Wake;
import dev.jlitmus.event.sync.operation.LockOperation.Waking;
import dev.jlitmus.event.sync.operation.Operation;
import dev.jlitmus.event.thread.Action;
import dev.jlitmus.event.thread.interpret.ThreadSteps.Past;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Waits for signals. A run says when it begins to wait what will wake it; here that is decided only
 * when it wakes, so that there is but one state of waiting: whoever waits can be chosen by a
 * signal, may wake without one, and stays for ever if neither happens.
 */
final class Waits {
  private Waits() {}

  /** Whether it begins one. */
  static boolean isWait(Action.OnSynchronizer use) {
    return use.operation() instanceof Wait;
  }

  /**
   * What a thread may have chosen at its last wait, if it waits now. That is its last choice.
   *
   * @param lock that it waits on
   */
  static List<Past> pasts(Past past, int thread, Optional<LockState> lock) {
    if (lock.isEmpty()) {
      return List.of(past);
    }
    return isSignalled(lock.get(), thread)
        ? List.of(chosen(past, Waking.SIGNALLED))
        : List.of(chosen(past, Waking.ANYHOW), chosen(past, Waking.NEVER));
  }

  private static boolean isSignalled(LockState lock, int thread) {
    return lock.waiters().stream()
        .anyMatch(waiter -> waiter.thread() == thread && waiter.signalled());
  }

  private static Past chosen(Past past, Waking waking) {
    List<Integer> choices = new ArrayList<>(past.choices());
    choices.set(choices.size() - 1, List.of(Waking.values()).indexOf(waking));
    return new Past(List.copyOf(choices), past.reads(), past.operations());
  }

  /** What may follow; nothing for the waits that are decided too early. */
  static List<Step> after(SyncState state, Call call) {
    return switch (call.operation()) {
      case Wait wait ->
          wait.waking() == Waking.ANYHOW
              ? state.after(with(call, new Wait(wait.condition(), Waking.SIGNALLED)))
              : List.of();
      case Wake ignored -> woken((LockState) state, call.thread()).after(call);
      case Operation ignored -> state.after(call);
    };
  }

  private static Call with(Call call, Wait wait) {
    return new Call(call.thread(), wait, call.begin(), call.end());
  }

  /** By chance, if by nobody. */
  private static LockState woken(LockState lock, int thread) {
    List<Waiter> waiters =
        lock.waiters().stream()
            .map(waiter ->
                waiter.thread() == thread ? new Waiter(thread, waiter.how(), true) : waiter)
            .toList();
    return new LockState(lock.owner(), lock.unlocks(), waiters);
  }
}
