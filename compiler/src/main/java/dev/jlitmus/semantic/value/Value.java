package dev.jlitmus.semantic.value;

import java.util.Optional;

/** What a variable or a location holds. */
public sealed interface Value permits Value.Primitive, Value.Reference {

  static Value of(boolean value) {
    return new Primitive(PrimitiveType.BOOLEAN, value ? 1 : 0);
  }

  static Value of(int value) {
    return new Primitive(PrimitiveType.INT, value);
  }

  /** Zero, false or null: what a field has that nobody wrote. */
  static Value defaultOf(Type type) {
    return switch (type) {
      case PrimitiveType primitive -> new Primitive(primitive, 0);
      case ReferenceType ignored -> Reference.NULL;
    };
  }

  /** The low-order bits of {@code value} as a value of an integral type (JLS 5.1.3). */
  static Primitive ofIntegral(PrimitiveType type, long value) {
    return switch (type) {
      case BYTE -> new Primitive(type, (byte) value);
      case SHORT -> new Primitive(type, (short) value);
      case CHAR -> new Primitive(type, (char) value);
      case INT -> new Primitive(type, (int) value);
      case LONG -> new Primitive(type, value);
      case BOOLEAN, FLOAT, DOUBLE -> throw new IllegalArgumentException(type.keyword());
    };
  }

  /** {@code value} rounded to a floating type. */
  static Primitive ofFloating(PrimitiveType type, double value) {
    return switch (type) {
      case FLOAT -> new Primitive(type, Double.doubleToLongBits((float) value));
      case DOUBLE -> new Primitive(type, Double.doubleToLongBits(value));
      case BOOLEAN, BYTE, SHORT, CHAR, INT, LONG ->
          throw new IllegalArgumentException(type.keyword());
    };
  }

  /** The value, of which it is known that it is primitive. */
  Primitive primitive();

  /** The value, of which it is known that it is a reference. */
  Reference reference();

  /** Converts as a Java cast does; boolean and references only to themselves. */
  Value to(Type target);

  /** Whether a boolean is true. */
  default boolean isTrue() {
    return primitive().bits() != 0;
  }

  /** The value of an integral or boolean type. */
  default long asLong() {
    return primitive().integer();
  }

  /** The value of any numeric type, rounded as a widening conversion rounds. */
  default double asDouble() {
    return primitive().number();
  }

  /**
   * A reference to an object, or null. Objects are told apart by names, which are the same in all
   * executions of a test: that of what first holds the object, as the test says it.
   *
   * @param maker the position of the thread that made the object
   * @param type of the object; null's own where a reference is only looked at
   * @param length of an array; of a synchronizer the number that it was made with, its count,
   *     permits or capacity; 0 for other objects and wherever a reference is only looked at
   * @param lock of a condition the lock that made it
   */
  record Reference(String name, int maker, ReferenceType type, int length, Optional<Reference> lock)
      implements Value {
    /** The number of the thread, which no thread has, of objects that are there at the start. */
    public static final int BEFORE_START = -1;

    public static final Reference NULL = new Reference("null");

    /** A reference that is only looked at. */
    public Reference(String name) {
      this(name, BEFORE_START, new ReferenceType.NullType(), 0);
    }

    /** A reference to what is no condition. */
    public Reference(String name, int maker, ReferenceType type, int length) {
      this(name, maker, type, length, Optional.empty());
    }

    public boolean isNull() {
      return equals(NULL);
    }

    /** Whether it is null or an object of the type. */
    public boolean isOf(Type wanted) {
      return type.widensTo(wanted);
    }

    /** As it stands in an outcome. */
    public Reference shown() {
      return new Reference(name);
    }

    @Override
    public Primitive primitive() {
      throw new IllegalStateException(name);
    }

    @Override
    public Reference reference() {
      return this;
    }

    @Override
    public Value to(Type target) {
      return switch (target) {
        case ReferenceType ignored -> this;
        case PrimitiveType primitive -> throw new IllegalArgumentException(primitive.keyword());
      };
    }

    @Override
    public int hashCode() {
      return name.hashCode();
    }

    /** The name alone. */
    @Override
    public String toString() {
      return name;
    }
  }

  /**
   * A primitive value. Equality is Java's {@code ==} but for floating point, where it is that of
   * the bits, so that NaN equals itself and the zeros differ.
   *
   * @param bits an integer sign- or zero-extended as its type says, 0 or 1 for a boolean, and for
   *     floating point the canonical bits of {@link Double#doubleToLongBits} of the (widened) value
   */
  record Primitive(PrimitiveType type, long bits) implements Value {

    @Override
    public Primitive primitive() {
      return this;
    }

    @Override
    public Reference reference() {
      throw new IllegalStateException(type.keyword());
    }

    private long integer() {
      if (type.isFloating()) {
        throw new IllegalStateException(type.keyword());
      }
      return bits;
    }

    private double number() {
      return type.isFloating() ? Double.longBitsToDouble(bits) : bits;
    }

    @Override
    public Primitive to(Type target) {
      return switch (target) {
        case PrimitiveType primitive -> to(primitive);
        case ReferenceType reference -> throw new IllegalArgumentException(reference.text());
      };
    }

    private Primitive to(PrimitiveType target) {
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
}
