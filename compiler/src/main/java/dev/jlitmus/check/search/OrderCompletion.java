package dev.jlitmus.check.search;

import dev.jlitmus.cat.Evaluation;
import dev.jlitmus.check.search.order.CoherenceOrder;
import dev.jlitmus.check.search.order.WritePairs;
import dev.jlitmus.relation.Relation;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Looks for one consistent coherence order that completes what is known of it. The pairs that are
 * open are guessed first, and only where the guess is wrong one is taken this way and that.
 */
final class OrderCompletion {
  private final WritePairs pairs;
  private final SearchBudget budget;
  private final Evaluation evaluation;
  private final Consumer<Relation> rejected;

  /**
   * @param rejected told of each order from which none can be completed
   */
  OrderCompletion(
      WritePairs pairs, SearchBudget budget, Evaluation evaluation, Consumer<Relation> rejected) {
    this.pairs = pairs;
    this.budget = budget;
    this.evaluation = evaluation;
    this.rejected = rejected;
  }

  /** The first that is found, entered; empty if there is none, or once the budget is spent. */
  Optional<Relation> of(Relation order) {
    Relation whole = pairs.completed(order);
    if (!budget.spend()) {
      return Optional.empty();
    }
    if (evaluation.enterCo(whole)) {
      return Optional.of(whole);
    }
    Optional<WritePairs.Pair> open = pairs.open(order);
    if (open.isEmpty()) {
      rejected.accept(order);
      return Optional.empty();
    }
    WritePairs.Pair pair = open.get();
    return pairs.isOnlyOpen(pair, order)
        ? of(whole.contains(pair.first(), pair.second()) ? back(pair, order) : forth(pair, order))
        : branch(pair, order);
  }

  private Optional<Relation> branch(WritePairs.Pair pair, Relation order) {
    Optional<Relation> saturated =
        pairs.saturated(order, co -> budget.spend() && evaluation.admitsCo(co));
    if (saturated.isEmpty()) {
      rejected.accept(order);
      return Optional.empty();
    }
    if (!saturated.get().equals(order)) {
      return of(saturated.get());
    }
    Optional<Relation> found = of(forth(pair, order));
    return found.isPresent() || budget.reached().isPresent() ? found : of(back(pair, order));
  }

  private static Relation forth(WritePairs.Pair pair, Relation order) {
    return CoherenceOrder.with(order, pair.first(), pair.second());
  }

  private static Relation back(WritePairs.Pair pair, Relation order) {
    return CoherenceOrder.with(order, pair.second(), pair.first());
  }
}
