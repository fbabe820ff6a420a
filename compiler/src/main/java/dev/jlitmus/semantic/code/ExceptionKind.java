package dev.jlitmus.semantic.code;

/** The exceptions that the code of a test can end with. */
public enum ExceptionKind {
  ARITHMETIC("ArithmeticException"),
  NULL_POINTER("NullPointerException"),
  INDEX_OUT_OF_BOUNDS("ArrayIndexOutOfBoundsException"),
  NEGATIVE_ARRAY_SIZE("NegativeArraySizeException");

  private final String simpleName;

  ExceptionKind(String simpleName) {
    this.simpleName = simpleName;
  }

  /** The name of its class, which is in {@code java.lang}. */
  public String simpleName() {
    return simpleName;
  }
}
