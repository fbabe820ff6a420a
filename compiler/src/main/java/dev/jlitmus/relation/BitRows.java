package dev.jlitmus.relation;

import java.util.Arrays;

/**
 * The loops over the words of relations: each writes its result into {@code into}, which must be an
 * array of its own except where said. A relation over {@code size} events is {@code size} rows of
 * {@link #words} words; bit j of row i tells whether (i, j) is in it. Bits at and above {@code
 * size} are zero in every array.
 */
public final class BitRows {
  private BitRows() {}

  /** Words a row. */
  public static int words(int size) {
    return size <= Long.SIZE ? 1 : 2;
  }

  /** Words a relation. */
  public static int length(int size) {
    return size * words(size);
  }

  public static boolean contains(long[] rows, int size, int from, int to) {
    int word = words(size) == 1 ? from : 2 * from + (to >> 6);
    return (rows[word] >>> to & 1) != 0;
  }

  public static void add(long[] rows, int size, int from, int to) {
    int word = words(size) == 1 ? from : 2 * from + (to >> 6);
    rows[word] |= 1L << to;
  }

  /** {@code into} may be {@code a} or {@code b}. */
  public static void union(long[] into, long[] a, long[] b, int length) {
    for (int i = 0; i < length; i++) {
      into[i] = a[i] | b[i];
    }
  }

  /** {@code into} may be {@code a} or {@code b}. */
  public static void intersection(long[] into, long[] a, long[] b, int length) {
    for (int i = 0; i < length; i++) {
      into[i] = a[i] & b[i];
    }
  }

  /** {@code into} may be {@code a} or {@code b}. */
  public static void difference(long[] into, long[] a, long[] b, int length) {
    for (int i = 0; i < length; i++) {
      into[i] = a[i] & ~b[i];
    }
  }

  /** {@code a;b}. */
  public static void compose(long[] into, long[] a, long[] b, int size) {
    if (words(size) == 1) {
      for (int i = 0; i < size; i++) {
        long sum = 0;
        for (long rest = a[i]; rest != 0; rest &= rest - 1) {
          sum |= b[Long.numberOfTrailingZeros(rest)];
        }
        into[i] = sum;
      }
      return;
    }
    for (int i = 0; i < size; i++) {
      long low = 0;
      long high = 0;
      for (long rest = a[2 * i]; rest != 0; rest &= rest - 1) {
        int middle = 2 * Long.numberOfTrailingZeros(rest);
        low |= b[middle];
        high |= b[middle + 1];
      }
      for (long rest = a[2 * i + 1]; rest != 0; rest &= rest - 1) {
        int middle = 2 * (Long.SIZE + Long.numberOfTrailingZeros(rest));
        low |= b[middle];
        high |= b[middle + 1];
      }
      into[2 * i] = low;
      into[2 * i + 1] = high;
    }
  }

  public static void inverse(long[] into, long[] a, int size) {
    int words = words(size);
    Arrays.fill(into, 0, size * words, 0);
    for (int i = 0; i < size; i++) {
      for (int w = 0; w < words; w++) {
        for (long rest = a[i * words + w]; rest != 0; rest &= rest - 1) {
          int to = w * Long.SIZE + Long.numberOfTrailingZeros(rest);
          into[to * words + (i >> 6)] |= 1L << i;
        }
      }
    }
  }

  /** The transitive closure, in place (Warshall). */
  public static void close(long[] rows, int size) {
    if (words(size) == 1) {
      for (int k = 0; k < size; k++) {
        long row = rows[k];
        if (row == 0) {
          continue;
        }
        long bit = 1L << k;
        for (int i = 0; i < size; i++) {
          if ((rows[i] & bit) != 0) {
            rows[i] |= row;
          }
        }
      }
      return;
    }
    for (int k = 0; k < size; k++) {
      long low = rows[2 * k];
      long high = rows[2 * k + 1];
      long bit = 1L << k;
      for (int i = 0; i < size; i++) {
        if ((rows[2 * i + (k >> 6)] & bit) != 0) {
          rows[2 * i] |= low;
          rows[2 * i + 1] |= high;
        }
      }
    }
  }

