package dev.jlitmus.check.witness;

import dev.jlitmus.cat.Evaluation;
import dev.jlitmus.cat.StagedModel;
import dev.jlitmus.cat.Violation;
import dev.jlitmus.result.verdict.Witness;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Takes a cycle apart into the pairs of base relations that it is made of, which a reader can find
 * in the program, and says for each pair of program order by which definition of the model it
 * counts.
 */
public final class CycleSteps {
  /** Where these rule, all program order counts between volatile accesses and full fences. */
  private static final List<String> VOLATILE_ORDERS = List.of("pscb", "pscf");

  /** What orders a thread's own accesses in the shipped models, what says most first. */
  private static final List<String> ORDERS =
      List.of("svo", "spush", "volint", "ra", "bob", "mfence", "lockd", "jit");

  private final StagedModel model;
  private final Evaluation judged;

  /**
   * @param judged an evaluation in which reads-from is entered
   */
  public CycleSteps(StagedModel model, Evaluation judged) {
    this.model = model;
    this.judged = judged;
  }

  public List<Witness.Edge> of(Violation violation) {
    List<Witness.Edge> steps = new ArrayList<>();
    for (Violation.Edge edge : violation.cycle()) {
      String definition = edge.definitions().isEmpty() ? "" : edge.definitions().getLast();
      if (edge.steps().isEmpty()) {
        steps.add(step(edge, definition));
      } else {
        edge.steps().forEach(base -> steps.add(step(base, definition)));
      }
    }
    return steps;
  }

  private Witness.Edge step(Violation.Edge edge, String definition) {
    String name = edge.form();
    return new Witness.Edge(
        edge.from(), edge.to(), name, name.equals("po") ? order(edge, definition) : "");
  }

  /** Of what is ordered by an operation on a synchronizer, which side of it does so. */
  private Optional<String> endOfSynchronization(Violation.Edge edge) {
    return isIn("Sr", edge.to())
        ? Optional.of("Sr")
        : Optional.of("Sa").filter(acquiring -> isIn(acquiring, edge.from()));
  }

  private boolean isIn(String set, int event) {
    return model.defines(set) && judged.set(set).contains(event);
  }

  private String order(Violation.Edge edge, String definition) {
    if (VOLATILE_ORDERS.contains(definition)) {
      return definition;
    }
    return ORDERS.stream()
        .filter(name -> model.defines(name))
        .filter(name -> judged.relation(name).contains(edge.from(), edge.to()))
        .findFirst()
        .map(name -> endOfSynchronization(edge).orElse(name))
        .orElse(definition);
  }
}
