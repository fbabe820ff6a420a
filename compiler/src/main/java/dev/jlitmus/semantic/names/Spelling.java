package dev.jlitmus.semantic.names;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Finds what a user may have meant by a name that is not there. */
public final class Spelling {
  /** Names up to this length have no neighbours. */
  public static final int SHORT = 2;

  private static final int LONG = 5;

  private Spelling() {}

  /** The nearest of the candidates, empty where none is near enough to be meant. */
  public static Optional<String> closest(String name, Collection<String> candidates) {
    int limit = name.length() <= SHORT ? 0 : name.length() < LONG ? 1 : 2;
    LevenshteinDistance distance = new LevenshteinDistance(limit);
    return candidates.stream()
        .filter(candidate -> !candidate.equals(name) && distance.apply(name, candidate) >= 0)
        .min(
            Comparator.<String>comparingInt(candidate -> distance.apply(name, candidate))
                .thenComparing(Comparator.naturalOrder()));
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
