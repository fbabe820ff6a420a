package dev.jlitmus.event.sync;

import dev.jlitmus.event.sync.Operation.BeginComputing;
import dev.jlitmus.event.sync.Operation.EndComputing;
import dev.jlitmus.event.sync.Operation.Find;
import dev.jlitmus.event.sync.Operation.Miss;
import dev.jlitmus.event.sync.Operation.OfEntry;
import dev.jlitmus.event.sync.Operation.Update;
import dev.jlitmus.relation.EventSet;
import dev.jlitmus.semantic.value.Value;
import java.util.List;
import java.util.Optional;

/**
 * What a ConcurrentHashMap has for one key. An update happens before a retrieval that reports its
 * value (java.util.concurrent.ConcurrentHashMap); one that finds nothing is ordered with nothing.
 * While {@code computeIfAbsent} computes, retrievals still find nothing and updates wait.
 *
 * @param writer the update that stored the value
 * @param computes the thread that computes the value, or {@link #NOBODY}
 */
public record EntryState(Optional<Value> value, EventSet writer, int computes)
    implements SyncState {
  private static final int NOBODY = -1;

  public static final EntryState ABSENT =
      new EntryState(Optional.empty(), EventSet.EMPTY, NOBODY);

  @Override
  public List<Step> after(Call call) {
    return switch ((OfEntry) call.operation()) {
      case Find find ->
          value.filter(find.value()::equals).isPresent()
              ? SyncState.step(this, writer, call)
              : List.of();
      case Miss ignored -> SyncState.stepIf(value.isEmpty(), this);
      case Update update ->
          SyncState.stepIf(
              computes == NOBODY && update.previous().equals(value), holding(update.next(), call));
      case BeginComputing ignored ->
          SyncState.stepIf(
              computes == NOBODY && value.isEmpty(),
              new EntryState(value, EventSet.EMPTY, call.thread()));
      case EndComputing end ->
          SyncState.stepIf(computes == call.thread(), holding(end.value(), call));
    };
  }

  private static EntryState holding(Optional<Value> next, Call call) {
    return new EntryState(
        next, next.isEmpty() ? EventSet.EMPTY : EventSet.of(call.end()), NOBODY);
  }

  @Override
  public boolean keepsWaiting(List<Call> waiting) {
    return computes != NOBODY;
  }
}
