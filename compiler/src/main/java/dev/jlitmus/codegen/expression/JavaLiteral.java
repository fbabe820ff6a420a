package dev.jlitmus.codegen.expression;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.jlitmus.semantic.value.PrimitiveType;
import dev.jlitmus.semantic.value.Value;

/** Constants in Java. */
public final class JavaLiteral {
  private JavaLiteral() {}

  /** The constant where a value of its type is wanted and an {@code int} that fits will do. */
  public static CodeBlock initializer(Value value) {
    return switch (value) {
      case Value.Reference reference -> exact(reference).code();
      case Value.Primitive primitive ->
          switch (primitive.type()) {
            case BYTE, SHORT -> CodeBlock.of("$L", value.asLong());
            case BOOLEAN, CHAR, INT, LONG, FLOAT, DOUBLE -> exact(value).code();
          };
    };
  }

  /** A literal, with a cast where Java has none of its type. */
  public static CodeBlock exactly(Value value) {
    return exact(value).code();
  }

  /** An expression of exactly the value's type. */
  public static JavaExpression exact(Value value) {
    return switch (value) {
      case Value.Primitive primitive -> exact(primitive);
      case Value.Reference reference -> {
        if (!reference.isNull()) {
          throw new IllegalStateException(reference.name() + " is no constant");
        }
        yield JavaExpression.primary(CodeBlock.of("null"));
      }
    };
  }

  private static JavaExpression exact(Value.Primitive value) {
    return switch (value.type()) {
      case BOOLEAN -> JavaExpression.primary(CodeBlock.of("$L", value.isTrue()));
      case BYTE, SHORT ->
          new JavaExpression(
              CodeBlock.of("($T) $L", typeName(value.type()), value.asLong()), Precedence.UNARY);
      case CHAR -> JavaExpression.primary(CodeBlock.of("$L", character((char) value.asLong())));
      case INT ->
          value.asLong() == Integer.MIN_VALUE
              ? JavaExpression.primary(CodeBlock.of("$T.MIN_VALUE", Integer.class))
              : number(value.asLong() < 0, String.valueOf(value.asLong()));
      case LONG ->
          value.asLong() == Long.MIN_VALUE
              ? JavaExpression.primary(CodeBlock.of("$T.MIN_VALUE", Long.class))
              : number(value.asLong() < 0, value.asLong() + "L");
      case FLOAT -> floating(value, Float.class, (float) value.asDouble() + "f");
      case DOUBLE -> floating(value, Double.class, String.valueOf(value.asDouble()));
    };
  }

  public static TypeName typeName(PrimitiveType type) {
    return switch (type) {
      case BOOLEAN -> TypeName.BOOLEAN;
      case BYTE -> TypeName.BYTE;
      case SHORT -> TypeName.SHORT;
      case CHAR -> TypeName.CHAR;
      case INT -> TypeName.INT;
      case LONG -> TypeName.LONG;
      case FLOAT -> TypeName.FLOAT;
      case DOUBLE -> TypeName.DOUBLE;
    };
  }

  private static JavaExpression floating(Value value, Class<?> box, String digits) {
    double number = value.asDouble();
    if (Double.isNaN(number)) {
      return JavaExpression.primary(CodeBlock.of("$T.NaN", box));
    }
    if (Double.isInfinite(number)) {
      return JavaExpression.primary(
          number > 0
              ? CodeBlock.of("$T.POSITIVE_INFINITY", box)
              : CodeBlock.of("$T.NEGATIVE_INFINITY", box));
    }
    return number(digits.startsWith("-"), digits);
  }

  /** In Java a negative literal is an operator and its operand. */
  private static JavaExpression number(boolean negative, String digits) {
    return new JavaExpression(
        CodeBlock.of("$L", digits), negative ? Precedence.UNARY : Precedence.PRIMARY);
  }

  /** Line ends and quotes have no Unicode escape: it would be read as the character itself. */
  private static String character(char c) {
    return switch (c) {
      case '\n' -> "'\\n'";
      case '\r' -> "'\\r'";
      case '\'' -> "'\\''";
      case '\\' -> "'\\\\'";
      default -> c >= ' ' && c < 0x7f ? "'" + c + "'" : "'\\u%04x'".formatted((int) c);
    };
  }
}
