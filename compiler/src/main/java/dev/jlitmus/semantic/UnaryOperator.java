package dev.jlitmus.semantic;

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

  public String symbol() {
    return symbol;
  }
}
