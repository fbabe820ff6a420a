package dev.jlitmus.codegen.jcstress;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/**
 * Writes tests of one thread as a user would: arithmetic of all types, objects, arrays, loops,
 * jumps, methods and what throws.
 */
final class RandomLitmus {
  private static final List<String> TYPES =
      List.of("int", "long", "byte", "short", "char", "float", "double");
  private static final List<String> ARITHMETIC = List.of("+", "-", "*", "+", "-", "/", "%");
  private static final List<String> BITWISE = List.of("&", "|", "^", "<<", ">>", ">>>");
  private static final List<String> COMPARISONS = List.of("<", "<=", ">", ">=", "==", "!=");
  private static final List<String> EXCEPTIONS =
      List.of(
          "ArithmeticException",
          "NullPointerException",
          "ArrayIndexOutOfBoundsException",
          "NegativeArraySizeException");
  private static final String CLASS =
      """
      class Node {
        int v;
        final long w;
        byte b = 3;
        Node next;
        Node(int a) { w = a * 7L; v = a + 1; if (a > 2) next = this; }
        int sum(int k) { v += k; return (int) (w + v); }
        void link(Node n) { next = n; b++; }
      }
      """;

  private final Random random;
  private final StringBuilder code = new StringBuilder();
  private final List<String> counters = new ArrayList<>();
  private int locals;

  private RandomLitmus(Random random) {
    this.random = random;
  }

  /** The text of a test. */
  static String next(Random random) {
    RandomLitmus test = new RandomLitmus(random);
    test.statements(12, 0);
    String fields =
        TYPES.stream()
            .map(type ->
                "  %s f_%s = %s;%n  volatile %s v_%s;%n"
                    .formatted(type, type, test.literal(type), type, type))
            .collect(Collectors.joining());
    String clauses =
        TYPES.stream()
            .map(type -> "f_%s == 0 || v_%s == 0".formatted(type, type))
            .collect(Collectors.joining(" || "));
    String endings =
        EXCEPTIONS.stream()
            .map(exception -> "threw(t, " + exception + ")")
            .collect(Collectors.joining(" || "));
    return CLASS
        + "test Random {\n"
        + fields
        + """
          int[] ints = new int[3];
          short[] shorts = {1, 2, 3};
          Node n = new Node(1), m = new Node(3), none;
          Node[] nodes = new Node[2];
          int twice(int k) { f_int += k; return 2 * k; }
          int first(int k) { for (int i = 0; i < 3; i++) { if (i == k) return i + 10; } return -1; }
          thread t {
        """
        + test.code
        + "    last = n; other = m.next;\n"
        + "  }\n"
        + "  join { j = ints[0] + 3 * ints[1] + 7 * ints[2] + shorts[0] - shorts[2]; }\n"
        + "  allowed "
        + clauses
        + " || "
        + endings
        + ";\n  otherwise allowed;\n}\n";
  }

