package dev.jlitmus.semantic.value;

import java.util.Optional;

/** A type of Java, as far as tests have them. */
public sealed interface Type permits PrimitiveType, ReferenceType {

  /** As Java writes it: {@code int}, {@code Node}, {@code long[]}. */
  String text();

  /** Whether a value converts to {@code target} by identity or widening (JLS 5.1.2, 5.1.5). */
  boolean widensTo(Type target);

  /** As it stands between angle brackets: {@code Integer}, {@code Node}. */
  default String boxed() {
    return text();
  }

  default boolean isNumeric() {
    return false;
  }

  default boolean isIntegral() {
    return false;
  }

  default boolean isFloating() {
    return false;
  }

  /** The type, of which it is known that it is primitive. */
  PrimitiveType primitive();

  /** The smallest type that both widen to, empty where there is none. */
  static Optional<Type> join(Type a, Type b) {
    return switch (a) {
      case PrimitiveType primitive ->
          b instanceof PrimitiveType other
              ? PrimitiveType.join(primitive, other).map(Type.class::cast)
              : Optional.empty();
      case ReferenceType reference ->
          reference.widensTo(b)
              ? Optional.of(b)
              : b.widensTo(reference) ? Optional.of(reference) : Optional.empty();
    };
  }
}
