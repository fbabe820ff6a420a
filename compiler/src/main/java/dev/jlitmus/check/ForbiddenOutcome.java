package dev.jlitmus.check;

import dev.jlitmus.cat.CatModel;
import dev.jlitmus.cat.Evaluation;
import dev.jlitmus.cat.Violation;
import dev.jlitmus.cat.base.Stage;
import dev.jlitmus.check.search.ExecutionSearch;
import dev.jlitmus.check.search.Goal;
import dev.jlitmus.check.search.SearchBudget;
import dev.jlitmus.check.search.SearchLimits;
import dev.jlitmus.check.search.candidate.Coherence;
import dev.jlitmus.check.search.candidate.Execution;
import dev.jlitmus.check.search.dependency.Alternatives;
import dev.jlitmus.check.witness.CycleSteps;
import dev.jlitmus.check.witness.LoopWords;
import dev.jlitmus.check.witness.WitnessBuilder;
import dev.jlitmus.event.thread.Behaviours;
import dev.jlitmus.result.Outcome;
import dev.jlitmus.result.verdict.Refutation;
import dev.jlitmus.result.verdict.Verdict;
import dev.jlitmus.result.verdict.Witness;
import dev.jlitmus.semantic.LitmusTest;
import dev.jlitmus.semantic.code.SynchronizerUses;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Says why an outcome that no consistent execution has is forbidden: of the candidates that give
 * it, the most telling one.
 */
final class ForbiddenOutcome {
  private static final long REFUTED_WITH_SYNCHRONIZERS = 200;

  private final LitmusTest test;
  private final Behaviours behaviours;
  private final CatModel model;
  private final SearchLimits limits;
  private final boolean bounded;

  /**
   * @param bounded whether there are executions beyond those that are searched
   */
  ForbiddenOutcome(
      LitmusTest test,
      Behaviours behaviours,
      CatModel model,
      SearchLimits limits,
      boolean bounded) {
    this.test = test;
    this.behaviours = behaviours;
    this.model = model;
    this.limits = limits;
    this.bounded = bounded;
  }

  Verdict verdict(Outcome outcome) {
    Candidates candidates = search(outcome);
    return new Verdict.Forbidden(
        Optional.of(
            candidates
                .refutation()
                .orElseGet(() ->
                    new Refutation.NoExecution(
                        "no choice of the writes that reads read from gives it"))),
        bounded);
  }

  private Candidates search(Outcome outcome) {
    Candidates candidates = new Candidates(outcome);
    new ExecutionSearch(
            test,
            behaviours,
            Alternatives.ALL,
            model.staged(),
            model.staged().evaluation(),
            new SearchBudget(forReasons()),
            candidates)
        .run();
    return candidates;
  }

  /** Where the orders of synchronizers multiply what could be refuted, some of it is enough. */
  private SearchLimits forReasons() {
    return SynchronizerUses.in(test)
        ? new SearchLimits(
            limits.events(),
            Math.min(limits.candidates(), REFUTED_WITH_SYNCHRONIZERS),
            limits.time(),
            limits.unroll())
        : limits;
  }

  /**
   * How telling a violation is: first how far its candidate got, then whether that is more than
   * writes in an order that nobody would think of, then how many of its threads do not end and how
   * many axioms it violates, then how long the cycle is, in steps that a reader can find in the
   * program.
   */
  private record Rank(Stage stage, boolean coherent, int unfinished, int axioms, int length) {
    private static final Comparator<Rank> ORDER =
        Comparator.comparing(Rank::stage, Comparator.reverseOrder())
            .thenComparing(Rank::coherent, Comparator.reverseOrder())
            .thenComparing(Rank::unfinished)
            .thenComparing(Rank::axioms)
            .thenComparing(Rank::length);

    static Rank of(Execution candidate, Stage stage, int axioms, Violation violation) {
      long unfinished = candidate.runs().stream().filter(run -> !run.end().isOver()).count();
      int length =
          violation.cycle().stream().mapToInt(edge -> Math.max(1, edge.steps().size())).sum();
      return new Rank(
          stage,
          Coherence.holdsFor(candidate),
          (int) unfinished,
          axioms,
          length == 0 ? Integer.MAX_VALUE : length);
    }

    boolean isBefore(Rank other) {
      return ORDER.compare(this, other) < 0;
    }
  }

  private final class Candidates implements Goal {
    private final Outcome outcome;
    private Optional<Refutation> furthest = Optional.empty();
    private Optional<Refutation> leaving = Optional.empty();
    private Rank rank = new Rank(Stage.PROGRAM, false, 0, 0, 0);

    Candidates(Outcome outcome) {
      this.outcome = outcome;
    }

    @Override
    public boolean wantsEveryExecution() {
      return false;
    }

    @Override
    public boolean wants(Outcome candidate) {
      return candidate.equals(outcome);
    }

    @Override
    public boolean wantsReasons() {
      return true;
    }

    @Override
    public boolean found(Execution execution, Evaluation evaluation) {
      return false;
    }

    @Override
    public void leaves(Execution candidate, int read) {
      if (leaving.isEmpty()) {
        String why = new LoopWords(test, candidate).leaves(read);
        leaving =
            Optional.of(
                new Refutation.LeavesLoop(why, new WitnessBuilder(test).witness(candidate)));
      }
    }

    /**
     * Who has only a loop left that has to be left got further than who violates an axiom of rf.
     */
    Optional<Refutation> refutation() {
      return rank.stage() == Stage.CO ? furthest : leaving.or(() -> furthest);
    }

    @Override
    public void rejected(Execution candidate, Stage at, Evaluation evaluation) {
      List<Violation> violations = evaluation.violations();
      for (Violation violation : violations) {
        Rank of = Rank.of(candidate, at, violations.size(), violation);
        if (furthest.isEmpty() || of.isBefore(rank)) {
          rank = of;
          furthest = Optional.of(refutation(candidate, violation, evaluation));
        }
      }
    }

    private Refutation refutation(Execution candidate, Violation violation, Evaluation judged) {
      List<Witness.Edge> edges = new CycleSteps(model.staged(), judged).of(violation);
      return new Refutation.Violated(
          model.name(),
          violation.axiom().name(),
          edges.isEmpty() ? Optional.empty() : Optional.of(new Refutation.Cycle(edges)),
          new WitnessBuilder(test).witness(candidate));
    }
  }
}
