package dev.jlitmus.relation;

import java.util.ArrayList;
import java.util.List;
import java.util.PrimitiveIterator;
import java.util.stream.IntStream;

/**
 * A set of events, which are numbers from 0 to {@link #LIMIT} - 1.
 *
 * @param low bit i stands for event i
 * @param high bit i stands for event 64 + i
 */
public record EventSet(long low, long high) {
  /** More events than this an execution cannot have. */
  public static final int LIMIT = 128;

  public static final EventSet EMPTY = new EventSet(0, 0);

  /** The events from 0 to {@code size} - 1. */
  public static EventSet all(int size) {
    return new EventSet(ones(size), ones(size - Long.SIZE));
  }

  private static long ones(int count) {
    if (count <= 0) {
      return 0;
    }
    return count >= Long.SIZE ? -1L : (1L << count) - 1;
  }

  public static EventSet of(int... events) {
    return of(IntStream.of(events));
  }

  public static EventSet of(IntStream events) {
    long low = 0;
    long high = 0;
    PrimitiveIterator.OfInt iterator = events.iterator();
    while (iterator.hasNext()) {
      int event = iterator.nextInt();
      if (event < 0 || event >= LIMIT) {
        throw new IndexOutOfBoundsException(event);
      }
      if (event < Long.SIZE) {
        low |= 1L << event;
      } else {
        high |= 1L << event;
      }
    }
    return new EventSet(low, high);
  }

  public boolean contains(int event) {
    return ((event < Long.SIZE ? low : high) >>> event & 1) != 0;
  }

  public boolean isEmpty() {
    return (low | high) == 0;
  }

  public int count() {
    return Long.bitCount(low) + Long.bitCount(high);
  }

  public EventSet with(int event) {
    return union(of(event));
  }

  public EventSet without(int event) {
    return minus(of(event));
  }

  public EventSet union(EventSet other) {
    return new EventSet(low | other.low, high | other.high);
  }

  public EventSet intersection(EventSet other) {
    return new EventSet(low & other.low, high & other.high);
  }

  public EventSet minus(EventSet other) {
    return new EventSet(low & ~other.low, high & ~other.high);
  }

  public boolean containsAll(EventSet other) {
    return other.minus(this).isEmpty();
  }

  /** The smallest event at or after {@code from}, -1 where there is none. */
  public int next(int from) {
    if (from < Long.SIZE) {
      long rest = low & (-1L << from);
      if (rest != 0) {
        return Long.numberOfTrailingZeros(rest);
      }
      return high == 0 ? -1 : Long.SIZE + Long.numberOfTrailingZeros(high);
    }
    long rest = from >= LIMIT ? 0 : high & (-1L << (from - Long.SIZE));
    return rest == 0 ? -1 : Long.SIZE + Long.numberOfTrailingZeros(rest);
  }

  /** Ascending. */
  public List<Integer> toList() {
    List<Integer> events = new ArrayList<>();
    for (int event = next(0); event >= 0; event = next(event + 1)) {
      events.add(event);
    }
    return events;
  }

  /** {@code {0, 3}}. */
  @Override
  public String toString() {
    return toList().toString().replace('[', '{').replace(']', '}');
  }
}
