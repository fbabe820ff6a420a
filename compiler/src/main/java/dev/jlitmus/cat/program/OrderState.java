package dev.jlitmus.cat.program;

import dev.jlitmus.relation.EventSet;
import dev.jlitmus.relation.Relation;
import java.util.ArrayDeque;
import java.util.Deque;

/** A total order of a set, decided pair by pair; always transitive on the set. */
final class OrderState implements ChoiceState {
  private final EventSet set;
  private final Deque<Relation> orders = new ArrayDeque<>();
  private int first;
  private int second;

  /** Starts with what is ordered already: a transitive, irreflexive relation. */
  OrderState(EventSet set, Relation order) {
    this.set = set;
    orders.push(order.restrictedTo(set));
  }

  private Relation order() {
    return orders.getFirst();
  }

  private boolean isOpen(int a, int b) {
    return a != b && !order().contains(a, b) && !order().contains(b, a);
  }

  @Override
  public boolean isDecided() {
    int n = set.count();
    return order().count() == n * (n - 1) / 2;
  }

  @Override
  public void writeLower(long[] into) {
    order().copyTo(into);
  }

  @Override
  public void writeUpper(long[] into) {
    Relation order = order();
    Relation.product(order.size(), set, set)
        .minus(Relation.identity(order.size(), set))
        .minus(order.inverse())
        .copyTo(into);
  }

  @Override
  public int ask(EventSet preferred) {
    return find(set.intersection(preferred)) || find(set) ? 2 : 0;
  }

  private boolean find(EventSet candidates) {
    for (int a = candidates.next(0); a >= 0; a = candidates.next(a + 1)) {
      for (int b = candidates.next(a + 1); b >= 0; b = candidates.next(b + 1)) {
        if (isOpen(a, b)) {
          first = a;
          second = b;
          return true;
        }
      }
    }
    return false;
  }

  @Override
  public void answer(int number) {
    orders.push(
        (number == 0 ? order().with(first, second) : order().with(second, first)).closure());
  }

  @Override
  public void retract() {
    orders.pop();
  }
}
