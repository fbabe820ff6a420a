package dev.jlitmus.suite;

import dev.jlitmus.result.Piece;
import dev.jlitmus.run.choice.Variant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Which JIT variants there were, and with which seeds. */
final class VariantSeeds {
  /** Of more seeds only the number is said. */
  private static final int SHOWN = 12;

  private final Map<String, Set<Integer>> seeds = new HashMap<>();

  /** Takes note of the variant and the seed. */
  void add(Piece piece) {
    switch (piece) {
      case Piece.Counted counted -> add(counted.variant(), counted.seed());
      case Piece.Ended ended -> {}
      case Piece.Crashed crashed -> {}
      case Piece.Stuck stuck -> {}
      case Piece.Skipped skipped -> {}
      case Piece.Over over -> {}
    }
  }

  void add(String variant, int seed) {
    seeds.computeIfAbsent(variant, any -> new TreeSet<>()).add(seed);
  }

  /** {@code tiered}, {@code c2-stress (seeds 11, 22)}. */
  List<String> describe() {
    List<String> words = new ArrayList<>();
    for (Variant variant : Variant.values()) {
      Set<Integer> used = seeds.getOrDefault(variant.label(), Set.of());
      if (!used.isEmpty()) {
        words.add(variant.isRandom() ? variant.label() + words(used) : variant.label());
      }
    }
    return words;
  }

  private static String words(Set<Integer> seeds) {
    if (seeds.size() > SHOWN) {
      return " (" + seeds.size() + " seeds)";
    }
    return (seeds.size() == 1 ? " (seed " : " (seeds ")
        + seeds.stream().map(String::valueOf).collect(Collectors.joining(", "))
        + ")";
  }
}
