package dev.jlitmus.cat.program;

import dev.jlitmus.cat.choice.ChoiceState;
import dev.jlitmus.cat.program.Phase.Component;
import dev.jlitmus.cat.program.Phase.Step;
import dev.jlitmus.cat.syntax.Test;
import dev.jlitmus.relation.BitRows;
import dev.jlitmus.relation.EventSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Looks for values of the choices of one component that satisfy its axioms. Where axioms only fail
 * more as a choice grows, the bounds decide most cases without any branching: all hold with the
 * upper bounds, so any value will do; or one fails with the lower bounds, so none will.
 */
final class Resolution {
  private final Machine machine;
  private final Component component;
  private final List<ChoiceState> states;
  private final List<Integer> slots;

  /**
   * Starts where the states are.
   *
   * @param slots where the values of the choices go, in the order of the states
   */
  Resolution(Machine machine, Component component, List<ChoiceState> states, List<Integer> slots) {
    this.machine = machine;
    this.component = component;
    this.states = states;
    this.slots = slots;
  }

  /** Whether there are such values; the states stay decided as far as was needed. */
  boolean succeeds() {
    if (recalled()) {
      return true;
    }
    boolean found = decide();
    if (found) {
      states.forEach(ChoiceState::remember);
    }
    return found;
  }

  /** Whether what served last serves again. */
  private boolean recalled() {
    List<ChoiceState> recalled = states.stream().filter(ChoiceState::recall).toList();
    if (recalled.size() == states.size()) {
      write(false);
      if (failing().isEmpty()) {
        return true;
      }
    }
    recalled.forEach(ChoiceState::retract);
    return false;
  }

  private boolean decide() {
    boolean decided = states.stream().allMatch(ChoiceState::isDecided);
    if (decided) {
      write(false);
      return failing().isEmpty();
    }
    EventSet about = EventSet.EMPTY;
    if (component.monotone()) {
      write(true);
      Optional<Check> failing = failing();
      if (failing.isEmpty()) {
        return true;
      }
      about = core(failing.get());
      write(false);
      if (failing().isPresent()) {
        return false;
      }
    }
    return branches(about);
  }

  /** Whether some axiom fails with what is in every value already; all must be monotone. */
  boolean isRefuted() {
    write(false);
    return failing().isPresent();
  }

  private boolean branches(EventSet about) {
    ChoiceState next = open();
    int question = next.question(about);
    int answers = next.answers(question);
    if (answers == 0) {
      return decide();
    }
    for (int i = 0; i < answers; i++) {
      next.answer(question, i);
      if (decide()) {
        return true;
      }
      next.retract();
    }
    return false;
  }

  private ChoiceState open() {
    return states.stream().filter(s -> !s.isDecided()).findFirst().orElseThrow();
  }

  private EventSet core(Check failing) {
    return failing.property() == Test.Property.ACYCLIC
        ? BitRows.core(machine.rows(failing.slot()), machine.size())
        : EventSet.EMPTY;
  }

  private void write(boolean upper) {
    for (int i = 0; i < states.size(); i++) {
      long[] rows = machine.rows(slots.get(i));
      if (upper) {
        states.get(i).writeUpper(rows);
      } else {
        states.get(i).writeLower(rows);
      }
    }
  }

  private Optional<Check> failing() {
    for (Step step : component.steps()) {
      machine.run(step.code());
      if (!machine.holds(step.check())) {
        return Optional.of(step.check());
      }
    }
    return Optional.empty();
  }

  /** Decides what is open, as it may be, and leaves the values in their slots. */
  void settle() {
    succeeds();
    decideTheRest();
    write(false);
  }

  private void decideTheRest() {
    while (!states.stream().allMatch(ChoiceState::isDecided)) {
      ChoiceState next = open();
      int question = next.question(EventSet.EMPTY);
      if (next.answers(question) > 0) {
        next.answer(question, 0);
      }
    }
  }

  /**
   * After a search in vain: the axioms that fail with what is in every value, or else with some
   * value.
   */
  List<Check> failingAnyway() {
    write(false);
    List<Check> failing = allFailing();
    if (failing.isEmpty()) {
      decideTheRest();
      write(false);
      failing = allFailing();
    }
    return failing;
  }

  private List<Check> allFailing() {
    List<Check> failing = new ArrayList<>();
    for (Step step : component.steps()) {
      machine.run(step.code());
      if (!machine.holds(step.check())) {
        failing.add(step.check());
      }
    }
    return failing;
  }
}
