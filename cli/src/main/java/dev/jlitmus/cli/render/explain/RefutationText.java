package dev.jlitmus.cli.render.explain;

import dev.jlitmus.cli.render.Printable;
import dev.jlitmus.cli.render.graph.AsciiGraph;
import dev.jlitmus.cli.render.graph.GraphNames;
import dev.jlitmus.result.verdict.Refutation;
import dev.jlitmus.result.verdict.Witness;
import java.util.Optional;

/** Why a model forbids an outcome: the axiom, the cycle, and the reason for each of its edges. */
public final class RefutationText {

  /** With the graph of the execution that comes closest. */
  public String render(Refutation refutation) {
    return switch (refutation) {
      case Refutation.NoExecution none -> "  " + Printable.of(none.why()) + "\n";
      case Refutation.LeavesLoop leaves ->
          "  %s%n%n".formatted(Printable.of(leaves.why()))
              + "  the execution that comes closest:\n\n"
              + new AsciiGraph().render(leaves.execution(), Optional.empty());
      case Refutation.Violated violated ->
          axiom(violated)
              + "\n  the execution that comes closest:\n\n"
              + new AsciiGraph().render(violated.execution(), violated.cycle())
              + cycle(violated);
    };
  }

  /** The axiom and the cycle only. */
  public String brief(Refutation refutation) {
    return switch (refutation) {
      case Refutation.NoExecution none -> "  " + Printable.of(none.why()) + "\n";
      case Refutation.LeavesLoop leaves -> "  " + Printable.of(leaves.why()) + "\n";
      case Refutation.Violated violated -> axiom(violated) + cycle(violated);
    };
  }

  private static String axiom(Refutation.Violated violated) {
    String meaning = Vocabulary.axiom(violated.axiom());
    return "  axiom '%s' of model %s%s%n"
        .formatted(
            Printable.of(violated.axiom()),
            Printable.of(violated.model()),
            meaning.isEmpty() ? "" : ": " + meaning);
  }

  private static String cycle(Refutation.Violated violated) {
    GraphNames names = new GraphNames(violated.execution());
    StringBuilder text = new StringBuilder();
    violated
        .cycle()
        .ifPresent(cycle -> {
          text.append("\n  what is against it, a closed path:\n");
          cycle.edges().forEach(edge -> text.append(edge(names, edge)));
        });
    return text.toString();
  }

  private static String edge(GraphNames names, Witness.Edge edge) {
    String meaning = meaning(edge.name());
    String reason = edge.reason().isEmpty() ? "" : ", by " + meaning(edge.reason());
    return "    %s → %s%n        %s%s%n"
        .formatted(
            place(names, edge.from()),
            place(names, edge.to()),
            reason.isEmpty() ? meaning : Printable.of(edge.name()),
            reason);
  }

  private static String meaning(String relation) {
    String known = Vocabulary.relation(relation);
    return Printable.of(relation) + (known.isEmpty() ? "" : ": " + known);
  }

  private static String place(GraphNames names, int node) {
    return names.isInitial(node)
        ? names.name(node)
        : "%s (%s)".formatted(names.name(node), names.line(node));
  }
}
