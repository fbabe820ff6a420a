package dev.jlitmus.semantic.value;

import java.util.Arrays;

/** Java's unary operators on values (JLS 15.15). */
public enum UnaryOperator {
  PLUS("+"),
  MINUS("-"),
  COMPLEMENT("~"),
  NOT("!");

  private final String symbol;

  UnaryOperator(String symbol) {
    this.symbol = symbol;
  }

  /** The operator of this symbol. */
  public static UnaryOperator of(String symbol) {
    return Arrays.stream(values())
        .filter(operator -> operator.symbol.equals(symbol))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(symbol));
  }

  public String symbol() {
    return symbol;
  }
}
