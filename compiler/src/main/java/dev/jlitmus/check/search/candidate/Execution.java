package dev.jlitmus.check.search.candidate;

import dev.jlitmus.cat.Evaluation;
import dev.jlitmus.cat.base.Justifications;
import dev.jlitmus.event.Event;
import dev.jlitmus.event.EventStructure;
import dev.jlitmus.event.thread.Action;
import dev.jlitmus.event.thread.ThreadRun;
import dev.jlitmus.relation.Relation;
import dev.jlitmus.result.Outcome;
import java.util.List;

/**
 * A candidate execution, complete but for coherence, which may be partial while it is built.
 *
 * @param runs of the threads, {@code join} last if there is one
 * @param outcome with the final values that {@code coherence} gives
 */
public record Execution(
    EventStructure structure,
    List<ThreadRun> runs,
    Relation readsFrom,
    Relation coherence,
    Outcome outcome) {

  /** What a performed event does, with the value that it has here. */
  public Action action(Event.Performed event) {
    return runs.get(event.thread()).actions().get(event.position());
  }

  /**
   * Enters it into the evaluation of another model without {@code addr}; whether it is consistent.
   */
  public boolean isConsistentIn(Evaluation other) {
    return other.enterProgram(new PreExecutionBuilder().build(structure, Justifications.NONE))
        && other.enterRf(
            readsFrom,
            Relation.empty(structure.size()),
            Publications.fin(structure, runs, readsFrom),
            Publications.pub(structure, runs, readsFrom))
        && other.enterCo(coherence);
  }
}
