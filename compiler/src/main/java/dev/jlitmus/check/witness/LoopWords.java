package dev.jlitmus.check.witness;

import dev.jlitmus.check.search.candidate.Execution;
import dev.jlitmus.event.Event;
import dev.jlitmus.event.end.RunEnd;
import dev.jlitmus.event.thread.Action;
import dev.jlitmus.relation.Relation;
import dev.jlitmus.semantic.LitmusTest;
import dev.jlitmus.semantic.access.AccessMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Says of a thread that it stays in a loop, or leaves it, and why. */
public final class LoopWords {
  private final LitmusTest test;
  private final Execution execution;

  public LoopWords(LitmusTest test, Execution execution) {
    this.test = test;
    this.execution = execution;
  }

  /** As the end of a sentence that begins with the thread. */
  String stays(int thread, RunEnd.Stuck stuck) {
    List<String> plain = new ArrayList<>();
    List<String> settled = new ArrayList<>();
    Relation missed = execution.readsFrom().inverse().compose(execution.coherence());
    List<Action> actions = execution.runs().get(thread).actions();
    for (int position = stuck.from(); position < actions.size(); position++) {
      switch (actions.get(position)) {
        case Action.Read read -> {
          int event = execution.structure().event(thread, position);
          boolean stale = read.mode() == AccessMode.PLAIN && !missed.successors(event).isEmpty();
          (stale ? plain : settled).add(read.location().name());
        }
        case Action.Write ignored -> {}
        case Action.Fence ignored -> {}
        case Action.Freeze ignored -> {}
        case Action.OnSynchronizer ignored -> {}
      }
    }
    if (!plain.isEmpty()) {
      return "stays in its loop for ever: it may go on with what it read of %s, plainly, and look no more"
          .formatted(names(plain));
    }
    return settled.isEmpty()
        ? "stays in its loop for ever: nothing that others do ends it"
        : "stays in its loop for ever: nobody writes %s any more".formatted(names(settled));
  }

  /**
   * A sentence.
   *
   * @param read of the loop, that does not return what was written last
   */
  public String leaves(int read) {
    Event.Performed event =
        switch (execution.structure().events().get(read)) {
          case Event.Performed performed -> performed;
          case Event.Initial initial -> throw new IllegalArgumentException(initial.toString());
          case Event.Boundary boundary -> throw new IllegalArgumentException(boundary.toString());
        };
    Action.Read action = (Action.Read) execution.action(event);
    return "%s does not stay in its loop: %s %s sees what was written last in the end, and %s is not that"
        .formatted(
            test.threads().get(event.thread()).name(),
            kind(action),
            action.location().name(),
            action.value());
  }

  private static String kind(Action.Read read) {
    return switch (read.role()) {
      case READ -> "its read (%s) of".formatted(read.mode().name().toLowerCase(Locale.ROOT));
      case UPDATE, FAILED, SPURIOUSLY_FAILED -> "its compare-and-set of";
    };
  }

  private static String names(List<String> locations) {
    return locations.stream().distinct().collect(Collectors.joining(" and "));
  }
}
