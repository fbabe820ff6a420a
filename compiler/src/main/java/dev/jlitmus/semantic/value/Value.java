package dev.jlitmus.semantic.value;

/**
 * A primitive value. Equality is Java's {@code ==} but for floating point, where it is that of the
 * bits, so that NaN equals itself and the zeros differ.
 *
 * @param bits an integer sign- or zero-extended as its type says, 0 or 1 for a boolean, and for
 *     floating point the canonical bits of {@link Double#doubleToLongBits} of the (widened) value
 */
public record Value(PrimitiveType type, long bits) {

  public static final Value TRUE = new Value(PrimitiveType.BOOLEAN, 1);
  public static final Value FALSE = new Value(PrimitiveType.BOOLEAN, 0);

  public static Value of(boolean value) {
    return value ? TRUE : FALSE;
  }

  public static Value of(int value) {
    return new Value(PrimitiveType.INT, value);
  }

  /** Zero, or false: what a field has that nobody wrote. */
  public static Value defaultOf(PrimitiveType type) {
    return new Value(type, 0);
  }

  /** The low-order bits of {@code value} as a value of an integral type (JLS 5.1.3). */
  public static Value ofIntegral(PrimitiveType type, long value) {
    return switch (type) {
      case BYTE -> new Value(type, (byte) value);
      case SHORT -> new Value(type, (short) value);
      case CHAR -> new Value(type, (char) value);
      case INT -> new Value(type, (int) value);
      case LONG -> new Value(type, value);
      case BOOLEAN, FLOAT, DOUBLE -> throw new IllegalArgumentException(type.keyword());
    };
  }

  /** {@code value} rounded to a floating type. */
  public static Value ofFloating(PrimitiveType type, double value) {
    return switch (type) {
      case FLOAT -> new Value(type, Double.doubleToLongBits((float) value));
      case DOUBLE -> new Value(type, Double.doubleToLongBits(value));
      case BOOLEAN, BYTE, SHORT, CHAR, INT, LONG ->
          throw new IllegalArgumentException(type.keyword());
    };
  }

  public boolean isTrue() {
    return bits != 0;
  }

  /** The value of an integral or boolean type. */
  public long asLong() {
    if (type.isFloating()) {
      throw new IllegalStateException(type.keyword());
    }
    return bits;
  }

  /** The value of any numeric type, rounded as a widening conversion rounds. */
  public double asDouble() {
    return type.isFloating() ? Double.longBitsToDouble(bits) : bits;
  }

  /** Converts as a Java cast does; boolean only to itself. */
  public Value to(PrimitiveType target) {
    if (target == type) {
      return this;
    }
    return switch (target) {
      case BYTE, SHORT, CHAR, INT ->
          ofIntegral(target, type.isFloating() ? (int) asDouble() : bits);
      case LONG -> ofIntegral(target, type.isFloating() ? (long) asDouble() : bits);
      case FLOAT ->
          ofFloating(target, type.isFloating() ? (float) asDouble() : (double) (float) bits);
      case DOUBLE -> ofFloating(target, asDouble());
      case BOOLEAN -> throw new IllegalArgumentException(type.keyword() + " to boolean");
    };
  }

  /**
   * As Java prints it, a character in quotes: {@code 1}, {@code true}, {@code 'a'}, {@code 1.0}.
   */
  @Override
  public String toString() {
    return switch (type) {
      case BOOLEAN -> String.valueOf(isTrue());
      case BYTE, SHORT, INT, LONG -> String.valueOf(bits);
      case CHAR -> quoted((char) bits);
      case FLOAT -> String.valueOf((float) asDouble());
      case DOUBLE -> String.valueOf(asDouble());
    };
  }

  private static String quoted(char c) {
    boolean printable = c >= ' ' && c < 0x7f && c != '\'' && c != '\\';
    return printable ? "'" + c + "'" : "'\\u%04x'".formatted((int) c);
  }
}
