package dev.jlitmus;

import java.util.Random;

/**
 * The seed of a random test: that of {@code -Djlitmus.seed}, else another one each time, printed so
 * that a failure can be had again.
 */
public record Seed(long value) {

  public static Seed of(Class<?> test) {
    Seed seed = new Seed(Long.getLong("jlitmus.seed", new Random().nextLong()));
    System.out.println(test.getSimpleName() + ": " + seed);
    return seed;
  }

  public Random random() {
    return new Random(value);
  }

  @Override
  public String toString() {
    return "-Djlitmus.seed=" + value;
  }
}
