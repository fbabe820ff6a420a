package dev.jlitmus.check.search;

import dev.jlitmus.event.end.EndValues;
import dev.jlitmus.event.end.RunEnd;
import dev.jlitmus.event.thread.ThreadRun;
import dev.jlitmus.result.Outcome;
import dev.jlitmus.semantic.LitmusTest;
import dev.jlitmus.semantic.code.Column;
import dev.jlitmus.semantic.code.Column.Register;
import dev.jlitmus.semantic.code.Location;
import dev.jlitmus.semantic.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads a test's columns off the end of an execution. */
final class OutcomeBuilder {
  private final List<Column> columns;
  private final int threads;

  OutcomeBuilder(LitmusTest test) {
    this.columns = test.columns();
    this.threads = test.threads().size();
  }

  /** The locations whose final value is a column. */
  List<Location> finalLocations() {
    List<Location> locations = new ArrayList<>();
    for (Column column : columns) {
      switch (column) {
        case Column.FinalValue value -> locations.add(value.location());
        case Register ignored -> {}
        case Column.Ending ignored -> {}
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
            case Column.FinalValue end ->
                memory.getOrDefault(end.location(), end.location().initial());
            case Column.Ending end -> EndValues.of(end, ends(runs));
          });
    }
    return new Outcome(values);
  }

  private List<RunEnd> ends(List<ThreadRun> runs) {
    return runs.subList(0, threads).stream().map(ThreadRun::end).toList();
  }

  private static Value register(List<ThreadRun> runs, Register register) {
    int thread = register.thread() == Register.JOIN ? runs.size() - 1 : register.thread();
    Value assigned = runs.get(thread).registers().get(register);
    return assigned == null ? Value.defaultOf(register.type()) : assigned;
  }
}
