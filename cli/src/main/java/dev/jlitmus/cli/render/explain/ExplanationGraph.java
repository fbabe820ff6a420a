package dev.jlitmus.cli.render.explain;

import dev.jlitmus.cli.render.graph.DotGraph;
import dev.jlitmus.cli.render.graph.SvgGraph;
import dev.jlitmus.result.verdict.Explanation;
import dev.jlitmus.result.verdict.Refutation;
import dev.jlitmus.result.verdict.Verdict;
import dev.jlitmus.result.verdict.Witness;
import java.util.Optional;

/** The execution that an answer is about, as a drawing: the first model's, where there are more. */
public final class ExplanationGraph {
  private final boolean svg;

  /**
   * @param svg else for Graphviz
   */
  public ExplanationGraph(boolean svg) {
    this.svg = svg;
  }

  /** Empty where there is no execution to show. */
  public String render(Explanation explanation) {
    return switch (explanation) {
      case Explanation.Overview overview -> "";
      case Explanation.NoSuch noSuch -> "";
      case Explanation.OfOutcome outcome -> render(outcome);
    };
  }

  private String render(Explanation.OfOutcome asked) {
    for (Explanation.Account account : asked.accounts()) {
      String title =
          "%s: %s = %s, %s by %s"
              .formatted(
                  asked.test().test(),
                  String.join(", ", asked.test().columns()),
                  asked.outcome(),
                  word(account.verdict()),
                  account.model());
      Optional<String> drawing = draw(title, account.verdict());
      if (drawing.isPresent()) {
        return drawing.get();
      }
    }
    return "";
  }

  private Optional<String> draw(String title, Verdict verdict) {
    return switch (verdict) {
      case Verdict.Allowed allowed -> Optional.of(draw(title, allowed.witness(), Optional.empty()));
      case Verdict.Forbidden forbidden -> forbidden.reason().flatMap(reason -> draw(title, reason));
      case Verdict.Undecided undecided -> Optional.empty();
      case Verdict.NotInModel notInModel -> Optional.empty();
      case Verdict.LimitReached limit -> Optional.empty();
    };
  }

  private Optional<String> draw(String title, Refutation reason) {
    return switch (reason) {
      case Refutation.NoExecution none -> Optional.empty();
      case Refutation.LeavesLoop leaves ->
          Optional.of(draw(title, leaves.execution(), Optional.empty()));
      case Refutation.Violated violated ->
          Optional.of(
              draw(title + " (" + violated.axiom() + ")", violated.execution(), violated.cycle()));
    };
  }

  private String draw(String title, Witness witness, Optional<Refutation.Cycle> cycle) {
    return svg
        ? new SvgGraph().render(title, witness, cycle)
        : new DotGraph().render(title, witness, cycle);
  }

  private static String word(Verdict verdict) {
    return verdict instanceof Verdict.Allowed ? "allowed" : "forbidden";
  }
}
