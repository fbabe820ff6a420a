package dev.jlitmus.relation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** An immutable binary relation over the events 0 … {@link #size()} - 1. */
public final class Relation {
  private final int size;
  private final long[] rows;

  private Relation(int size, long[] rows) {
    this.size = size;
    this.rows = rows;
  }

  public static Relation empty(int size) {
    if (size < 0 || size > EventSet.LIMIT) {
      throw new IllegalArgumentException(size + " events");
    }
    return new Relation(size, new long[BitRows.length(size)]);
  }

  /** A copy of rows in the form that {@link BitRows} describes. */
  public static Relation ofRows(int size, long[] rows) {
    return new Relation(size, Arrays.copyOf(rows, BitRows.length(size)));
  }

  /** Every (e, e) with e in the set. */
  public static Relation identity(int size, EventSet set) {
    Builder builder = builder(size);
    for (int e = set.next(0); e >= 0; e = set.next(e + 1)) {
      builder.add(e, e);
    }
    return builder.build();
  }

  /** The cartesian product. */
  public static Relation product(int size, EventSet from, EventSet to) {
    Builder builder = builder(size);
    for (int e = from.next(0); e >= 0; e = from.next(e + 1)) {
      builder.addAll(e, to);
    }
    return builder.build();
  }

  /** Every (a, b) with a before b in the list. */
  public static Relation ordering(int size, List<Integer> events) {
    Builder builder = builder(size);
    for (int i = 0; i < events.size(); i++) {
      for (int j = i + 1; j < events.size(); j++) {
        builder.add(events.get(i), events.get(j));
      }
    }
    return builder.build();
  }

  public static Builder builder(int size) {
    return empty(size).toBuilder();
  }

  /** A builder that starts with this relation's pairs. */
  public Builder toBuilder() {
    return new Builder(size, rows.clone());
  }

  /** Collects pairs; may go on being used after {@link #build}. */
  public static final class Builder {
    private final int size;
    private final long[] rows;

    private Builder(int size, long[] rows) {
      this.size = size;
      this.rows = rows;
    }

    public Builder add(int from, int to) {
      if (from >= size || to >= size || from < 0 || to < 0) {
        throw new IndexOutOfBoundsException("(%d, %d) of %d events".formatted(from, to, size));
      }
      BitRows.add(rows, size, from, to);
      return this;
    }

    public Builder addAll(int from, EventSet to) {
      for (int e = to.next(0); e >= 0; e = to.next(e + 1)) {
        add(from, e);
      }
      return this;
    }

    public Builder addAll(Relation other) {
      BitRows.union(rows, rows, other.rows, rows.length);
      return this;
    }

    public Relation build() {
      return new Relation(size, rows.clone());
    }
  }

  public int size() {
    return size;
  }

  public boolean contains(int from, int to) {
    return BitRows.contains(rows, size, from, to);
  }

  public EventSet successors(int event) {
    return BitRows.words(size) == 1
        ? new EventSet(rows[event], 0)
        : new EventSet(rows[2 * event], rows[2 * event + 1]);
  }

  /** Copies the rows, in the form that {@link BitRows} describes. */
  public void copyTo(long[] into) {
    System.arraycopy(rows, 0, into, 0, rows.length);
  }

  public Relation with(int from, int to) {
    return toBuilder().add(from, to).build();
  }

  public Relation union(Relation other) {
    long[] into = new long[rows.length];
    BitRows.union(into, rows, other.rows, rows.length);
    return new Relation(size, into);
  }

  public Relation intersection(Relation other) {
    long[] into = new long[rows.length];
    BitRows.intersection(into, rows, other.rows, rows.length);
    return new Relation(size, into);
  }

  public Relation minus(Relation other) {
    long[] into = new long[rows.length];
    BitRows.difference(into, rows, other.rows, rows.length);
    return new Relation(size, into);
  }

  /** All pairs that are not in it. */
  public Relation complement() {
    long[] into = new long[rows.length];
    BitRows.complement(into, rows, size);
    return new Relation(size, into);
  }

  /** {@code this;other}. */
  public Relation compose(Relation other) {
    long[] into = new long[rows.length];
    BitRows.compose(into, rows, other.rows, size);
    return new Relation(size, into);
  }

  public Relation inverse() {
    long[] into = new long[rows.length];
    BitRows.inverse(into, rows, size);
    return new Relation(size, into);
  }

  /** The transitive closure. */
  public Relation closure() {
    long[] into = rows.clone();
    BitRows.close(into, size);
    return new Relation(size, into);
  }

  /** With every (e, e). */
  public Relation reflexive() {
    long[] into = rows.clone();
    BitRows.addIdentity(into, size);
    return new Relation(size, into);
  }

  /** The pairs with both ends in the set. */
  public Relation restrictedTo(EventSet set) {
    return intersection(product(size, set, set));
  }

  public EventSet domain() {
    EventSet domain = EventSet.EMPTY;
    for (int i = 0; i < size; i++) {
      if (!successors(i).isEmpty()) {
        domain = domain.with(i);
      }
    }
    return domain;
  }

  public EventSet range() {
    EventSet range = EventSet.EMPTY;
    for (int i = 0; i < size; i++) {
      range = range.union(successors(i));
    }
    return range;
  }

  public boolean isEmpty() {
    return BitRows.isEmpty(rows, rows.length);
  }

  public boolean isIrreflexive() {
    return BitRows.isIrreflexive(rows, size);
  }

  public boolean isAcyclic() {
    return BitRows.isAcyclic(rows, size);
  }

  public boolean containsAll(Relation other) {
    return other.minus(this).isEmpty();
  }

  /** The number of pairs. */
  public int count() {
    int count = 0;
    for (long word : rows) {
      count += Long.bitCount(word);
    }
    return count;
  }

  /**
   * A shortest cycle: its events in order, each related to the next and the last to the first; of
   * several shortest ones that which starts at the smallest event. Empty where it is acyclic.
   */
  public Optional<List<Integer>> shortestCycle() {
    Optional<List<Integer>> best = Optional.empty();
    for (int start = 0; start < size; start++) {
      Optional<List<Integer>> path = shortestPath(start, start);
      if (path.isPresent() && (best.isEmpty() || path.get().size() < best.get().size() + 1)) {
        best = Optional.of(path.get().subList(0, path.get().size() - 1));
      }
    }
    return best;
  }

  /**
   * A shortest path of one edge or more (breadth first): its events, both ends included. Empty
   * where there is none.
   */
  public Optional<List<Integer>> shortestPath(int from, int to) {
    int[] previous = new int[size];
    Arrays.fill(previous, -1);
    EventSet seen = successors(from);
    List<Integer> queue = new ArrayList<>(seen.toList());
    queue.forEach(e -> previous[e] = from);
    for (int head = 0; head < queue.size() && !seen.contains(to); head++) {
      int event = queue.get(head);
      EventSet fresh = successors(event).minus(seen);
      for (int next : fresh.toList()) {
        previous[next] = event;
        queue.add(next);
      }
      seen = seen.union(fresh);
    }
    if (!seen.contains(to)) {
      return Optional.empty();
    }
    List<Integer> path = new ArrayList<>(List.of(to));
    int event = to;
    do {
      event = previous[event];
      path.add(event);
    } while (event != from);
    Collections.reverse(path);
    return Optional.of(path);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Relation that && size == that.size && Arrays.equals(rows, that.rows);
  }

  @Override
  public int hashCode() {
    return 31 * size + Arrays.hashCode(rows);
  }

  /** {@code {0->1, 0->2}}. */
  @Override
  public String toString() {
    List<String> pairs = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      for (int j : successors(i).toList()) {
        pairs.add(i + "->" + j);
      }
    }
    return "{" + String.join(", ", pairs) + "}";
  }
}
