package dev.jlitmus.codegen.jcstress;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeSpec;
import dev.jlitmus.semantic.code.Column;
import dev.jlitmus.semantic.value.PrimitiveType;
import dev.jlitmus.semantic.value.ReferenceType;
import dev.jlitmus.semantic.value.Type;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The class whose fields {@code r1}, {@code r2}, … hold an outcome's columns: one that jcstress
 * has, or where it has none a generated one.
 *
 * @param generated empty where jcstress has it
 */
record ResultType(ClassName name, Optional<TypeSpec> generated) {
  /** jcstress 0.16 has every mix of types up to this length, and longer ones of one type. */
  private static final int MIXED = 3;

  private static final int UNIFORM = 8;

  static ResultType of(List<Column> columns, ClassName test) {
    List<Type> types = columns.stream().map(Column::type).toList();
    boolean uniform = types.stream().distinct().count() == 1;
    if (types.size() <= (uniform ? UNIFORM : MIXED)) {
      String letters = types.stream().map(ResultType::letter).collect(Collectors.joining());
      ClassName shipped = ClassName.get("org.openjdk.jcstress.infra.results", letters + "_Result");
      return new ResultType(shipped, Optional.empty());
    }
    ClassName own = ClassName.get(test.packageName(), test.simpleName() + "_Result");
    return new ResultType(own, Optional.of(ResultClass.of(own, types)));
  }

  static String field(int column) {
    return "r" + (column + 1);
  }

  private static String letter(Type type) {
    return switch (type) {
      case PrimitiveType primitive -> letter(primitive);
      case ReferenceType ignored -> "L";
    };
  }

  private static String letter(PrimitiveType type) {
    return switch (type) {
      case BOOLEAN -> "Z";
      case BYTE -> "B";
      case SHORT -> "S";
      case CHAR -> "C";
      case INT -> "I";
      case LONG -> "J";
      case FLOAT -> "F";
      case DOUBLE -> "D";
    };
  }
}
