package dev.jlitmus.cli.render.explain;

import dev.jlitmus.result.verdict.Witness;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * An order in which to tell the events of an execution. It keeps to program order and lets every
 * read follow the write that it reads from, unless that is impossible (load buffering); as far as
 * it can it also lets writes follow the reads that miss them. What it cannot keep is what is weak
 * about the execution.
 */
final class Schedule {
  private static final Set<String> FIRM = Set.of("po", "rf", "rmw", "sync");
  private static final Set<String> READING = Set.of("rf", "rmw", "sync");
  private static final Set<String> LOOSE = Set.of("co", "fr");

  /** That a thread stays where it is shows when all others are done. */
  private static final int LAST = Integer.MAX_VALUE - 1;

  private final Witness witness;
  private final List<Integer> order = new ArrayList<>();
  private final Set<Integer> told = new HashSet<>();

  private Schedule(Witness witness) {
    this.witness = witness;
  }

  /** Positions of nodes, without initial writes. */
  static List<Integer> of(Witness witness) {
    Schedule schedule = new Schedule(witness);
    for (int node = 0; node < witness.nodes().size(); node++) {
      if (witness.nodes().get(node).thread().isEmpty()) {
        schedule.told.add(node);
      }
    }
    while (schedule.told.size() < witness.nodes().size()) {
      int next = schedule.next();
      schedule.told.add(next);
      schedule.order.add(next);
    }
    return schedule.order;
  }

  private int next() {
    int best = -1;
    int least = Integer.MAX_VALUE;
    for (int node = 0; node < witness.nodes().size(); node++) {
      if (!told.contains(node)) {
        int cost = cost(node);
        if (cost < least) {
          best = node;
          least = cost;
        }
      }
    }
    return best;
  }

  /** Reads without their write cost most, then program order, then missed writes, then a switch. */
  private int cost(int node) {
    if (witness.nodes().get(node).label().equals("stays")) {
      return LAST;
    }
    int switches = order.isEmpty() || sameThread(order.getLast(), node) ? 0 : 1;
    return 10_000 * open(node, READING)
        + 1_000 * Math.max(0, open(node, FIRM) - open(node, READING))
        + 10 * open(node, LOOSE)
        + switches;
  }

  private boolean sameThread(int one, int other) {
    return witness.nodes().get(one).thread().equals(witness.nodes().get(other).thread());
  }

  private int open(int node, Set<String> names) {
    return (int)
        witness.edges().stream()
            .filter(edge -> edge.to() == node && names.contains(edge.name()))
            .filter(edge -> !told.contains(edge.from()))
            .count();
  }
}
