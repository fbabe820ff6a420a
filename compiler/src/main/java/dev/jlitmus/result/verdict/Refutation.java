package dev.jlitmus.result.verdict;

import java.util.List;
import java.util.Optional;

/** Why no execution of a model ends with some outcome. */
public sealed interface Refutation {

  /** There is nothing for the model to judge: no choice of reads-from gives the outcome. */
  record NoExecution(String why) implements Refutation {}

  /**
   * Every execution that gives the outcome violates an axiom; this one gets furthest before it
   * does.
   *
   * @param axiom by its name in the model
   * @param cycle empty where the axiom asks for something that is missing
   * @param execution as far as it was built: without {@code co} where that does not matter
   */
  record Violated(String model, String axiom, Optional<Cycle> cycle, Witness execution)
      implements Refutation {}

  /**
   * A thread would have to stay in a loop that it leaves: all else about the execution is right.
   *
   * @param why who leaves which loop, and what it sees
   */
  record LeavesLoop(String why, Witness execution) implements Refutation {}

  /**
   * A closed path.
   *
   * @param edges each starts where the one before ends, the first where the last ends; positions
   *     are those of the execution's nodes
   */
  record Cycle(List<Witness.Edge> edges) {
    public Cycle {
      edges = List.copyOf(edges);
    }
  }
}
