package dev.jlitmus.check.search;

import dev.jlitmus.event.Location;
import dev.jlitmus.event.thread.InitialMemory;
import dev.jlitmus.event.thread.ThreadRun;
import dev.jlitmus.result.Outcome;
import dev.jlitmus.semantic.LitmusTest;
import dev.jlitmus.semantic.code.Column;
import dev.jlitmus.semantic.code.Column.Register;
import dev.jlitmus.semantic.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads a test's columns off the end of an execution. */
final class OutcomeBuilder {
  private final List<Column> columns;
  private final InitialMemory initial;

  OutcomeBuilder(LitmusTest test, InitialMemory initial) {
    this.columns = test.columns();
    this.initial = initial;
  }

  /** The locations whose final value is a column. */
  List<Location> finalLocations() {
    List<Location> locations = new ArrayList<>();
    for (Column column : columns) {
      switch (column) {
        case Column.FinalValue end -> locations.add(initial.shared(end.field()));
        case Register ignored -> {}
      }
    }
    return locations;
  }

  /**
   * @param memory the final values of the locations that were written; the others keep theirs
   */
  Outcome outcome(List<ThreadRun> runs, Map<Location, Value> memory) {
    List<Value> values = new ArrayList<>(columns.size());
    for (Column column : columns) {
      values.add(
          switch (column) {
            case Register register -> register(runs, register);
            case Column.FinalValue end -> {
              Location location = initial.shared(end.field());
              yield memory.getOrDefault(location, location.initial());
            }
          });
    }
    return new Outcome(values);
  }

  private static Value register(List<ThreadRun> runs, Register register) {
    int thread = register.thread() == Register.JOIN ? runs.size() - 1 : register.thread();
    Value assigned = runs.get(thread).registers().get(register);
    return assigned == null ? Value.defaultOf(register.type()) : assigned;
  }
}
