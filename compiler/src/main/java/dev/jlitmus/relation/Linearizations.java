package dev.jlitmus.relation;

import java.util.function.Predicate;

/** Enumerates the total orders of a set that extend a relation. */
public final class Linearizations {
  private final Relation order;
  private final EventSet set;

  /**
   * @param order which pairs of the set are ordered already; only its closure on the set counts
   */
  public Linearizations(EventSet set, Relation order) {
    this.set = set;
    this.order = order.closure().restrictedTo(set);
  }

  /**
   * Shows the visitor each total order, as a transitive relation on the set, until it answers true;
   * nothing where the relation is cyclic on the set.
   *
   * @return whether the visitor answered true
   */
  public boolean anyMatch(Predicate<Relation> visitor) {
    return order.isIrreflexive() && extend(set, order, visitor);
  }

  private boolean extend(EventSet rest, Relation soFar, Predicate<Relation> visitor) {
    if (rest.isEmpty()) {
      return visitor.test(soFar);
    }
    for (int first = rest.next(0); first >= 0; first = rest.next(first + 1)) {
      EventSet others = rest.without(first);
      if (order.restrictedTo(rest).inverse().successors(first).isEmpty()
          && extend(others, soFar.toBuilder().addAll(first, others).build(), visitor)) {
        return true;
      }
    }
    return false;
  }
}
