package dev.jlitmus.cat;

import dev.jlitmus.cat.base.BaseRelation;
import dev.jlitmus.cat.base.BaseSet;
import dev.jlitmus.cat.base.Stage;
import dev.jlitmus.cat.program.Check;
import dev.jlitmus.cat.program.StagedProgram;
import dev.jlitmus.cat.term.Dependence;
import dev.jlitmus.cat.term.Term;
import dev.jlitmus.cat.term.Theory;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A model compiled for evaluation in stages. Immutable; share it between threads. */
public final class StagedModel {
  private final StagedProgram program;
  private final List<Axiom> axioms;
  private final Set<BaseSet> sets = EnumSet.noneOf(BaseSet.class);
  private final Set<BaseRelation> relations = EnumSet.noneOf(BaseRelation.class);

  StagedModel(Theory theory) {
    this.program = new StagedProgram(theory);
    this.axioms = program.axioms().stream().map(this::axiom).toList();
    program.mentioned().stream().forEach(term -> mention(theory.graph().term(term)));
  }

  private void mention(Term term) {
    if (term instanceof Term.SetOf(BaseSet set)) {
      sets.add(set);
    } else if (term instanceof Term.RelationOf(BaseRelation relation)) {
      relations.add(relation);
    }
  }

  private Axiom axiom(Check check) {
    return new Axiom(
        check.requirement().span(),
        check.requirement().name(),
        switch (check.property()) {
          case ACYCLIC -> Axiom.Kind.ACYCLIC;
          case IRREFLEXIVE -> Axiom.Kind.IRREFLEXIVE;
          case EMPTY -> Axiom.Kind.EMPTY;
        },
        check.negated(),
        theory().graph().dependence(check.requirement().term()).stage(),
        check.isMonotoneIn(Dependence.RF),
        check.isMonotoneIn(Dependence.CO),
        check.choices() != 0);
  }

  /** In the order of the text, those of included files where they are included. */
  public List<Axiom> axioms() {
    return axioms;
  }

  /** The names that {@link Evaluation#flags} can answer. */
  public List<String> flagNames() {
    return program.flags().stream().map(c -> c.requirement().name()).toList();
  }

  /** Whether co decides of some flag, rather than rf alone. */
  public boolean flagsNeedCo() {
    return program.flags().stream()
        .map(check -> theory().graph().dependence(check.requirement().term()).stage())
        .anyMatch(Stage.CO::equals);
  }

  /** The base sets that axioms, flags, or what they use, mention. */
  public Set<BaseSet> sets() {
    return Set.copyOf(sets);
  }

  /** The base relations that axioms, flags, or what they use, mention. */
  public Set<BaseRelation> relations() {
    return Set.copyOf(relations);
  }

  /** Whether it has {@code with semdep from justifications}: thin-air reads are judged by it. */
  public boolean usesJustifications() {
    return theory().choices().stream().anyMatch(c -> c instanceof Theory.ChoicePoint.Justification);
  }

  /** Whether every write to a location takes part in co: the model has no {@code coherent}. */
  public boolean isCoherent() {
    return theory().coherent().isEmpty();
  }

  /** Whether the model defines a set or relation of this name. */
  public boolean defines(String name) {
    return definition(name).isPresent();
  }

  /** A new evaluation, to be used by one thread. */
  public Evaluation evaluation() {
    return new Evaluation(this);
  }

  /** The term that a name stands for at the end of the text. */
  Optional<Integer> definition(String name) {
    return theory().definitions().reversed().stream()
        .filter(d -> d.name().equals(name))
        .map(Theory.Definition::term)
        .findFirst();
  }

  StagedProgram program() {
    return program;
  }

  private Theory theory() {
    return program.theory();
  }
}
