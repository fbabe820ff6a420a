package dev.jlitmus;

import dev.jlitmus.run.RunListener;
import dev.jlitmus.run.choice.Variant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Passes progress on, and remembers which seeds each variant was started with. */
final class StressLog implements RunListener {
  private final RunProgress progress;
  private final Map<Variant, Set<Integer>> seeds = new EnumMap<>(Variant.class);

  StressLog(RunProgress progress) {
    this.progress = progress;
  }

  @Override
  public void launched(Launch launch) {
    seeds.computeIfAbsent(launch.variant(), variant -> new TreeSet<>()).add(launch.stressSeed());
  }

  @Override
  public void progressed(Progress where) {
    progress.stressing(
        where.round() + 1, where.done(), where.turns(), where.test(), where.samples());
  }

  /** {@code tiered}, {@code c2-stress (seeds 11, 22)}. */
  List<String> describeVariants() {
    return seeds.entrySet().stream().map(e -> describe(e.getKey(), e.getValue())).toList();
  }

  private static String describe(Variant variant, Set<Integer> seeds) {
    return variant.isRandom()
        ? variant.label()
            + (seeds.size() == 1 ? " (seed " : " (seeds ")
            + seeds.stream().map(String::valueOf).collect(Collectors.joining(", "))
            + ")"
        : variant.label();
  }
}
