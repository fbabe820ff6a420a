package dev.jlitmus.cat.program;

import dev.jlitmus.cat.base.Stage;
import dev.jlitmus.cat.program.Phase.Component;
import dev.jlitmus.cat.program.Phase.Step;
import dev.jlitmus.cat.term.Dependence;
import dev.jlitmus.cat.term.Requirement;
import dev.jlitmus.cat.term.Term;
import dev.jlitmus.cat.term.Theory;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.Predicate;

/**
 * Arranges a theory's code: each term is computed once at the stage at which it is known, each
 * axiom tested as soon as its term is, and choices resolved per group of axioms that share one.
 */
public final class StagedProgram {
  private final Theory theory;
  private final Layout layout;
  private final List<Check> axioms;
  private final List<Check> flags;
  private final List<Check> unsupported;
  private final Map<Stage, Phase> complete = new EnumMap<>(Stage.class);
  private final Map<Stage, Phase> partial = new EnumMap<>(Stage.class);
  private final Phase unfinished;
  private final Code onProgram;
  private final BitSet known = new BitSet();

  public StagedProgram(Theory theory) {
    this.theory = theory;
    this.layout = new Layout(theory.graph());
    this.axioms = checks(theory.axioms());
    this.flags = checks(theory.flags());
    this.unsupported = checks(theory.unsupported());
    List<Integer> early = new ArrayList<>(terms(unsupported));
    theory.coherent().ifPresent(early::add);
    this.onProgram = layout.code(early, known, layout.fixed());
    complete.put(Stage.PROGRAM, phase(Stage.PROGRAM, known, false));
    this.unfinished = unfinished((BitSet) known.clone());
    for (Stage stage : List.of(Stage.RF, Stage.CO)) {
      partial.put(stage, phase(stage, (BitSet) known.clone(), true));
      complete.put(stage, phase(stage, known, false));
    }
  }

  private List<Check> checks(List<Requirement> requirements) {
    List<Check> checks = new ArrayList<>();
    for (Requirement r : requirements) {
      Dependence dependence = theory.graph().dependence(r.term());
      checks.add(
          new Check(
              checks.size(),
              r,
              r.property(),
              r.negated(),
              layout.slot(r.term()),
              theory.graph().type(r.term()) == Term.Type.SET,
              dependence.choices(),
              dependence.growing(),
              dependence.shrinking()));
    }
    return List.copyOf(checks);
  }

  private static List<Integer> terms(List<Check> checks) {
    return checks.stream().map(c -> c.requirement().term()).toList();
  }

  private Phase phase(Stage stage, BitSet done, boolean unfinished) {
    long input = stage == Stage.RF ? Dependence.RF : Dependence.CO;
    Predicate<Check> judged = check -> !unfinished || check.isMonotoneIn(input);
    List<Step> steps = new ArrayList<>();
    List<Check> now = axioms.stream().filter(c -> stageOf(c) == stage).filter(judged).toList();
    for (Check check : now) {
      if (check.choices() == 0) {
        int term = check.requirement().term();
        steps.add(new Step(layout.code(List.of(term), done, layout.fixed()), check));
      }
    }
    List<Component> components = new ArrayList<>();
    List<Integer> choiceInputs = new ArrayList<>();
    for (List<Integer> choices : sharedChoices()) {
      if (isKnown(choices, stage, unfinished)) {
        component(choices, stage, judged)
            .ifPresent(component -> {
              components.add(component);
              choiceInputs.addAll(inputs(component));
            });
      }
    }
    Code prepare = layout.code(choiceInputs, done, layout.fixed());
    Code rest = unfinished ? Code.EMPTY : layout.code(wanted(), done, hoisted(stage));
    return new Phase(steps, prepare, components, rest);
  }

  /** The axioms about co that no growth of rf and co repairs, nor that of a choice. */
  private Phase unfinished(BitSet done) {
    Predicate<Check> judged =
        check -> check.isMonotoneIn(Dependence.RF | Dependence.CO) && check.isMonotoneInChoices();
    List<Step> steps = new ArrayList<>();
    for (Check check : axioms) {
      if (stageOf(check) == Stage.CO && check.choices() == 0 && judged.test(check)) {
        int term = check.requirement().term();
        steps.add(new Step(layout.code(List.of(term), done, layout.fixed()), check));
      }
    }
    List<Component> components = new ArrayList<>();
    List<Integer> choiceInputs = new ArrayList<>();
    for (List<Integer> choices : sharedChoices()) {
      if (choices.stream().noneMatch(this::isJustification)) {
        component(choices, Stage.CO, judged)
            .filter(component -> component.steps().stream().map(Step::check).allMatch(judged))
            .ifPresent(component -> {
              components.add(component);
              choiceInputs.addAll(inputs(component));
            });
      }
    }
    Code prepare = layout.code(choiceInputs, done, layout.fixed());
    return new Phase(steps, prepare, components, Code.EMPTY);
  }

