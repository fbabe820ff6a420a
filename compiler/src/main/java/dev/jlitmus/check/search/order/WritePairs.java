package dev.jlitmus.check.search.order;

import dev.jlitmus.check.search.candidate.LocationWrites;
import dev.jlitmus.event.EventStructure;
import dev.jlitmus.event.Location;
import dev.jlitmus.relation.EventSet;
import dev.jlitmus.relation.Relation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The pairs of writes to one location that a model wants ordered. Orders are completed as guessed,
 * and saturated: a pair that can stand in one order only is put so, until nothing follows any more.
 */
public final class WritePairs {
  private final List<Pair> pairs = new ArrayList<>();
  private final EventSet coherent;
  private final CoherenceGuess guess;
  private List<int[]> guessed = List.of();

  /** Two writes, in the order of the events. */
  public record Pair(int first, int second) {
    public boolean isOrdered(Relation order) {
      return CoherenceOrder.ordered(order, first, second);
    }
  }

  /**
   * @param coherent the writes that the model orders
   */
  public WritePairs(
      EventStructure structure, Map<Location, LocationWrites> writes, EventSet coherent) {
    this.guess = new CoherenceGuess(structure, writes);
    this.coherent = coherent;
    for (LocationWrites location : writes.values()) {
      for (int first : location.all()) {
        for (int second : location.all()) {
          if (first < second && areOrdered(first, second)) {
            pairs.add(new Pair(first, second));
          }
        }
      }
    }
  }

  public boolean areOrdered(int first, int second) {
    return coherent.contains(first) && coherent.contains(second);
  }

  public boolean isEmpty() {
    return pairs.isEmpty();
  }

  /** Guesses anew, for this choice of reads. */
  public void guess(Relation readsFrom) {
    guessed = pairs.isEmpty() ? List.of() : guess.pairs(readsFrom);
  }

  /** The first pair that is not ordered yet. */
  public Optional<Pair> open(Relation order) {
    for (Pair pair : pairs) {
      if (!pair.isOrdered(order)) {
        return Optional.of(pair);
      }
    }
    return Optional.empty();
  }

  /** Some total order that extends this one: as guessed, or else in the order of the events. */
  public Relation completed(Relation order) {
    Relation current = order;
    for (int[] pair : guessed) {
      if (!CoherenceOrder.ordered(current, pair[0], pair[1])) {
        current = CoherenceOrder.with(current, pair[0], pair[1]);
      }
    }
    for (Pair pair : pairs) {
      if (!pair.isOrdered(current)) {
        current = CoherenceOrder.with(current, pair.first(), pair.second());
      }
    }
    return current;
  }

  /** With all pairs that can stand in one order only put so; empty if some can stand in none. */
  public Optional<Relation> saturated(Relation order, Predicate<Relation> admits) {
    if (!admits.test(order)) {
      return Optional.empty();
    }
    Relation current = order;
    boolean changed = true;
    while (changed) {
      changed = false;
      for (Pair pair : pairs) {
        if (!pair.isOrdered(current)) {
          Relation forth = CoherenceOrder.with(current, pair.first(), pair.second());
          Relation back = CoherenceOrder.with(current, pair.second(), pair.first());
          boolean forthOpen = admits.test(forth);
          boolean backOpen = admits.test(back);
          if (!forthOpen && !backOpen) {
            return Optional.empty();
          }
          if (forthOpen != backOpen) {
            current = forthOpen ? forth : back;
            changed = true;
          }
        }
      }
    }
    return Optional.of(current);
  }

  /** Whether all other pairs are ordered. */
  public boolean isOnlyOpen(Pair open, Relation order) {
    for (Pair pair : pairs) {
      if (!pair.equals(open) && !pair.isOrdered(order)) {
        return false;
      }
    }
    return true;
  }
}
