package dev.jlitmus.semantic.value;

import java.util.Arrays;
import java.util.stream.Stream;

/** Java's binary operators on primitive values (JLS 15.17–15.24), by what operands they take. */
public sealed interface BinaryOperator {

  String symbol();

  /** The operator of this symbol. */
  static BinaryOperator of(String symbol) {
    return Stream.<BinaryOperator[]>of(
            Arithmetic.values(),
            Shift.values(),
            Comparison.values(),
            Equality.values(),
            Bitwise.values(),
            Logical.values())
        .flatMap(Arrays::stream)
        .filter(operator -> operator.symbol().equals(symbol))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(symbol));
  }

  /** Of two numbers, promoted together; yields their type. */
  enum Arithmetic implements BinaryOperator {
    TIMES("*"),
    DIVIDE("/"),
    REMAINDER("%"),
    PLUS("+"),
    MINUS("-");

    private final String symbol;

    Arithmetic(String symbol) {
      this.symbol = symbol;
    }

    @Override
    public String symbol() {
      return symbol;
    }

    /** Throws {@link ArithmeticException} where Java's integer division does. */
    public long apply(long a, long b) {
      return switch (this) {
        case TIMES -> a * b;
        case DIVIDE -> a / b;
        case REMAINDER -> a % b;
        case PLUS -> a + b;
        case MINUS -> a - b;
      };
    }

    public double apply(double a, double b) {
      return switch (this) {
        case TIMES -> a * b;
        case DIVIDE -> a / b;
        case REMAINDER -> a % b;
        case PLUS -> a + b;
        case MINUS -> a - b;
      };
    }
  }

  /** Of two integers, each promoted by itself; yields the left one's type. */
  enum Shift implements BinaryOperator {
    LEFT("<<"),
    RIGHT(">>"),
    RIGHT_UNSIGNED(">>>");

    private final String symbol;

    Shift(String symbol) {
      this.symbol = symbol;
    }

    @Override
    public String symbol() {
      return symbol;
    }

    public int apply(int value, long distance) {
      return switch (this) {
        case LEFT -> value << (int) distance;
        case RIGHT -> value >> (int) distance;
        case RIGHT_UNSIGNED -> value >>> (int) distance;
      };
    }

    public long apply(long value, long distance) {
      return switch (this) {
        case LEFT -> value << distance;
        case RIGHT -> value >> distance;
        case RIGHT_UNSIGNED -> value >>> distance;
      };
    }
  }

  /** Of two numbers, promoted together; yields a boolean. */
  enum Comparison implements BinaryOperator {
    LESS("<"),
    LESS_OR_EQUAL("<="),
    GREATER(">"),
    GREATER_OR_EQUAL(">=");

    private final String symbol;

    Comparison(String symbol) {
      this.symbol = symbol;
    }

    @Override
    public String symbol() {
      return symbol;
    }

    public boolean apply(long a, long b) {
      return switch (this) {
        case LESS -> a < b;
        case LESS_OR_EQUAL -> a <= b;
        case GREATER -> a > b;
        case GREATER_OR_EQUAL -> a >= b;
      };
    }

    public boolean apply(double a, double b) {
      return switch (this) {
        case LESS -> a < b;
        case LESS_OR_EQUAL -> a <= b;
        case GREATER -> a > b;
        case GREATER_OR_EQUAL -> a >= b;
      };
    }
  }

  /** Of two numbers, promoted together, or two booleans; yields a boolean. */
  enum Equality implements BinaryOperator {
    EQUAL("=="),
    NOT_EQUAL("!=");

    private final String symbol;

    Equality(String symbol) {
      this.symbol = symbol;
    }

    @Override
    public String symbol() {
      return symbol;
    }
  }

  /** Of two integers, promoted together, or two booleans; yields their type. */
  enum Bitwise implements BinaryOperator {
    AND("&"),
    XOR("^"),
    OR("|");

    private final String symbol;

    Bitwise(String symbol) {
      this.symbol = symbol;
    }

    @Override
    public String symbol() {
      return symbol;
    }

    public long apply(long a, long b) {
      return switch (this) {
        case AND -> a & b;
        case XOR -> a ^ b;
        case OR -> a | b;
      };
    }
  }

  /** Of two booleans, the right one evaluated only where it matters. */
  enum Logical implements BinaryOperator {
    AND("&&"),
    OR("||");

    private final String symbol;

    Logical(String symbol) {
      this.symbol = symbol;
    }

    @Override
    public String symbol() {
      return symbol;
    }
  }
}
