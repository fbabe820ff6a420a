package dev.jlitmus.event.thread.interpret;

import dev.jlitmus.event.thread.step.Choices;
import dev.jlitmus.semantic.code.Column;
import dev.jlitmus.semantic.code.Column.Register;
import dev.jlitmus.semantic.code.Local;
import dev.jlitmus.semantic.code.Variable;
import dev.jlitmus.semantic.value.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** The locals and registers of one run, and those of ended threads that it has looked at. */
final class ThreadVariables {
  private final Choices choices;
  private final Function<Register, List<Value>> ended;
  private final Set<Variable> unseen;
  private final Map<Variable, Value> values = new HashMap<>();
  private final Map<Register, Value> given = new HashMap<>();
  private final Map<Register, Value> assigned = new HashMap<>();

  /**
   * @param ended the values that a register of a thread that has ended may have
   * @param unseen the locals of which it does not matter what they hold
   */
  ThreadVariables(Choices choices, Function<Register, List<Value>> ended, Set<Variable> unseen) {
    this.unseen = unseen;
    this.choices = choices;
    this.ended = ended;
  }

  /** What each one holds; goes on to change with the run. */
  Map<Variable, Value> values() {
    return values;
  }

  /** The registers of ended threads, with what they were taken to be. */
  Map<Register, Value> given() {
    return given;
  }

  /** The registers that the run assigned. */
  Map<Register, Value> assigned() {
    return assigned;
  }

  Value get(Variable variable) {
    return switch (variable) {
      case Register register when !values.containsKey(register) -> fromEnded(register);
      case Column column -> values.getOrDefault(column, Value.defaultOf(column.type()));
      case Local local -> values.getOrDefault(local, Value.defaultOf(local.type()));
    };
  }

  private Value fromEnded(Register register) {
    List<Value> possible = ended.apply(register);
    if (possible.isEmpty()) {
      return Value.defaultOf(register.type());
    }
    Value value = possible.get(choices.choose(possible.size()));
    values.put(register, value);
    given.put(register, value);
    return value;
  }

  void set(Variable target, Value value) {
    if (!unseen.contains(target)) {
      values.put(target, value);
    }
    switch (target) {
      case Register register -> assigned.put(register, value);
      case Column.FinalValue ignored -> throw new IllegalStateException("a clause assigns");
      case Column.FinalMember ignored -> throw new IllegalStateException("a clause assigns");
      case Column.Ending ignored -> throw new IllegalStateException("a clause assigns");
      case Local ignored -> {}
    }
  }
}
