package dev.jlitmus.semantic.typing.expression;

import dev.jlitmus.semantic.code.ConstantExpression;
import dev.jlitmus.semantic.code.Expression;
import dev.jlitmus.semantic.value.PrimitiveType;
import dev.jlitmus.semantic.value.ReferenceType;
import dev.jlitmus.semantic.value.Type;
import java.util.Optional;

/** The conversions that only constant expressions have (JLS 5.2, 15.25). */
public final class Constants {

  private Constants() {}

  /** Whether the value converts to {@code target} in an assignment: by widening, or by fitting. */
  public static boolean assignable(Expression value, Type target) {
    return value.type().widensTo(target) || constantFits(value, target);
  }

  /** A constant up to int narrows to a smaller type that holds its value. */
  private static boolean constantFits(Expression value, Type target) {
    boolean small =
        switch (target) {
          case PrimitiveType primitive ->
              switch (primitive) {
                case BYTE, SHORT, CHAR -> true;
                case BOOLEAN, INT, LONG, FLOAT, DOUBLE -> false;
              };
          case ReferenceType ignored -> false;
        };
    boolean upToInt = value.type().isIntegral() && value.type() != PrimitiveType.LONG;
    return small
        && upToInt
        && ConstantExpression.value(value)
            .filter(v -> v.to(target).asLong() == v.asLong())
            .isPresent();
  }

  /** The type of {@code c ? then : otherwise} (JLS 15.25), empty where there is none. */
  static Optional<Type> conditionalType(Expression then, Expression otherwise) {
    Type a = then.type();
    Type b = otherwise.type();
    if (a.equals(b)) {
      return Optional.of(a);
    }
    if (!a.isNumeric() || !b.isNumeric()) {
      return Type.join(a, b);
    }
    if ((a == PrimitiveType.BYTE && b == PrimitiveType.SHORT)
        || (a == PrimitiveType.SHORT && b == PrimitiveType.BYTE)) {
      return Optional.of(PrimitiveType.SHORT);
    }
    if (b == PrimitiveType.INT && constantFits(otherwise, a)) {
      return Optional.of(a);
    }
    if (a == PrimitiveType.INT && constantFits(then, b)) {
      return Optional.of(b);
    }
    return Optional.of(PrimitiveType.promoted(a.primitive(), b.primitive()));
  }
}
