package dev.jlitmus.cli.render.explain;

import dev.jlitmus.cli.render.Printable;
import dev.jlitmus.cli.render.graph.GraphNames;
import dev.jlitmus.result.verdict.Witness;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * An execution step by step, in sentences: who does what, where a value comes from, and what is not
 * as in any interleaving of the threads.
 */
public final class Story {
  private final Witness witness;
  private final GraphNames names;
  private final List<Integer> order;

  public Story(Witness witness) {
    this.witness = witness;
    this.names = new GraphNames(witness);
    this.order = Schedule.of(witness);
  }

  public String render() {
    List<Integer> steps = order.stream().filter(node -> !isEnd(node)).toList();
    StringBuilder text =
        new StringBuilder(
            steps.stream().allMatch(node -> remarks(node).isEmpty())
                ? "  the threads take turns so:\n"
                : "  no taking of turns ends so; it takes this:\n");
    int number = 1;
    for (int node : steps) {
      text.append(
          "    %2d. %s %s%s   [%s: %s]%n"
              .formatted(
                  number++,
                  Printable.of(witness.nodes().get(node).thread()),
                  Printable.of(witness.nodes().get(node).words()),
                  source(node),
                  names.line(node),
                  names.source(node)));
      remarks(node).forEach(remark -> text.append("          ").append(remark).append('\n'));
    }
    return text.toString();
  }

  private boolean isEnd(int node) {
    return witness.nodes().get(node).label().equals("end");
  }

  private String source(int read) {
    return neighbours(read, "rf", true).stream()
        .map(write ->
            names.isInitial(write)
                ? ", the initial value"
                : ", as %s wrote it (%s)"
                    .formatted(
                        Printable.of(witness.nodes().get(write).thread()), names.line(write)))
        .collect(Collectors.joining());
  }

  /** What is not as in an interleaving. */
  private List<String> remarks(int node) {
    List<String> remarks = new ArrayList<>();
    int now = order.indexOf(node);
    for (int write : neighbours(node, "fr", false)) {
      if (order.indexOf(write) < now) {
        remarks.add(
            "! %s's %s (%s) has not reached it"
                .formatted(
                    Printable.of(witness.nodes().get(write).thread()),
                    names.label(write),
                    names.line(write)));
      }
    }
    for (int write : neighbours(node, "co", false)) {
      if (order.indexOf(write) < now) {
        remarks.add(
            "! for memory this comes before %s's %s (%s), which stays"
                .formatted(
                    Printable.of(witness.nodes().get(write).thread()),
                    names.label(write),
                    names.line(write)));
      }
    }
    for (int earlier : neighbours(node, "po", true)) {
      if (order.indexOf(earlier) > now) {
        remarks.add("! it takes effect ahead of %s".formatted(names.line(earlier)));
      }
    }
    return remarks;
  }

  private List<Integer> neighbours(int node, String name, boolean before) {
    return witness.edges().stream()
        .filter(edge -> edge.name().equals(name))
        .filter(edge -> (before ? edge.to() : edge.from()) == node)
        .map(edge -> before ? edge.from() : edge.to())
        .filter(other -> before || !names.isInitial(other))
        .toList();
  }
}
