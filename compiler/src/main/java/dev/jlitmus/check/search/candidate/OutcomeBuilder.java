package dev.jlitmus.check.search.candidate;

import dev.jlitmus.event.Location;
import dev.jlitmus.event.end.EndValues;
import dev.jlitmus.event.end.RunEnd;
import dev.jlitmus.event.thread.Action;
import dev.jlitmus.event.thread.ThreadRun;
import dev.jlitmus.event.thread.interpret.InitialMemory;
import dev.jlitmus.result.Outcome;
import dev.jlitmus.semantic.LitmusTest;
import dev.jlitmus.semantic.code.Column;
import dev.jlitmus.semantic.code.Column.Register;
import dev.jlitmus.semantic.memory.ClassField;
import dev.jlitmus.semantic.memory.SharedField;
import dev.jlitmus.semantic.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Reads a test's columns off the end of an execution. */
public final class OutcomeBuilder {
  private final List<Column> columns;
  private final int threads;
  private final InitialMemory initial;

  public OutcomeBuilder(LitmusTest test, InitialMemory initial) {
    this.columns = test.columns();
    this.threads = test.threads().size();
    this.initial = initial;
  }

  /**
   * The locations whose final value is a column.
   *
   * @param threads the runs of each, which tell what objects there may be
   */
  public Set<Location> finalLocations(List<List<ThreadRun>> threads) {
    Set<Location> locations = new LinkedHashSet<>();
    for (Column column : columns) {
      switch (column) {
        case Column.FinalValue end -> {
          locations.add(initial.shared(end.field()));
          locations.addAll(initial.halves(end.field()));
        }
        case Column.FinalMember member ->
            threads.forEach(
                runs -> runs.forEach(run -> locations.addAll(written(run, member.field()))));
        case Register ignored -> {}
        case Column.Ending ignored -> {}
      }
    }
    return locations;
  }

  private static List<Location> written(ThreadRun run, ClassField field) {
    List<Location> written = new ArrayList<>();
    for (Action action : run.actions()) {
      if (action instanceof Action.Write write
          && write.location() instanceof Location.Member member
          && member.field().equals(field)) {
        written.add(member);
      }
    }
    return written;
  }

  /**
   * The outcome of an execution in which the threads, and {@code join}, run so.
   *
   * @param memory the final values of the locations that were written; the others keep theirs
   */
  public Outcome outcome(List<ThreadRun> runs, Map<Location, Value> memory) {
    return outcome(
        register -> assigned(runs, register),
        memory,
        runs.subList(0, threads).stream().map(ThreadRun::end).toList());
  }

  /** Only one thread assigns it: its own, or one that its own is continued in. */
  private static Optional<Value> assigned(List<ThreadRun> runs, Register register) {
    for (ThreadRun run : runs) {
      Value value = run.registers().get(register);
      if (value != null) {
        return Optional.of(value);
      }
    }
    return Optional.empty();
  }

  /**
   * The outcome that these values make.
   *
   * @param assigned the value of a register, if it was assigned
   * @param memory the final values of the locations that were written; the others keep theirs
   * @param ends of the threads
   */
  public Outcome outcome(
      Function<Register, Optional<Value>> assigned,
      Map<Location, Value> memory,
      List<RunEnd> ends) {
    List<Value> values = new ArrayList<>(columns.size());
    for (Column column : columns) {
      values.add(shown(value(column, assigned, memory, ends)));
    }
    return new Outcome(values);
  }

  private Value value(
      Column column,
      Function<Register, Optional<Value>> assigned,
      Map<Location, Value> memory,
      List<RunEnd> ends) {
    return switch (column) {
      case Register register ->
          assigned.apply(register).orElseGet(() -> Value.defaultOf(register.type()));
      case Column.FinalValue end -> last(end.field(), memory);
      case Column.FinalMember member -> {
        Value.Reference object = value(member.holder(), assigned, memory, ends).reference();
        Location location = initial.member(object, member.field());
        yield object.isNull()
            ? Value.defaultOf(member.type())
            : memory.getOrDefault(location, location.initial());
      }
      case Column.Ending end -> EndValues.of(end, ends);
    };
  }

  private Value last(SharedField field, Map<Location, Value> memory) {
    Location location = initial.shared(field);
    List<Location.Half> halves = initial.halves(field);
    if (halves.isEmpty() || halves.stream().noneMatch(memory::containsKey)) {
      return memory.getOrDefault(location, location.initial());
    }
    Location.Half high = halves.getFirst();
    Location.Half low = halves.getLast();
    return Location.Half.joined(
        field.type(),
        memory.getOrDefault(high, high.initial()),
        memory.getOrDefault(low, low.initial()));
  }

  private static Value shown(Value value) {
    return switch (value) {
      case Value.Primitive primitive -> primitive;
      case Value.Reference reference -> reference.shown();
    };
  }
}
