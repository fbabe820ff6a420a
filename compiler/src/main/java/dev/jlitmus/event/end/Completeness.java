package dev.jlitmus.event.end;

import dev.jlitmus.event.Event;
import dev.jlitmus.event.EventStructure;
import dev.jlitmus.event.thread.Action;
import dev.jlitmus.relation.EventSet;
import dev.jlitmus.semantic.access.AccessMode;
import java.util.List;
import java.util.stream.IntStream;

/** What makes an execution complete whose threads do not all end. */
public final class Completeness {
  private Completeness() {}

  /**
   * The reads that have to return the last write of their location, as the thread would leave its
   * loop otherwise. While some thread goes on, which may write, none has to.
   *
   * @param ends of the threads, by their positions
   */
  public static EventSet lastReads(EventStructure structure, List<RunEnd> ends) {
    if (ends.stream().anyMatch(RunEnd.Cut.class::isInstance)) {
      return EventSet.EMPTY;
    }
    return EventSet.of(
        IntStream.range(0, structure.size())
            .filter(event ->
                switch (structure.events().get(event)) {
                  case Event.Performed performed ->
                      staysAt(ends.get(performed.thread()), performed.position())
                          && seesEveryWrite(performed.action());
                  case Event.Initial ignored -> false;
                  case Event.Boundary ignored -> false;
                }));
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

  /** As every atomic update does, whatever its mode: no compiler takes one out of a loop. */
  private static boolean seesEveryWrite(Action action) {
    return switch (action) {
      case Action.Read read -> read.mode() != AccessMode.PLAIN || read.role() != Action.Role.READ;
      case Action.Write ignored -> false;
      case Action.Fence ignored -> false;
      case Action.OnSynchronizer ignored -> false;
      case Action.Freeze ignored -> false;
    };
  }
}