  /** Whether it chooses what justifies writes. */
  boolean isJustification(int choice) {
    return switch (theory.choices().get(choice)) {
      case Theory.ChoicePoint.Justification justification -> true;
      case Theory.ChoicePoint.Linearization order -> false;
    };
  }

  private Stage stageOf(Check check) {
    return layout.dependence(check.requirement().term()).stage();
  }

  /** Whether what the choices are made from is known; what is unfinished could only shrink it. */
  private boolean isKnown(List<Integer> choices, Stage stage, boolean unfinished) {
    return choices.stream()
        .map(i -> theory.choices().get(i).stage())
        .allMatch(s -> unfinished ? s.compareTo(stage) < 0 : s.compareTo(stage) <= 0);
  }

  /** Groups of choice points that some axiom ties together. */
  private List<List<Integer>> sharedChoices() {
    Set<Integer> masks = new LinkedHashSet<>();
    for (Check axiom : axioms) {
      int mine = axiom.choices();
      int joined = masks.stream().filter(m -> (m & mine) != 0).reduce(mine, (a, b) -> a | b);
      masks.removeIf(m -> (m & mine) != 0);
      if (joined != 0) {
        masks.add(joined);
      }
    }
    return masks.stream()
        .map(m -> BitSet.valueOf(new long[] {m}).stream().boxed().toList())
        .toList();
  }

  /** Empty where no axiom of this very stage needs it: it was resolved before. */
  private Optional<Component> component(
      List<Integer> choices, Stage stage, Predicate<Check> judged) {
    int mask = choices.stream().mapToInt(i -> 1 << i).sum();
    List<Check> checks =
        axioms.stream()
            .filter(c -> (c.choices() & mask) != 0 && stageOf(c).compareTo(stage) <= 0)
            .filter(c -> stageOf(c) != stage || judged.test(c))
            .toList();
    boolean now =
        checks.stream().anyMatch(c -> stageOf(c) == stage)
            || choices.stream().anyMatch(i -> theory.choices().get(i).stage() == stage);
    if (!now || checks.isEmpty()) {
      return Optional.empty();
    }
    BitSet done = new BitSet();
    IntPredicate chosen = layout.fixed().negate();
    List<Step> steps =
        checks.stream()
            .map(c -> new Step(layout.code(List.of(c.requirement().term()), done, chosen), c))
            .toList();
    boolean monotone = checks.stream().allMatch(Check::isMonotoneInChoices);
    return Optional.of(new Component(choices, steps, monotone));
  }

  private List<Integer> inputs(Component component) {
    List<Integer> inputs =
        new ArrayList<>(terms(component.steps().stream().map(Step::check).toList()));
    for (int choice : component.choices()) {
      switch (theory.choices().get(choice)) {
        case Theory.ChoicePoint.Linearization order -> {
          inputs.add(order.set());
          inputs.add(order.relation());
        }
        case Theory.ChoicePoint.Justification justification -> {}
      }
    }
    return inputs;
  }

  /** All that some later phase, or a question after it, may need. */
  private List<Integer> wanted() {
    List<Integer> wanted = new ArrayList<>(terms(axioms));
    wanted.addAll(terms(flags));
    theory.finals().ifPresent(wanted::add);
    for (Theory.ChoicePoint choice : theory.choices()) {
      if (choice instanceof Theory.ChoicePoint.Linearization order) {
        wanted.add(order.set());
        wanted.add(order.relation());
      }
    }
    return wanted;
  }

  /** At the last stage nothing is hoisted: what flags need is computed when asked for. */
  private IntPredicate hoisted(Stage stage) {
    return term ->
        stage != Stage.CO
            && layout.fixed().test(term)
            && layout.dependence(term).stage().compareTo(stage) <= 0;
  }

  public Theory theory() {
    return theory;
  }

  public List<Check> axioms() {
    return axioms;
  }

  public List<Check> flags() {
    return flags;
  }

  List<Check> unsupported() {
    return unsupported;
  }

  Phase complete(Stage stage) {
    return Objects.requireNonNull(complete.get(stage));
  }

  Phase partial(Stage stage) {
    return Objects.requireNonNull(partial.get(stage));
  }

  /** What can be tested while neither rf nor co is finished. */
  Phase unfinished() {
    return unfinished;
  }

  /** What {@code unsupported} and {@code coherent} need. */
  Code onProgram() {
    return onProgram;
  }

  Layout layout() {
    return layout;
  }

  /** Code that computes a term from what is entered and chosen. */
  Code onDemand(int term) {
    return layout.code(List.of(term), new BitSet(), any -> true);
  }

  /** The bases that axioms and what is asked of every test depend on. */
  public BitSet mentioned() {
    List<Integer> wanted = wanted();
    wanted.addAll(terms(unsupported));
    theory.coherent().ifPresent(wanted::add);
    return layout.reached(wanted);
  }
}
