package dev.jlitmus.diagnostic;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.text.similarity.DamerauLevenshteinDistance;

/**
 * What a user may have meant by a name that is not there. Near is a name that differs in case only,
 * or in few letters changed, added, dropped or swapped (Damerau–Levenshtein): one in a short name,
 * one more for every three letters of a longer one.
 */
public final class Spelling {
  /** Shorter names, such as {@code r1} and {@code r2}, are near to each other without a mistake. */
  private static final int SHORTEST = 3;

  /** Shorter registers are too often one letter away from a field and yet meant as they are. */
  private static final int SHORTEST_SLIP = 4;

  /** More slips than these are another name, however long it is. */
  private static final int MOST_SLIPS = 4;

  private static final int SHOWN = 8;

  private Spelling() {}

  /** The nearest of the candidates, empty where none is near enough to be meant. */
  public static Optional<String> closest(String name, Collection<String> candidates) {
    Optional<String> otherCase =
        candidates.stream()
            .filter(candidate -> !candidate.equals(name) && candidate.equalsIgnoreCase(name))
            .min(Comparator.naturalOrder());
    if (otherCase.isPresent() || name.length() < SHORTEST) {
      return otherCase;
    }
    int most = Math.min(MOST_SLIPS, Math.max(1, name.length() / SHORTEST));
    DamerauLevenshteinDistance distance = new DamerauLevenshteinDistance(most);
    String wanted = name.toLowerCase(Locale.ROOT);
    return candidates.stream()
        .filter(candidate -> candidate.length() > 1 && !candidate.equals(name))
        .map(candidate ->
            new Near(candidate, distance.apply(wanted, candidate.toLowerCase(Locale.ROOT))))
        .filter(near -> near.slips() >= 0)
        .min(Comparator.comparingInt(Near::slips).thenComparing(Near::name))
        .map(Near::name);
  }

  /** A candidate, and how many slips make it of the name; less than 0 if there are too many. */
  private record Near(String name, int slips) {}

  /**
   * Whether {@code name} looks like {@code intended} with a slip. What only adds or changes digits,
   * such as {@code data2}, is meant as it is.
   */
  public static boolean isSlip(String name, String intended) {
    return name.length() >= SHORTEST_SLIP
        && closest(name, List.of(intended)).isPresent()
        && !name.replaceAll("\\d+$", "").equals(intended.replaceAll("\\d+$", ""));
  }

  /** The question whether the nearest candidate is meant, where there is one. */
  public static Optional<String> question(String name, Collection<String> candidates) {
    return closest(name, candidates).map(candidate -> "did you mean '" + candidate + "'?");
  }

  /** A sentence that offers the nearest candidate, else lists the first few that there are. */
  public static String hint(String kind, String name, Collection<String> candidates) {
    return question(name, candidates)
        .orElseGet(() ->
            candidates.isEmpty()
                ? "there is no " + kind + " here"
                : "there " + (candidates.size() == 1 ? "is " : "are ") + list(candidates));
  }

  private static String list(Collection<String> candidates) {
    String first = String.join(", ", candidates.stream().limit(SHOWN).toList());
    return candidates.size() > SHOWN ? first + " …" : first;
  }
}
