package dev.jlitmus.semantic.value;

import java.util.Arrays;
import java.util.Optional;

/** Java's primitive types, with the conversions among them (JLS 5.1.2, 5.6). */
public enum PrimitiveType {
  BOOLEAN("boolean", 0),
  BYTE("byte", 1),
  SHORT("short", 2),
  CHAR("char", 2),
  INT("int", 4),
  LONG("long", 8),
  FLOAT("float", 4),
  DOUBLE("double", 8);

  private final String keyword;
  private final int bytes;

  PrimitiveType(String keyword, int bytes) {
    this.keyword = keyword;
    this.bytes = bytes;
  }

  public String keyword() {
    return keyword;
  }

  /** The type of this keyword. */
  public static PrimitiveType of(String keyword) {
    return Arrays.stream(values())
        .filter(type -> type.keyword.equals(keyword))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(keyword));
  }

  public boolean isNumeric() {
    return this != BOOLEAN;
  }

  public boolean isFloating() {
    return this == FLOAT || this == DOUBLE;
  }

  public boolean isIntegral() {
    return isNumeric() && !isFloating();
  }

  /** Unary numeric promotion (JLS 5.6) of a numeric type. */
  public PrimitiveType promoted() {
    return isIntegral() && this != LONG ? INT : this;
  }

  /** Binary numeric promotion (JLS 5.6) of two numeric types. */
  public static PrimitiveType promoted(PrimitiveType a, PrimitiveType b) {
    PrimitiveType left = a.promoted();
    PrimitiveType right = b.promoted();
    return left.compareTo(right) >= 0 ? left : right;
  }

  /** Whether a value converts to {@code target} by identity or widening (JLS 5.1.2). */
  public boolean widensTo(PrimitiveType target) {
    if (this == target) {
      return true;
    }
    if (this == BOOLEAN || target == BOOLEAN || target == CHAR) {
      return false;
    }
    return switch (this) {
      case CHAR -> target.compareTo(INT) >= 0;
      case BYTE, SHORT, INT, LONG, FLOAT, DOUBLE -> compareTo(target) < 0;
      case BOOLEAN -> false;
    };
  }

  /** The smallest type that both widen to, empty for boolean and a number. */
  public static Optional<PrimitiveType> join(PrimitiveType a, PrimitiveType b) {
    for (PrimitiveType type : values()) {
      if (a.widensTo(type) && b.widensTo(type)) {
        return Optional.of(type);
      }
    }
    return Optional.empty();
  }

  /** The size of an array element; 0 for boolean, whose size Java does not say. */
  public int bytes() {
    return bytes;
  }
}
