package dev.jlitmus.check.outcome;

import dev.jlitmus.event.Location;
import dev.jlitmus.event.end.RunEnd;
import dev.jlitmus.event.thread.Action;
import dev.jlitmus.event.thread.ThreadRun;
import dev.jlitmus.semantic.code.Column.Register;
import dev.jlitmus.semantic.value.Value;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * What an outcome can show of a run.
 *
 * @param registers those that it assigned
 * @param written its last write to each location
 * @param end how it ended
 */
public record ThreadResult(
    Map<Register, Value> registers, Map<Location, Value> written, RunEnd end) {

  /** The result, as far as it concerns the given locations. */
  static ThreadResult of(ThreadRun run, Set<Location> locations) {
    Map<Location, Value> written = new HashMap<>();
    for (Action action : run.actions()) {
      switch (action) {
        case Action.Write write when locations.contains(write.location()) ->
            written.put(write.location(), write.value());
        case Action.Write ignored -> {}
        case Action.Read ignored -> {}
        case Action.Fence ignored -> {}
        case Action.OnSynchronizer ignored -> {}
        case Action.Freeze ignored -> {}
      }
    }
    return new ThreadResult(run.registers(), written, run.end());
  }
}
