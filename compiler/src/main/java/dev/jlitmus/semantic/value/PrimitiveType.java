package dev.jlitmus.semantic.value;

import java.util.Arrays;
import java.util.Optional;

/** Java's primitive types, with the conversions among them (JLS 5.1.2, 5.6). */
public enum PrimitiveType implements Type {
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

  @Override
  public String text() {
    return keyword;
  }

  @Override
  public String boxed() {
    return switch (this) {
      case BOOLEAN -> "Boolean";
      case BYTE -> "Byte";
      case SHORT -> "Short";
      case CHAR -> "Character";
      case INT -> "Integer";
      case LONG -> "Long";
      case FLOAT -> "Float";
      case DOUBLE -> "Double";
    };
  }

  /** The type whose values this class of Java holds. */
  public static Optional<PrimitiveType> unboxed(String className) {
    return Arrays.stream(values()).filter(type -> type.boxed().equals(className)).findFirst();
  }

  @Override
  public PrimitiveType primitive() {
    return this;
  }

  @Override
  public boolean isNumeric() {
    return this != BOOLEAN;
  }

  @Override
  public boolean isFloating() {
    return this == FLOAT || this == DOUBLE;
  }

  @Override
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

  @Override
  public boolean widensTo(Type target) {
    return switch (target) {
      case PrimitiveType primitive -> widensTo(primitive);
      case ReferenceType ignored -> false;
    };
  }

  private boolean widensTo(PrimitiveType target) {
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
