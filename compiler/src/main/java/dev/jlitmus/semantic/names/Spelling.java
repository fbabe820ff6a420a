package dev.jlitmus.semantic.names;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;

/** Finds what a user may have meant by a name that is not there. */
public final class Spelling {
  /** Shorter names, such as {@code r1} and {@code r2}, are near to each other without a mistake. */
  private static final int SHORTEST = 3;

  /** {@code raedy} for {@code ready} and {@code falg} for {@code flag} are above it. */
  private static final double NEAR = 0.9;

  private Spelling() {}

  /** The nearest of the candidates, empty where none is near enough to be meant. */
  public static Optional<String> closest(String name, Collection<String> candidates) {
    if (name.length() < SHORTEST) {
      return Optional.empty();
    }
    JaroWinklerSimilarity similarity = new JaroWinklerSimilarity();
    return candidates.stream()
        .filter(candidate -> !candidate.equals(name))
        .filter(candidate -> similarity.apply(name, candidate) >= NEAR)
        .max(
            Comparator.<String>comparingDouble(candidate -> similarity.apply(name, candidate))
                .thenComparing(Comparator.reverseOrder()));
  }

  /**
   * Whether {@code name} looks like {@code intended} with a slip. What only adds digits, such as
   * {@code data2}, is meant as it is.
   */
  public static boolean isSlip(String name, String intended) {
    return closest(name, List.of(intended)).isPresent()
        && !name.replaceAll("\\d+$", "").equals(intended.replaceAll("\\d+$", ""));
  }

  /** A sentence that offers the nearest candidate, else lists the few that there are. */
  public static String hint(String kind, String name, Collection<String> candidates) {
    return closest(name, candidates)
        .map(candidate -> "did you mean '" + candidate + "'?")
        .orElseGet(() ->
            candidates.isEmpty()
                ? "there is no " + kind + " here"
                : "there is " + String.join(", ", candidates.stream().limit(8).toList()));
  }
}
