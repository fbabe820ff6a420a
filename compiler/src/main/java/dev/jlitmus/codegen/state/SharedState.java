package dev.jlitmus.codegen.state;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.jlitmus.codegen.body.Body;
import dev.jlitmus.codegen.body.FieldNames;
import dev.jlitmus.codegen.body.JavaLiteral;
import dev.jlitmus.codegen.body.MethodTranslator;
import dev.jlitmus.semantic.code.Location;
import dev.jlitmus.semantic.value.PrimitiveType;
import dev.jlitmus.semantic.value.Value;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.List;
import javax.lang.model.element.Modifier;

/**
 * The members that every harness needs of a test: its fields, the VarHandles on them and the
 * methods that its bodies call. Fields are package-private and uninitialised wherever that is what
 * the test says: jcstress reuses such states instead of making one a sample, which is several times
 * faster.
 *
 * @param owner the class that the members go into
 * @param bodies all that the class runs
 * @param methods those that the bodies call
 */
public record SharedState(
    ClassName owner,
    List<Location> locations,
    FieldNames fields,
    List<Body> bodies,
    MethodTranslator methods) {

  public SharedState {
    locations = List.copyOf(locations);
    bodies = List.copyOf(bodies);
  }

  public void addFields(TypeSpec.Builder type) {
    List<Location> handled =
        locations.stream()
            .filter(l -> bodies.stream().anyMatch(b -> b.handles().contains(l)))
            .toList();
    for (Location location : handled) {
      type.addField(
          VarHandle.class,
          fields.handle(location),
          Modifier.PRIVATE,
          Modifier.STATIC,
          Modifier.FINAL);
    }
    if (!handled.isEmpty()) {
      type.addStaticBlock(handles(handled));
    }
    for (Location location : locations) {
      FieldSpec.Builder field =
          FieldSpec.builder(JavaLiteral.typeName(location.type()), fields.field(location));
      if (location.isVolatile()) {
        field.addModifiers(Modifier.VOLATILE);
      }
      if (!location.initial().equals(Value.defaultOf(location.type()))) {
        field.initializer(JavaLiteral.initializer(location.initial()));
      }
      type.addField(field.build());
    }
  }

  private CodeBlock handles(List<Location> handled) {
    CodeBlock.Builder code =
        CodeBlock.builder()
            .beginControlFlow("try")
            .addStatement(
                "$T lookup = $T.lookup()", MethodHandles.Lookup.class, MethodHandles.class);
    for (Location location : handled) {
      code.addStatement(
          "$L = lookup.findVarHandle($T.class, $S, $L.class)",
          fields.handle(location),
          owner,
          fields.field(location),
          location.type().keyword());
    }
    return code.nextControlFlow("catch ($T e)", ReflectiveOperationException.class)
        .addStatement("throw new $T(e)", ExceptionInInitializerError.class)
        .endControlFlow()
        .build();
  }

  /**
   * The test's own, and those that pass time.
   *
   * @param result the type that holds the registers
   */
  public void addMethods(TypeSpec.Builder type, TypeName result) {
    for (MethodTranslator.JavaMethod called : methods.methods()) {
      MethodSpec.Builder method =
          MethodSpec.methodBuilder(called.name())
              .addModifiers(Modifier.PRIVATE)
              .returns(called.source().result().map(JavaLiteral::typeName).orElse(TypeName.VOID));
      for (int i = 0; i < called.body().parameters().size(); i++) {
        PrimitiveType parameter = called.source().parameters().get(i).type();
        method.addParameter(JavaLiteral.typeName(parameter), called.body().parameters().get(i));
      }
      if (called.body().interruptible()) {
        method.addException(InterruptedException.class);
      }
      called.result().ifPresent(r -> method.addParameter(result, r));
      type.addMethod(method.addCode(called.body().code()).build());
    }
    methods.delays().forEach((kind, called) -> DelayMethods.add(type, kind, called, fields));
  }
}
