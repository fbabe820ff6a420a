package dev.jlitmus;

import dev.jlitmus.semantic.access.AccessMethod;
import dev.jlitmus.semantic.access.AccessMethod.Shape;
import dev.jlitmus.semantic.access.FenceKind;
import dev.jlitmus.semantic.access.UpdateOperation;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Texts of small tests with two threads, for a real JVM: every access method and fence, few
 * locations, and all registers and final values in the outcome.
 */
final class RandomSource {
  private static final int MOST_STATEMENTS = 4;

  private final RandomGenerator random;
  private int registers;

  RandomSource(RandomGenerator random) {
    this.random = random;
  }

  /** A file with that many tests. */
  String file(int tests) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < tests; i++) {
      test(text, "Random" + i);
    }
    return text.toString();
  }

  private void test(StringBuilder text, String name) {
    registers = 0;
    List<String> locations = List.of("x", "y", "z").subList(0, random.nextInt(8) == 0 ? 3 : 2);
    text.append("test ").append(name).append(" {\n  int ");
    text.append(String.join(", ", locations)).append(";\n");
    for (int thread = 0; thread < 2; thread++) {
      text.append("  thread {\n");
      int statements = random.nextInt(2, MOST_STATEMENTS + 1);
      for (int i = 0; i < statements; i++) {
        text.append("    ").append(statement(pick(locations))).append('\n');
      }
      text.append("  }\n");
    }
    // A clause makes the final values columns; with a few outcomes more or less it grades nothing.
    List<String> ends = new ArrayList<>();
    locations.forEach(location -> ends.add(location + " == 0"));
    text.append("  allowed ").append(String.join(" || ", ends)).append(";\n}\n");
  }

  private String statement(String location) {
    return switch (random.nextInt(8)) {
      case 0 -> pick(List.of(FenceKind.values())).methodName() + "();";
      case 1 -> update(location);
      case 2, 3, 4 -> {
        List<String> stores = methods(Shape.Store.class);
        yield "%s.%s(%d);".formatted(location, pick(stores), random.nextInt(1, 3));
      }
      default -> "%s = %s.%s();".formatted(fresh(), location, pick(methods(Shape.Load.class)));
    };
  }

  private String update(String location) {
    AccessMethod method =
        pick(
            List.of(AccessMethod.values()).stream()
                .filter(one -> Shape.Modify.class.isInstance(one.shape()))
                .toList());
    String arguments =
        switch (method.shape()) {
          case Shape.Modify modify -> arguments(modify.operation());
          case Shape.Load ignored -> "";
          case Shape.Store ignored -> "1";
        };
    return "%s = %s.%s(%s);".formatted(fresh(), location, method.methodName(), arguments);
  }

  private String arguments(UpdateOperation operation) {
    return switch (operation) {
      case COMPARE_AND_SET, COMPARE_AND_EXCHANGE, WEAK_COMPARE_AND_SET -> random.nextInt(2) + ", 2";
      case GET_AND_SET, GET_AND_ADD, GET_AND_BITWISE_OR, GET_AND_BITWISE_AND, GET_AND_BITWISE_XOR ->
          Integer.toString(random.nextInt(1, 3));
      case GET_AND_INCREMENT, GET_AND_DECREMENT -> "";
    };
  }

  private static List<String> methods(Class<? extends Shape> shape) {
    return List.of(AccessMethod.values()).stream()
        .filter(method -> shape.isInstance(method.shape()))
        .map(AccessMethod::methodName)
        .toList();
  }

  private String fresh() {
    return "r" + registers++;
  }

  private <T> T pick(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
