package dev.jlitmus.cat.program;

import dev.jlitmus.cat.base.BaseRelation;
import dev.jlitmus.cat.base.PreExecution;
import dev.jlitmus.cat.base.Stage;
import dev.jlitmus.cat.choice.ChoiceState;
import dev.jlitmus.cat.choice.JustificationState;
import dev.jlitmus.cat.choice.OrderState;
import dev.jlitmus.cat.program.Phase.Component;
import dev.jlitmus.cat.program.Phase.Step;
import dev.jlitmus.cat.term.Term;
import dev.jlitmus.cat.term.Theory.ChoicePoint;
import dev.jlitmus.relation.EventSet;
import dev.jlitmus.relation.Relation;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Executes a program phase by phase, for one execution after the other. */
public final class Run {
  private final StagedProgram program;
  private final Machine machine;
  private final Map<Integer, Integer> choiceSlots = new HashMap<>();
  private final Map<Integer, JustificationState> justifications = new HashMap<>();
  private final Map<Integer, OrderState.Memory> orders = new HashMap<>();
  private final Map<Integer, Code> onDemand = new HashMap<>();
  private PreExecution entered = PreExecution.builder(0).build();
  private final Map<Stage, List<Resolution>> resolved = new EnumMap<>(Stage.class);
  private Phase phase;

  public Run(StagedProgram program) {
    this.program = program;
    this.machine = new Machine(program.theory().graph());
    this.phase = program.complete(Stage.PROGRAM);
    for (int i = 0; i < program.theory().graph().size(); i++) {
      if (program.theory().graph().term(i) instanceof Term.Choice(int index)) {
        choiceSlots.put(index, i);
      }
    }
  }

  /** Loads what is known from the program; nothing is tested yet. */
  public void load(PreExecution preExecution) {
    entered = preExecution;
    justifications.clear();
    orders.clear();
    resolved.clear();
    machine.load(preExecution);
    machine.run(program.onProgram());
  }

  public void load(BaseRelation base, Relation relation) {
    machine.load(base, relation);
  }

  public int size() {
    return machine.size();
  }

  /** Whether all axioms hold that are known now and were not before. */
  public boolean complete(Stage stage) {
    resolved.remove(Stage.CO);
    if (stage == Stage.RF) {
      justifications.values().forEach(JustificationState::forget);
    }
    List<Resolution> resolutions = new ArrayList<>();
    resolved.put(stage, resolutions);
    return execute(program.complete(stage), resolutions, true);
  }

  /** Whether all such axioms hold that no extension of the input of the stage could repair. */
  public boolean partial(Stage stage) {
    return execute(program.partial(stage), new ArrayList<>(), stage == Stage.CO);
  }

  /** Whether all axioms about co hold that no extension of rf and co could repair. */
  public boolean unfinished() {
    Phase next = program.unfinished();
    for (Step step : next.steps()) {
      machine.run(step.code());
      if (!machine.holds(step.check())) {
        return false;
      }
    }
    machine.run(next.choiceInputs());
    return next.components().stream().noneMatch(each -> resolution(each).isRefuted());
  }

  /**
   * @param rfIsComplete whether it can be told what justifies a write
   */
  private boolean execute(Phase next, List<Resolution> resolutions, boolean rfIsComplete) {
    phase = next;
    for (Step step : next.steps()) {
      machine.run(step.code());
      if (!machine.holds(step.check())) {
        return false;
      }
    }
    machine.run(next.choiceInputs());
    for (Component component : next.components()) {
      if (!rfIsComplete && isJustified(component)) {
        continue;
      }
      Resolution resolution = resolution(component);
      resolutions.add(resolution);
      if (!resolution.succeeds()) {
        return false;
      }
    }
    machine.run(next.rest());
    return true;
  }

  private boolean isJustified(Component component) {
    return component.choices().stream().anyMatch(program::isJustification);
  }

  private Resolution resolution(Component component) {
    List<ChoiceState> states = new ArrayList<>();
    List<Integer> slots = new ArrayList<>();
    for (int choice : component.choices()) {
      states.add(state(choice));
      slots.add(choiceSlots.getOrDefault(choice, 0));
    }
    return new Resolution(machine, component, states, slots);
  }

  /** Justifications stay as they are while rf does; orders start anew. */
  private ChoiceState state(int choice) {
    return switch (program.theory().choices().get(choice)) {
      case ChoicePoint.Linearization order ->
          new OrderState(
              machine.set(order.set()),
              machine.relation(order.relation()),
              orders.computeIfAbsent(choice, c -> new OrderState.Memory()));
      case ChoicePoint.Justification justification -> {
        JustificationState state =
            justifications.computeIfAbsent(choice, c -> new JustificationState(entered));
        state.reset();
        yield state;
      }
    };
  }

  /** The axioms of the last phase that do not hold; for those with choices, with some choice. */
  public List<Check> failing() {
    List<Check> failing = new ArrayList<>();
    for (Step step : phase.steps()) {
      machine.run(step.code());
      if (!machine.holds(step.check())) {
        failing.add(step.check());
      }
    }
    machine.run(phase.choiceInputs());
    for (Component component : failing.isEmpty() ? phase.components() : List.<Component>of()) {
      Resolution resolution = resolution(component);
      if (!resolution.succeeds()) {
        failing.addAll(resolution.failingAnyway());
      }
    }
    return failing;
  }

  /** Computes a term from all that is entered; open choices are decided in some way. */
  public void demand(int term) {
    if (program.layout().dependence(term).choices() != 0) {
      resolved.values().stream().flatMap(List::stream).forEach(Resolution::settle);
    }
    recompute(term);
  }

  /** As {@link #demand}, with the choices as they stand. */
  public void recompute(int term) {
    machine.run(onDemand.computeIfAbsent(term, program::onDemand));
  }

  public boolean raised(Check flag) {
    demand(flag.requirement().term());
    return machine.holds(flag);
  }

  /** Those tests for what is not supported that pass, once a program is loaded. */
  public List<Check> unsupported() {
    return program.unsupported().stream().filter(machine::holds).toList();
  }

  /** The value of a term computed before. */
  public Relation relation(int term) {
    return machine.relation(program.layout().slot(term));
  }

  public EventSet set(int term) {
    return machine.set(program.layout().slot(term));
  }

  /** Empty where the model says nothing. */
  public Optional<EventSet> coherent() {
    return program.theory().coherent().map(machine::set);
  }
}
