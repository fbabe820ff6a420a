package dev.jlitmus.run.choice;

import java.util.List;

/** How the JVM under test compiles: what one compiler never reorders another may. */
public enum Variant {
  /** As users run it: from the interpreter over C1 to C2. */
  TIERED("tiered"),

  /** C2 only, which picks at random, by a seed, among the schedules that it may choose. */
  C2_STRESS("c2-stress");

  private final String label;

  Variant(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }

  /**
   * The flags that make it.
   *
   * @param stressSeed from 1 to 2³¹ − 1, and of no effect where nothing is random
   */
  public List<String> flags(int stressSeed) {
    return switch (this) {
      case TIERED -> List.of();
      case C2_STRESS ->
          List.of(
              "-XX:-TieredCompilation",
              "-XX:+UnlockDiagnosticVMOptions",
              "-XX:+StressLCM",
              "-XX:+StressGCM",
              "-XX:+StressIGVN",
              "-XX:+StressCCP",
              "-XX:StressSeed=" + stressSeed);
    };
  }
}
