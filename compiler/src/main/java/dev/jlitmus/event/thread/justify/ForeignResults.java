package dev.jlitmus.event.thread.justify;

import dev.jlitmus.event.thread.Action;
import dev.jlitmus.event.thread.ThreadRun;
import java.util.List;

/**
 * The results that a run's operations on synchronizers had; that one never completed is a result
 * too. What other threads decide so, by the order of their operations, is no dependency of this
 * one: {@code sync} takes care of it.
 */
final class ForeignResults {
  private ForeignResults() {}

  /** Whether no operation had another result in the other run. */
  static boolean agree(ThreadRun run, ThreadRun other) {
    List<Action.OnSynchronizer> own = uses(run);
    List<Action.OnSynchronizer> others = uses(other);
    for (int i = 0; i < Math.min(own.size(), others.size()); i++) {
      boolean sameOperation = own.get(i).operation().equals(others.get(i).operation());
      boolean sameEnd = waits(run, own, i) == waits(other, others, i);
      if (own.get(i).object().equals(others.get(i).object()) && !(sameOperation && sameEnd)) {
        return false;
      }
    }
    return true;
  }

  private static List<Action.OnSynchronizer> uses(ThreadRun run) {
    return run.actions().stream()
        .filter(Action.OnSynchronizer.class::isInstance)
        .map(Action.OnSynchronizer.class::cast)
        .toList();
  }

  private static boolean waits(ThreadRun run, List<Action.OnSynchronizer> uses, int number) {
    return run.isBlocked() && number == uses.size() - 1;
  }
}