  private <T> T pick(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  private void statements(int count, int depth) {
    for (int i = 0; i < count; i++) {
      statement(depth);
    }
  }

  private void line(String text) {
    code.append("    ").append(text).append('\n');
  }

  private void statement(int depth) {
    switch (random.nextInt(depth < 2 ? 15 : 9)) {
      case 0, 1 -> {
        String type = pick(TYPES);
        line("%s = (%s) (%s);".formatted(place(type), type, number(3)));
      }
      case 2 -> {
        String operator = pick(ARITHMETIC);
        line("%s %s= %s;".formatted(place(pick(TYPES)), operator, divisor(operator, number(2))));
      }
      case 3 -> line("%s %s= %s;".formatted(place("int"), pick(BITWISE), integer(2)));
      case 4 -> line(place(pick(TYPES)) + pick(List.of("++;", "--;")));
      case 5 -> line("r_%s = %s;".formatted("i", integer(3)));
      case 6 -> line("r_d = (double) (%s);".formatted(number(3)));
      case 7 -> line("%s = %s;".formatted(holder(), object()));
      case 8 -> line(call());
      case 9 -> branch(depth);
      case 10 -> counted(depth);
      case 11 -> whileLoop(depth);
      case 12 -> doLoop(depth);
      case 13 -> update();
      default -> {
        line("{");
        String type = pick(TYPES);
        String name = "l" + locals++;
        line("%s %s = (%s) (%s);".formatted(type, name, type, number(2)));
        statements(1, depth + 1);
        line("f_%s += %s; }".formatted(pick(TYPES), name));
      }
    }
  }

  private void branch(int depth) {
    line("if (" + condition(2) + ") {");
    statements(2, depth + 1);
    if (random.nextBoolean()) {
      line("} else {");
      statements(1, depth + 1);
    }
    line("}");
  }

  private void counted(int depth) {
    String counter = "c" + locals++;
    line("for (int %s = 0; %s < 3; %s++) {".formatted(counter, counter, counter));
    inLoop(counter, depth);
    line("}");
  }

  private void whileLoop(int depth) {
    String counter = "c" + locals++;
    line("int %s = 2; while (%s > 0) { %s--;".formatted(counter, counter, counter));
    inLoop(counter, depth);
    line("}");
  }

  private void doLoop(int depth) {
    String counter = "c" + locals++;
    line("int %s = 0; do { %s++;".formatted(counter, counter));
    inLoop(counter, depth);
    line("} while (%s < 2);".formatted(counter));
  }

  private void inLoop(String counter, int depth) {
    counters.add(counter);
    statements(1, depth + 1);
    if (random.nextInt(3) == 0) {
      line("if (%s) %s;".formatted(condition(1), pick(List.of("break", "continue"))));
    }
    statements(1, depth + 1);
    counters.remove(counter);
  }

  private void update() {
    String type = pick(List.of("int", "long"));
    switch (random.nextInt(4)) {
      case 0 -> line("r_u = f_%s.getAndAdd((%s) (%s));".formatted(type, type, number(1)));
      case 1 -> line("r_c = f_%s.compareAndSet((%s) (%s), 5);".formatted(type, type, number(1)));
      case 2 -> line("v_%s.setRelease((%s) (%s));".formatted(type, type, number(2)));
      default -> line("r_u = ints[%s].getAndBitwiseXor(%s);".formatted(index(), integer(1)));
    }
  }

  private String call() {
    return switch (random.nextInt(4)) {
      case 0 -> "r_i = twice(%s);".formatted(integer(1));
      case 1 -> "r_i = first(%s);".formatted(integer(1));
      case 2 -> "r_i = %s.sum(%s);".formatted(node(), integer(1));
      default -> "%s.link(%s);".formatted(node(), object());
    };
  }

  /** What holds an object, hardly ever null. */
  private String node() {
    return random.nextInt(20) > 0
        ? pick(List.of("n", "m"))
        : pick(List.of("nodes[%s]".formatted(index()), "m.next"));
  }

  private String holder() {
    return pick(List.of("n", "nodes[%s]".formatted(index()), "n.next", "m.next"));
  }

  private String object() {
    return switch (random.nextInt(6)) {
      case 0, 1 -> "new Node(%s)".formatted(integer(1));
      case 2, 3 -> pick(List.of("n", "m"));
      case 4 -> "(%s ? n : m)".formatted(condition(1));
      default -> random.nextInt(4) == 0 ? "nodes[%s]".formatted(index()) : "n.next";
    };
  }

  private String index() {
    return switch (random.nextInt(40)) {
      case 0, 1, 2, 3, 4 -> "(%s) & 1".formatted(integer(1));
      case 5 -> "(%s) & 3".formatted(integer(1));
      case 6 -> integer(0);
      default -> String.valueOf(random.nextInt(2));
    };
  }

  private String place(String type) {
    return switch (random.nextInt(6)) {
      case 0 -> "v_" + type;
      case 1 ->
          switch (type) {
            case "int" -> pick(List.of("ints[%s]".formatted(index()), node() + ".v"));
            case "short" -> "shorts[%s]".formatted(index());
            case "byte" -> node() + ".b";
            default -> "f_" + type;
          };
      default -> "f_" + type;
    };
  }

  private String literal(String type) {
    return switch (type) {
      case "int" ->
          pick(List.of("0", "1", "-1", "7", "2147483647", "-2147483648", "0x10", "'a' + 1"));
      case "long" -> pick(List.of("0", "3L", "-9L", "9223372036854775807L", "0xffL"));
      case "byte" -> pick(List.of("0", "127", "-128", "5"));
      case "short" -> pick(List.of("0", "-32768", "300"));
      case "char" -> pick(List.of("'a'", "65", "'z'", "98"));
      case "float" -> pick(List.of("0f", "1.5f", "-0.0f", "3e30f"));
      case "double" -> pick(List.of("0.0", "2.5", "-0.0", "1e300", "0.1"));
      default -> throw new IllegalArgumentException(type);
    };
  }

  /** An expression of some numeric type. */
  private String number(int depth) {
    if (depth == 0) {
      return leaf(pick(TYPES));
    }
    return switch (random.nextInt(6)) {
      case 0 -> leaf(pick(TYPES));
      case 1 -> "(%s) (%s)".formatted(pick(TYPES), number(depth - 1));
      case 2 -> "-(%s)".formatted(number(depth - 1));
      case 3 ->
          "(%s ? %s : %s)".formatted(condition(depth - 1), number(depth - 1), number(depth - 1));
      default -> {
        String operator = pick(ARITHMETIC);
        String right = divisor(operator, number(depth - 1));
        yield "(%s %s %s)".formatted(number(depth - 1), operator, right);
      }
    };
  }

  /** An expression of type int. */
  private String integer(int depth) {
    if (depth == 0) {
      return counters.isEmpty() || random.nextBoolean()
          ? leaf(pick(List.of("int", "byte", "short", "char")))
          : pick(counters);
    }
    return switch (random.nextInt(8)) {
      case 0 -> "(int) (%s)".formatted(number(depth - 1));
      case 1 -> "~(%s)".formatted(integer(depth - 1));
      case 2 -> "(%s %s %s)".formatted(integer(depth - 1), pick(BITWISE), integer(depth - 1));
      case 3 -> node() + ".v";
      case 4 -> "ints[%s]".formatted(index());
      case 5 -> "ints.length + twice(%s)".formatted(integer(depth - 1));
      default -> {
        String operator = pick(ARITHMETIC);
        String right = integer(depth - 1);
        boolean safe = divides(operator) && random.nextInt(8) > 0;
        yield "(%s %s %s)"
            .formatted(integer(depth - 1), operator, safe ? "(" + right + " | 1)" : right);
      }
    };
  }

  private static boolean divides(String operator) {
    return operator.equals("/") || operator.equals("%");
  }

  /** Mostly a divisor by which Java divides without an exception. */
  private String divisor(String operator, String value) {
    return divides(operator) && random.nextInt(8) > 0 ? "(double) (%s)".formatted(value) : value;
  }

  private String leaf(String type) {
    return switch (random.nextInt(3)) {
      case 0 -> "(%s) (%s)".formatted(type, literal(type));
      case 1 -> "f_" + type;
      default -> "v_" + type;
    };
  }

  private String condition(int depth) {
    String comparison = "%s %s %s".formatted(number(1), pick(COMPARISONS), number(1));
    return depth == 0
        ? comparison
        : switch (random.nextInt(5)) {
          case 0 -> "(%s && %s)".formatted(condition(depth - 1), condition(depth - 1));
          case 1 -> "(%s || %s)".formatted(condition(depth - 1), condition(depth - 1));
          case 2 -> "!(%s)".formatted(condition(depth - 1));
          case 3 -> "%s %s %s".formatted(node(), pick(List.of("==", "!=")), node());
          default -> comparison;
        };
  }
}
