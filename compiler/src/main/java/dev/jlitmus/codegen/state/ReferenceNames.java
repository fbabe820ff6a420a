package dev.jlitmus.codegen.state;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.TypeVariableName;
import dev.jlitmus.codegen.names.KeptObjects;
import dev.jlitmus.codegen.names.KeptObjects.Kept;
import dev.jlitmus.codegen.names.TypeNames;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/** The members that tell what outcomes call an object. */
public final class ReferenceNames {
  /** The method that keeps one of several objects. */
  public static final String KEEP = "keep";

  private ReferenceNames() {}

  /**
   * Adds them.
   *
   * @param method the name of the method that tells an object's name
   */
  public static void add(
      TypeSpec.Builder type, KeptObjects objects, TypeNames types, String method) {
    for (Kept kept : objects.all()) {
      type.addField(field(kept, types));
    }
    if (objects.all().stream().anyMatch(Kept::repeated)) {
      type.addMethod(keep());
    }
    MethodSpec.Builder name =
        MethodSpec.methodBuilder(method)
            .addModifiers(Modifier.PRIVATE)
            .addJavadoc("What the test calls an object.\n")
            .returns(String.class)
            .addParameter(Object.class, "object");
    for (Kept kept : objects.all()) {
      if (kept.repeated()) {
        name.beginControlFlow("for (int i = 0; i < $L.size(); i++)", kept.field())
            .beginControlFlow("if ($L.get(i) == object)", kept.field())
            .addStatement("return i == 0 ? $S : $S + (i + 1)", kept.object(), kept.object() + "#")
            .endControlFlow()
            .endControlFlow();
      } else {
        name.beginControlFlow("if (object != null && object == $L)", kept.field())
            .addStatement("return $S", kept.object())
            .endControlFlow();
      }
    }
    type.addMethod(name.addStatement("return $T.valueOf(object)", String.class).build());
  }

  private static FieldSpec field(Kept kept, TypeNames types) {
    ClassName object = ClassName.get(Object.class);
    return kept.repeated()
        ? FieldSpec.builder(
                ParameterizedTypeName.get(ClassName.get(List.class), object), kept.field())
            .initializer("new $T<>()", ArrayList.class)
            .build()
        : FieldSpec.builder(types.of(kept.type()), kept.field()).build();
  }

  private static MethodSpec keep() {
    TypeVariableName any = TypeVariableName.get("T");
    return MethodSpec.methodBuilder(KEEP)
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
        .addTypeVariable(any)
        .returns(any)
        .addParameter(
            ParameterizedTypeName.get(ClassName.get(List.class), ClassName.get(Object.class)),
            "all")
        .addParameter(any, "made")
        .addStatement("all.add(made)")
        .addStatement("return made")
        .build();
  }
}
