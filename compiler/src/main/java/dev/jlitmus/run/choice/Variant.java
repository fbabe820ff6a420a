package dev.jlitmus.run.choice;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** How the JVM under test compiles: what one compiler never reorders another may. */
public enum Variant {
  /** As users run it: from the interpreter over C1 to C2. */
  TIERED("tiered", false),

  /** C2 only, as soon as a method is warm. */
  C2("c2", false),

  /** C2 only, which picks at random, by a seed, among the schedules that it may choose. */
  C2_STRESS("c2-stress", true),

  /** C1 only. */
  C1("c1", false),

  /** Nothing is compiled. */
  INT("int", false),

  /** Each thread of a test by another compiler, or by none; which by a seed. */
  SPLIT("split", true);

  /** Where the user names none: they show nearly all that the six show together. */
  public static final List<Variant> USUAL = List.of(TIERED, C2_STRESS);

  private final String label;
  private final boolean random;

  Variant(String label, boolean random) {
    this.label = label;
    this.random = random;
  }

  public String label() {
    return label;
  }

  /** Whether another seed makes it another one. */
  public boolean isRandom() {
    return random;
  }

  public static Optional<Variant> labelled(String label) {
    return Arrays.stream(values()).filter(variant -> variant.label.equals(label)).findFirst();
  }

  /**
   * The flags that make it. {@code SPLIT} needs a file of directives as well.
   *
   * @param stressSeed from 1 to 2³¹ − 1, and of no effect where nothing is random
   */
  public List<String> flags(int stressSeed) {
    return switch (this) {
      case TIERED, SPLIT -> List.of();
      case C2 -> List.of("-XX:-TieredCompilation");
      case C1 -> List.of("-XX:TieredStopAtLevel=1");
      case INT -> List.of("-Xint");
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
