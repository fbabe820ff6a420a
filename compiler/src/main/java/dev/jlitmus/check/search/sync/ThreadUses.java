package dev.jlitmus.check.search.sync;

import dev.jlitmus.event.EventStructure;
import dev.jlitmus.event.end.RunEnd;
import dev.jlitmus.event.sync.Call;
import dev.jlitmus.event.sync.Operation;
import dev.jlitmus.event.thread.Action;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What one thread does to synchronizers.
 *
 * @param completed in program order
 * @param waiting the operation after these that never completes
 * @param lasting what the thread sees again and again in a loop that it never leaves, and so in the
 *     end: a lock that is not free, a count
 */
public record ThreadUses(List<Use> completed, Optional<Use> waiting, List<Use> lasting) {
  public ThreadUses {
    completed = List.copyOf(completed);
    lasting = List.copyOf(lasting);
  }

  /** Those of a thread of an execution. */
  static ThreadUses of(EventStructure structure, int thread, List<Action> actions, RunEnd end) {
    List<Use> completed = new ArrayList<>();
    List<Use> lasting = new ArrayList<>();
    Optional<Use> waiting = Optional.empty();
    int begin = -1;
    for (int position = 0; position < actions.size(); position++) {
      int event = structure.event(thread, position);
      switch (actions.get(position)) {
        case Action.Begin use -> {
          begin = event;
          if (use.forEver()) {
            Call call = new Call(thread, use.operation(), event, event);
            waiting = Optional.of(new Use(use.object(), call));
          }
        }
        case Action.Synchronize use -> {
          Call call = new Call(thread, use.operation(), begin < 0 ? event : begin, event);
          boolean lasts = staysAt(end, position) && observes(use.operation());
          (lasts ? lasting : completed).add(new Use(use.object(), call));
          begin = -1;
        }
        case Action.Access ignored -> begin = -1;
        case Action.Fence ignored -> begin = -1;
      }
    }
    return new ThreadUses(completed, waiting, lasting);
  }

  private static boolean staysAt(RunEnd end, int position) {
    return switch (end) {
      case RunEnd.Stuck stuck -> position >= stuck.from();
      case RunEnd.Done ignored -> false;
      case RunEnd.Threw ignored -> false;
      case RunEnd.Blocked ignored -> false;
      case RunEnd.Cut ignored -> false;
    };
  }

  private static boolean observes(Operation operation) {
    return operation.effect() == Operation.Effect.OBSERVES;
  }
}
