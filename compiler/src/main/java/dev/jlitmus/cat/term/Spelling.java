package dev.jlitmus.cat.term;

import java.util.Comparator;
import java.util.Optional;
import java.util.Set;

/** Guesses which name was meant. */
final class Spelling {
  private Spelling() {}

  /** The nearest name, at most one edit for every three letters away. */
  static Optional<String> nearest(String name, Set<String> known) {
    int limit = Math.max(1, name.length() / 3);
    return known.stream()
        .filter(candidate -> distance(name, candidate) <= limit && candidate.length() > 1)
        .min(Comparator.comparingInt(candidate -> distance(name, candidate)));
  }

  /** Letters to change, add or drop (Levenshtein). */
  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(change, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }
}
