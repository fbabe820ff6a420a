package dev.jlitmus.semantic.value;

/** A type whose values are references to objects, or null (JLS 4.3). */
public sealed interface ReferenceType extends Type {

  /** A class of the file, by its name. */
  record ClassType(String name) implements ReferenceType {
    @Override
    public String text() {
      return name;
    }
  }

  /** {@code int[]}, {@code Node[]} */
  record ArrayType(Type element) implements ReferenceType {
    @Override
    public String text() {
      return element.text() + "[]";
    }
  }

  /** The type of {@code null}, which no variable has (JLS 4.1). */
  record NullType() implements ReferenceType {
    @Override
    public String text() {
      return "null";
    }

    @Override
    public boolean widensTo(Type target) {
      return switch (target) {
        case ReferenceType ignored -> true;
        case PrimitiveType ignored -> false;
      };
    }
  }

  @Override
  default boolean widensTo(Type target) {
    return equals(target);
  }

  @Override
  default PrimitiveType primitive() {
    throw new IllegalStateException(text());
  }
}
