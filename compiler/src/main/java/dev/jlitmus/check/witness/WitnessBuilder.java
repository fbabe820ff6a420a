package dev.jlitmus.check.witness;

import dev.jlitmus.check.search.candidate.Execution;
import dev.jlitmus.event.Event;
import dev.jlitmus.event.end.RunEnd;
import dev.jlitmus.event.thread.Action;
import dev.jlitmus.relation.Relation;
import dev.jlitmus.result.verdict.Witness;
import dev.jlitmus.semantic.LitmusTest;
import dev.jlitmus.semantic.access.AccessMode;
import dev.jlitmus.semantic.access.FenceKind;
import java.util.ArrayList;
import java.util.List;

/**
 * Draws an execution as a graph: program order, reads-from, coherence and from-reads, of each only
 * the pairs from which the rest follows.
 */
public final class WitnessBuilder {
  private final LitmusTest test;

  public WitnessBuilder(LitmusTest test) {
    this.test = test;
  }

  public Witness witness(Execution execution) {
    List<Witness.Node> nodes = new ArrayList<>();
    execution.structure().events().forEach(event -> nodes.add(node(execution, event)));
    List<Witness.Edge> edges = new ArrayList<>();
    Relation readsFrom = execution.readsFrom();
    Relation coherence = execution.coherence();
    addImmediate(edges, execution.structure().programOrder(), "po");
    addAll(edges, execution.structure().update(), "rmw");
    addAll(edges, execution.structure().synchronization(), "sync");
    addAll(edges, readsFrom, "rf");
    addImmediate(edges, coherence, "co");
    addAll(edges, readsFrom.inverse().compose(immediate(coherence)), "fr");
    for (int thread = 0; thread < test.threads().size(); thread++) {
      addStay(execution, thread, nodes, edges);
    }
    return new Witness(nodes, edges);
  }

  /** A node behind all others, as it is no event. */
  private void addStay(
      Execution execution, int thread, List<Witness.Node> nodes, List<Witness.Edge> edges) {
    switch (execution.runs().get(thread).end()) {
      case RunEnd.Stuck stuck -> {
        int performed = execution.runs().get(thread).actions().size();
        if (performed > 0) {
          int last = execution.structure().event(thread, performed - 1);
          edges.add(new Witness.Edge(last, nodes.size(), "po", ""));
        }
        String words = new LoopWords(test, execution).stays(thread, stuck);
        nodes.add(new Witness.Node("stays", threadName(thread), words, stuck.span()));
      }
      case RunEnd.Done ignored -> {}
      case RunEnd.Threw ignored -> {}
      case RunEnd.Cut ignored -> {}
      case RunEnd.Blocked ignored -> {}
    }
  }

  private static void addImmediate(List<Witness.Edge> edges, Relation order, String name) {
    addAll(edges, immediate(order), name);
  }

  private static void addAll(List<Witness.Edge> edges, Relation pairs, String name) {
    for (int from = 0; from < pairs.size(); from++) {
      for (int to : pairs.successors(from).toList()) {
        if (from != to) {
          edges.add(new Witness.Edge(from, to, name, ""));
        }
      }
    }
  }

  private static Relation immediate(Relation order) {
    return order.minus(order.compose(order));
  }

  private Witness.Node node(Execution execution, Event event) {
    return switch (event) {
      case Event.Initial initial ->
          new Witness.Node(
              "init %s=%s".formatted(initial.location().name(), initial.location().initial()),
              "",
              "",
              initial.location().span());
      case Event.Boundary boundary ->
          new Witness.Node(
              isJoin(boundary.thread()) ? "start" : "end",
              threadName(boundary.thread()),
              isJoin(boundary.thread()) ? "starts, as all threads have ended" : "ends",
              isJoin(boundary.thread())
                  ? test.join().getFirst().span()
                  : test.threads().get(boundary.thread()).span());
      case Event.Performed performed -> {
        Action action = execution.action(performed);
        yield new Witness.Node(
            label(action), threadName(performed.thread()), EventWords.of(action), action.span());
      }
    };
  }

  private boolean isJoin(int thread) {
    return thread == test.threads().size();
  }

  private String threadName(int thread) {
    return isJoin(thread) ? "join" : test.threads().get(thread).name();
  }

  private static String label(Action action) {
    return switch (action) {
      case Action.Read read ->
          "R%s %s=%s%s"
              .formatted(
                  suffix(read.mode()), read.location().name(), read.value(), suffix(read.role()));
      case Action.Write write ->
          "W%s %s=%s".formatted(suffix(write.mode()), write.location().name(), write.value());
      case Action.Fence fence -> "F" + suffix(fence.kind());
      case Action.OnSynchronizer use -> SynchronizerWords.label(use);
      case Action.Freeze freeze -> "freeze " + freeze.object();
    };
  }

  private static String suffix(AccessMode mode) {
    return switch (mode) {
      case PLAIN -> "";
      case OPAQUE -> "opq";
      case ACQUIRE -> "acq";
      case RELEASE -> "rel";
      case VOLATILE -> "vol";
    };
  }

  private static String suffix(Action.Role role) {
    return switch (role) {
      case READ, UPDATE -> "";
      case FAILED -> " (failed)";
      case SPURIOUSLY_FAILED -> " (failed spuriously)";
    };
  }

  private static String suffix(FenceKind kind) {
    return switch (kind) {
      case FULL -> "full";
      case ACQUIRE -> "acq";
      case RELEASE -> "rel";
      case LOAD_LOAD -> "ll";
      case STORE_STORE -> "ss";
    };
  }
}