  /** Adds every (i, i), in place. */
  public static void addIdentity(long[] rows, int size) {
    for (int i = 0; i < size; i++) {
      add(rows, size, i, i);
    }
  }

  /** All (i, j) that are not in {@code a}; {@code into} may be {@code a}. */
  public static void complement(long[] into, long[] a, int size) {
    EventSet all = EventSet.all(size);
    int words = words(size);
    for (int i = 0; i < size; i++) {
      into[i * words] = ~a[i * words] & all.low();
      if (words == 2) {
        into[i * words + 1] = ~a[i * words + 1] & all.high();
      }
    }
  }

  public static boolean isEmpty(long[] rows, int length) {
    for (int i = 0; i < length; i++) {
      if (rows[i] != 0) {
        return false;
      }
    }
    return true;
  }

  public static boolean isIrreflexive(long[] rows, int size) {
    for (int i = 0; i < size; i++) {
      if (contains(rows, size, i, i)) {
        return false;
      }
    }
    return true;
  }

  public static boolean isAcyclic(long[] rows, int size) {
    if (words(size) == 1) {
      return unpeeled(rows, size) == 0;
    }
    return core(rows, size).isEmpty();
  }

  /** The events from which a cycle can be reached. */
  public static EventSet core(long[] rows, int size) {
    return words(size) == 1
        ? new EventSet(unpeeled(rows, size), 0)
        : unpeeledOfTwoWords(rows, size);
  }

  /** What is left when events without a successor are peeled off again and again. */
  private static long unpeeled(long[] rows, int size) {
    long left = EventSet.all(size).low();
    long before;
    do {
      before = left;
      for (long rest = left; rest != 0; rest &= rest - 1) {
        int i = Long.numberOfTrailingZeros(rest);
        if ((rows[i] & left) == 0) {
          left &= ~(1L << i);
        }
      }
    } while (left != before && left != 0);
    return left;
  }

  private static EventSet unpeeledOfTwoWords(long[] rows, int size) {
    EventSet left = EventSet.all(size);
    EventSet before;
    do {
      before = left;
      for (int i = before.next(0); i >= 0; i = before.next(i + 1)) {
        if ((rows[2 * i] & left.low()) == 0 && (rows[2 * i + 1] & left.high()) == 0) {
          left = left.without(i);
        }
      }
    } while (!left.equals(before) && !left.isEmpty());
    return left;
  }

  /** {@code [S]} */
  public static void identity(long[] into, long low, long high, int size) {
    int words = words(size);
    for (int i = 0; i < size; i++) {
      into[i * words] = i < Long.SIZE ? low & (1L << i) : 0;
      if (words == 2) {
        into[2 * i + 1] = i < Long.SIZE ? 0 : high & (1L << i);
      }
    }
  }

  /** {@code A * B} */
  public static void product(
      long[] into, long fromLow, long fromHigh, long toLow, long toHigh, int size) {
    int words = words(size);
    for (int i = 0; i < size; i++) {
      boolean in = ((i < Long.SIZE ? fromLow : fromHigh) >>> i & 1) != 0;
      into[i * words] = in ? toLow : 0;
      if (words == 2) {
        into[2 * i + 1] = in ? toHigh : 0;
      }
    }
  }

  /** {@code [A];r;[B]}; {@code into} may be {@code a}. */
  public static void restriction(
      long[] into, long fromLow, long fromHigh, long[] a, long toLow, long toHigh, int size) {
    int words = words(size);
    for (int i = 0; i < size; i++) {
      boolean in = ((i < Long.SIZE ? fromLow : fromHigh) >>> i & 1) != 0;
      into[i * words] = in ? a[i * words] & toLow : 0;
      if (words == 2) {
        into[2 * i + 1] = in ? a[2 * i + 1] & toHigh : 0;
      }
    }
  }
}
