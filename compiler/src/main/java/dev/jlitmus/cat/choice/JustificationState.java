package dev.jlitmus.cat.choice;

import dev.jlitmus.cat.base.BaseRelation;
import dev.jlitmus.cat.base.BaseSet;
import dev.jlitmus.cat.base.Justifications;
import dev.jlitmus.cat.base.PreExecution;
import dev.jlitmus.relation.EventSet;
import dev.jlitmus.relation.Relation;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Semantic dependency, decided write by write. What justifies a write is asked for only when an
 * axiom could fail without it; until then any program-order-earlier read may. The answers are kept
 * until rf changes, and with it the values that the question is about.
 */
public final class JustificationState implements ChoiceState {
  private final int size;
  private final Justifications justifications;
  private final Map<Integer, EventSet> earlier = new HashMap<>();
  private final Map<Integer, List<EventSet>> known = new HashMap<>();
  private final Map<Integer, EventSet> chosen = new HashMap<>();
  private final Deque<Integer> answered = new ArrayDeque<>();
  private EventSet open = EventSet.EMPTY;

  public JustificationState(PreExecution program) {
    this.size = program.size();
    this.justifications = program.justifications();
    Relation before = program.relation(BaseRelation.PO).inverse();
    EventSet writes = program.set(BaseSet.W).minus(program.set(BaseSet.IW));
    for (int write : writes.toList()) {
      EventSet reads = before.successors(write).intersection(program.set(BaseSet.R));
      if (!reads.isEmpty()) {
        earlier.put(write, reads);
        open = open.with(write);
      }
    }
  }

  /** Forgets all answers: rf is another. */
  public void forget() {
    known.clear();
    chosen.clear();
    answered.clear();
    open = EventSet.of(earlier.keySet().stream().mapToInt(Integer::intValue));
  }

  /** Opens again what was decided but for one alternative. */
  public void reset() {
    while (!answered.isEmpty()) {
      retract();
    }
  }

  @Override
  public boolean isDecided() {
    return open.isEmpty();
  }

  /** Never: what justifies a write is another with each rf, and kept as long as rf is. */
  @Override
  public boolean recall() {
    return false;
  }

  @Override
  public void remember() {}

  @Override
  public void writeLower(long[] into) {
    write(into, false);
  }

  @Override
  public void writeUpper(long[] into) {
    write(into, true);
  }

  private void write(long[] into, boolean upper) {
    Relation.Builder pairs = Relation.builder(size);
    for (int write : earlier.keySet()) {
      for (int read : bound(write, upper).toList()) {
        pairs.add(read, write);
      }
    }
    pairs.build().copyTo(into);
  }

  private EventSet bound(int write, boolean upper) {
    EventSet decision = chosen.get(write);
    if (decision != null) {
      return decision;
    }
    List<EventSet> alternatives = known.get(write);
    if (alternatives == null) {
      return upper ? earlier.getOrDefault(write, EventSet.EMPTY) : EventSet.EMPTY;
    }
    return alternatives.stream()
        .reduce(upper ? EventSet::union : EventSet::intersection)
        .orElse(EventSet.EMPTY);
  }

  /** A write. */
  @Override
  public int question(EventSet preferred) {
    EventSet first = open.intersection(preferred);
    return (first.isEmpty() ? open : first).next(0);
  }

  @Override
  public int answers(int write) {
    if (known.containsKey(write)) {
      return alternatives(write).size();
    }
    List<EventSet> alternatives = justifications.of(write);
    known.put(write, alternatives);
    if (alternatives.size() <= 1) {
      chosen.put(write, alternatives.isEmpty() ? EventSet.EMPTY : alternatives.getFirst());
      open = open.without(write);
    }
    return 0;
  }

  private List<EventSet> alternatives(int write) {
    return known.getOrDefault(write, List.of());
  }

  @Override
  public void answer(int write, int number) {
    answered.push(write);
    chosen.put(write, alternatives(write).get(number));
    open = open.without(write);
  }

  @Override
  public void retract() {
    int write = answered.pop();
    chosen.remove(write);
    open = open.with(write);
  }
}
