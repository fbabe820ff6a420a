package dev.jlitmus.cat;

import dev.jlitmus.cat.base.BaseRelation;
import dev.jlitmus.cat.base.BaseSet;
import dev.jlitmus.cat.base.PreExecution;
import dev.jlitmus.cat.base.Stage;
import dev.jlitmus.cat.program.Check;
import dev.jlitmus.cat.program.Run;
import dev.jlitmus.cat.term.Dependence;
import dev.jlitmus.relation.EventSet;
import dev.jlitmus.relation.Relation;
import java.util.List;
import java.util.Optional;

/**
 * Judges executions by one model, stage by stage; the package comment shows how. Owns buffers that
 * are used again for the next execution: for one thread.
 */
public final class Evaluation {
  private final StagedModel model;
  private final Run run;
  private EventSet writes = EventSet.EMPTY;
  private Relation nothing = Relation.empty(0);

  Evaluation(StagedModel model) {
    this.model = model;
    this.run = new Run(model.program());
  }

  /** Whether no axiom of stage {@link Stage#PROGRAM} is violated. */
  public boolean enterProgram(PreExecution program) {
    writes = program.set(BaseSet.W);
    nothing = Relation.empty(program.size());
    run.load(program);
    return run.complete(Stage.PROGRAM);
  }

  /** What the model does not speak of; known once the program is entered. */
  public List<Unsupported> unsupported() {
    return run.unsupported().stream().map(this::unsupported).toList();
  }

  private Unsupported unsupported(Check check) {
    if (check.ofSet()) {
      return new Unsupported(check.requirement().name(), run.set(check.slot()));
    }
    Relation pairs = run.relation(check.slot());
    return new Unsupported(check.requirement().name(), pairs.domain().union(pairs.range()));
  }

  /**
   * The writes among which co must be total, location by location; a pair with another write need
   * not be ordered, and no axiom asks for it. All writes but where the model says otherwise. Known
   * once the program is entered.
   */
  public EventSet coherentWrites() {
    return run.coherent().map(writes::intersection).orElse(writes);
  }

  /** Whether some extension of an unfinished rf may be consistent, by the axioms monotone in rf. */
  public boolean admitsRf(Relation partialRf) {
    loadRf(partialRf, nothing, nothing, nothing);
    return run.partial(Stage.RF);
  }

  /**
   * Whether some extension of both an unfinished rf and an unfinished, transitive co may be
   * consistent, by the axioms about co that are monotone in both.
   */
  public boolean admits(Relation partialRf, Relation partialCo) {
    loadRf(partialRf, nothing, nothing, nothing);
    run.load(BaseRelation.CO, partialCo);
    return run.unfinished();
  }

  /** Enters a complete rf of an execution without final fields and publication. */
  public boolean enterRf(Relation rf) {
    return enterRf(rf, nothing, nothing, nothing);
  }

  /** Enters a complete rf and what follows from it. */
  public boolean enterRf(Relation rf, Relation addr, Relation fin, Relation pub) {
    loadRf(rf, addr, fin, pub);
    return run.complete(Stage.RF);
  }

  private void loadRf(Relation rf, Relation addr, Relation fin, Relation pub) {
    run.load(BaseRelation.RF, rf);
    run.load(BaseRelation.ADDR, addr);
    run.load(BaseRelation.FIN, fin);
    run.load(BaseRelation.PUB, pub);
  }

  /**
   * Whether some extension of an unfinished, transitive co may be consistent with the rf entered,
   * by the axioms monotone in co.
   */
  public boolean admitsCo(Relation partialCo) {
    run.load(BaseRelation.CO, partialCo);
    return run.partial(Stage.CO);
  }

  /** Enters a complete co: whether the execution is consistent. */
  public boolean enterCo(Relation co) {
    run.load(BaseRelation.CO, co);
    return run.complete(Stage.CO);
  }

  /**
   * The writes that may be the last of their location, where the model says so itself; empty where
   * it does not, and the last in co is meant. Known once co is entered.
   */
  public Optional<EventSet> finalWrites() {
    return model.program().theory().finals().map(this::demandSet);
  }

  /** The flags that are raised, once co is entered: {@code flag}, {@code undefined_unless}. */
  public List<String> flags() {
    return model.program().flags().stream()
        .filter(run::raised)
        .map(flag -> flag.requirement().name())
        .toList();
  }

  /** The flags that some execution of the program entered may raise, as far as is known by then. */
  public List<String> possibleFlags() {
    loadRf(nothing, nothing, nothing, nothing);
    run.load(BaseRelation.CO, nothing);
    return model.program().flags().stream()
        .filter(flag -> run.raised(flag) || !flag.isMonotoneIn(Dependence.RF | Dependence.CO))
        .map(flag -> flag.requirement().name())
        .toList();
  }

  /**
   * The axioms violated at the stage entered or tried last, each with a shortest cycle. Where it
   * takes a choice to satisfy them and none does, those that some choice violates.
   */
  public List<Violation> violations() {
    Explanation explanation = new Explanation(model.program(), run);
    return run.failing().stream()
        .map(check -> new Violation(model.axioms().get(check.index()), explanation.cycle(check)))
        .toList();
  }

  /** A relation that the model defines, such as {@code hb}; all its inputs must be entered. */
  public Relation relation(String name) {
    int term = term(name);
    run.demand(term);
    return run.relation(term);
  }

  /** A set that the model defines; all its inputs must be entered. */
  public EventSet set(String name) {
    return demandSet(term(name));
  }

  private EventSet demandSet(int term) {
    run.demand(term);
    return run.set(term);
  }

  private int term(String name) {
    return model
        .definition(name)
        .orElseThrow(() -> new IllegalArgumentException("the model does not define " + name));
  }
}
