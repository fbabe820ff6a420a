package dev.jlitmus.codegen.jcstress;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.jlitmus.codegen.expression.JavaLiteral;
import dev.jlitmus.semantic.value.PrimitiveType;
import dev.jlitmus.semantic.value.ReferenceType;
import dev.jlitmus.semantic.value.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import javax.lang.model.element.Modifier;
import org.openjdk.jcstress.annotations.Result;
import org.openjdk.jcstress.infra.Copyable;

/** A result class that prints as those of jcstress do: fields joined by ", ". */
final class ResultClass {
  private ResultClass() {}

  static TypeSpec of(ClassName name, List<Type> types) {
    TypeSpec.Builder builder =
        TypeSpec.classBuilder(name)
            .addModifiers(Modifier.PUBLIC)
            .addAnnotation(Result.class)
            .addSuperinterface(Copyable.class)
            // Code that jcstress generates reads it.
            .addField(TypeName.INT, "jcstress_trap", Modifier.PUBLIC);
    for (int i = 0; i < types.size(); i++) {
      builder.addField(type(types.get(i)), ResultType.field(i), Modifier.PUBLIC);
    }
    return builder
        .addMethod(equals(name, types))
        .addMethod(hashCode(types))
        .addMethod(string(types))
        .addMethod(copy(name, types))
        .build();
  }

  /** References are kept by their names, once the sample has ended. */
  private static TypeName type(Type type) {
    return switch (type) {
      case PrimitiveType primitive -> JavaLiteral.typeName(primitive);
      case ReferenceType ignored -> ClassName.get(Object.class);
    };
  }

  private static MethodSpec equals(ClassName name, List<Type> types) {
    List<CodeBlock> terms = new ArrayList<>();
    terms.add(CodeBlock.of("other instanceof $T that", name));
    for (int i = 0; i < types.size(); i++) {
      String field = ResultType.field(i);
      terms.add(
          !(types.get(i) instanceof PrimitiveType)
              ? CodeBlock.of("$T.equals($L, that.$L)", Objects.class, field, field)
              : types.get(i).isFloating()
                  ? CodeBlock.of(
                      "$T.compare($L, that.$L) == 0", type(types.get(i)).box(), field, field)
                  : CodeBlock.of("$L == that.$L", field, field));
    }
    return override("equals", TypeName.BOOLEAN)
        .addParameter(Object.class, "other")
        .addStatement("return $L", CodeBlock.join(terms, "\n&& "))
        .build();
  }

  private static MethodSpec hashCode(List<Type> types) {
    MethodSpec.Builder method = override("hashCode", TypeName.INT).addStatement("int hash = 0");
    for (int i = 0; i < types.size(); i++) {
      TypeName type = type(types.get(i));
      method.addStatement(
          "hash = 31 * hash + $T.hashCode($L)",
          type.isPrimitive() ? type.box() : ClassName.get(Objects.class),
          ResultType.field(i));
    }
    return method.addStatement("return hash").build();
  }

  private static MethodSpec string(List<Type> types) {
    CodeBlock fields =
        IntStream.range(0, types.size())
            .mapToObj(i -> CodeBlock.of("$L", ResultType.field(i)))
            .collect(CodeBlock.joining(" + \", \"\n+ "));
    return override("toString", ClassName.get(String.class))
        .addStatement("return \"\"\n+ $L", fields)
        .build();
  }

  /** jcstress keeps a copy of each outcome that it sees for the first time. */
  private static MethodSpec copy(ClassName name, List<Type> types) {
    MethodSpec.Builder method =
        override("copy", ClassName.get(Object.class))
            .addStatement("$T copy = new $T()", name, name);
    for (int i = 0; i < types.size(); i++) {
      method.addStatement("copy.$L = $L", ResultType.field(i), ResultType.field(i));
    }
    return method.addStatement("return copy").build();
  }

  private static MethodSpec.Builder override(String name, TypeName type) {
    return MethodSpec.methodBuilder(name)
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .returns(type);
  }
}
