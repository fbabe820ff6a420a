package dev.jlitmus.cat.choice;

import dev.jlitmus.relation.EventSet;
import dev.jlitmus.relation.Relation;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;

/** A total order of a set, decided pair by pair; always transitive on the set. */
public final class OrderState implements ChoiceState {
  private final EventSet set;
  private final Memory memory;
  private final Deque<Relation> orders = new ArrayDeque<>();

  /** The total order that was found last, of the same set. */
  public static final class Memory {
    private Optional<Relation> order = Optional.empty();
  }

  /** Starts with what is ordered already: a transitive, irreflexive relation. */
  public OrderState(EventSet set, Relation order, Memory memory) {
    this.set = set;
    this.memory = memory;
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
  public boolean recall() {
    Optional<Relation> fitting = memory.order.filter(total -> total.containsAll(order()));
    fitting.ifPresent(orders::push);
    return fitting.isPresent();
  }

  @Override
  public void remember() {
    Relation before = order().inverse();
    Relation.Builder total = Relation.builder(before.size());
    EventSet rest = set;
    for (int event : sortedBy(event -> before.successors(event).count())) {
      rest = rest.without(event);
      total.addAll(event, rest);
    }
    memory.order = Optional.of(total.build());
  }

  private List<Integer> sortedBy(ToIntFunction<Integer> rank) {
    return set.toList().stream().sorted(Comparator.comparingInt(rank)).toList();
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

  /** A pair (a, b) as a · {@link EventSet#LIMIT} + b. */
  @Override
  public int question(EventSet preferred) {
    return openPair(set.intersection(preferred)).or(() -> openPair(set)).orElseThrow();
  }

  private Optional<Integer> openPair(EventSet candidates) {
    for (int a = candidates.next(0); a >= 0; a = candidates.next(a + 1)) {
      for (int b = candidates.next(a + 1); b >= 0; b = candidates.next(b + 1)) {
        if (isOpen(a, b)) {
          return Optional.of(a * EventSet.LIMIT + b);
        }
      }
    }
    return Optional.empty();
  }

  @Override
  public int answers(int question) {
    return 2;
  }

  @Override
  public void answer(int question, int number) {
    int a = question / EventSet.LIMIT;
    int b = question % EventSet.LIMIT;
    orders.push((number == 0 ? order().with(a, b) : order().with(b, a)).closure());
  }

  @Override
  public void retract() {
    orders.pop();
  }
}
